// node open.mjs foliate|epubjs|readium BOOK.epub [PICTURE.png]
//
// Opens a book in a reading system in headless Chromium, on a page of a phone's size, turns every page from the cover to the
// end, and prints what the reader saw as JSON: title, language, toc (labels), landmarks (types),
// cover, sections (the text of each document, as displayed), turns, errors.
import { readFile } from "node:fs/promises";
import { chromium } from "playwright-core";
import { serve } from "./loopback.mjs";
import { publication } from "./publication.mjs";

const [reader, path, picture] = process.argv.slice(2);
const book = await readFile(path);
const page = await readFile(new URL(`pages/${reader}.html`, import.meta.url));
const files = new Map([
  ["/", { type: "text/html", bytes: page }],
  ["/favicon.ico", { type: "image/x-icon", bytes: "" }],
  ["/book.epub", { type: "application/epub+zip", bytes: book }],
]);
if (reader === "readium") {
  for (const [name, file] of await publication(path)) files.set(`/publication/${name}`, file);
}

const server = await serve(files, new URL("node_modules/", import.meta.url));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
try {
  const tab = await browser.newPage({ viewport: { width: 420, height: 640 } });
  const errors = [];
  tab.on("pageerror", (error) => errors.push(String(error)));
  tab.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  tab.on("response", (response) => response.ok() || errors.push(`${response.status()} ${response.url()}`));
  await tab.goto(server.address);
  await tab.waitForFunction("window.read");
  const seen = await tab.evaluate("window.read()");
  if (picture) await tab.screenshot({ path: picture });
  console.log(JSON.stringify({ ...seen, errors }));
} finally {
  await browser.close();
  server.close();
}
