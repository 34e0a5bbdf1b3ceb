// An EPUB as a Readium web publication: Thorium's parser makes the manifest, the files follow it.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import JSZip from "jszip";

const require = createRequire(import.meta.url);
require("r2-opds-js/dist/es8-es2017/src/opds/init-globals").initGlobalConverters_OPDS();
const globals = require("r2-shared-js/dist/es8-es2017/src/init-globals");
globals.initGlobalConverters_SHARED();
globals.initGlobalConverters_GENERIC();
const { EpubParsePromise } = require("r2-shared-js/dist/es8-es2017/src/parser/epub");
const { TaJsonSerialize } = require("r2-lcp-js/dist/es8-es2017/src/serializable");

async function manifest(path) {
  const parsed = await EpubParsePromise(path);
  const json = TaJsonSerialize(parsed);
  parsed.freeDestroy();
  // The navigator reads a newer form of these two than the parser writes.
  delete json.metadata.accessibility;
  if (typeof json.metadata.conformsTo === "string") delete json.metadata.conformsTo;
  return { ...json, links: [{ rel: "self", href: "manifest.json", type: "application/webpub+json" }] };
}

/** The files of the publication: name -> {type, bytes}; "manifest.json" is the manifest. */
export async function publication(path) {
  const json = await manifest(path);
  const zip = await JSZip.loadAsync(await readFile(path));
  const bytes = Buffer.from(JSON.stringify(json));
  const files = [["manifest.json", { type: "application/webpub+json", bytes }]];
  for (const { href, type } of [...json.readingOrder, ...(json.resources ?? [])]) {
    files.push([href, { type, bytes: await zip.file(decodeURI(href)).async("nodebuffer") }]);
  }
  return files;
}
