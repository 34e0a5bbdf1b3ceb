// A web server on the loopback address: some files held in memory, then a folder on the disk.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname } from "node:path";

const TYPES = { ".js": "text/javascript", ".mjs": "text/javascript", ".css": "text/css" };

async function find(path, files, folder) {
  if (files.has(path)) return files.get(path);
  const file = new URL(`.${path}`, folder);
  if (!file.href.startsWith(folder.href)) throw new Error("outside the folder");
  return { type: TYPES[extname(path)] ?? "application/octet-stream", bytes: await readFile(file) };
}

/** Serves `files` (path -> {type, bytes}) and `folder`; yields its address and how to close it. */
export async function serve(files, folder) {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    try {
      const { type, bytes } = await find(path, files, folder);
      response.writeHead(200, { "content-type": type }).end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address();
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
