// Writes the servers that hand out a built folder from a stick or a desk: each knows which files are the product's
// own, so that it serves nothing else that lies beside them.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const sources = fileURLToPath(new URL("../src/page/stick", import.meta.url));

/**
 * Writes `serve.ps1` and `serve.py` into a folder. `files`: the own files, with `/`, relative to it; `securePort`:
 * where page and add-in are served over https too, 0: nowhere.
 */
export function writeServers(folder, files, securePort = 0) {
  for (const name of ["serve.ps1", "serve.py"]) {
    const text = readFileSync(join(sources, name), "utf8")
      // Between the quotes after `own files`, joined by `|`, which no name has.
      .replace(/(?<=# own files\n.*["'])[^"'\n]*(?=["'])/, () => files.join("|"))
      .replace(/(?<=# port of https.*\n\$?secure = )\d+/i, String(securePort));
    writeFileSync(join(folder, name), name.endsWith(".ps1") ? forWindows(text) : text);
  }
}

/** A script as Windows PowerShell 5.1 and cmd read it: CRLF; PowerShell's with the byte order mark it has. */
export function forWindows(text) {
  return text.replace(/\r?\n/g, "\r\n");
}
