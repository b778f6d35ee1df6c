// A tiny server of one folder: right types, nothing outside the folder, the page's own rules in the headers.
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, resolve, sep } from "node:path";

const types = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".xml": "application/xml; charset=utf-8",
};

export const contentSecurity =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/** A server of `folder`; only GET and HEAD, only files. */
export function staticServer(folder) {
  const root = resolve(folder);
  return createServer((request, response) => {
    answer(root, request, response).catch(() => {
      refuse(response, 500);
    });
  });
}

async function answer(root, request, response) {
  if (request.method !== "GET" && request.method !== "HEAD") {
    refuse(response, 405);
    return;
  }
  const file = await fileOf(root, request.url ?? "/");
  if (file === null) {
    refuse(response, 404);
    return;
  }
  response.writeHead(200, {
    "Content-Type": types[extname(file.path).toLowerCase()] ?? "application/octet-stream",
    "Content-Length": file.size,
    "Content-Security-Policy": contentSecurity,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
  });
  if (request.method === "HEAD") response.end();
  else createReadStream(file.path).pipe(response);
}

/** The file an address means, or null; nothing above the root is ever looked at. */
async function fileOf(root, address) {
  let path;
  try {
    path = decodeURIComponent(new URL(address, "http://localhost").pathname);
  } catch {
    return null;
  }
  if (path.includes("\0")) return null;
  const whole = normalize(join(root, path.endsWith("/") ? `${path}index.html` : path));
  if (!whole.startsWith(root + sep)) return null;
  const facts = await stat(whole).catch(() => null);
  return facts?.isFile() === true ? { path: whole, size: facts.size } : null;
}

function refuse(response, status) {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" });
  response.end(String(status));
}

/** Listens on the first free port from `port` on; answers that port. */
export async function listen(server, port, host = "127.0.0.1") {
  for (let tried = port; tried < port + 50; tried++) {
    const free = await new Promise((done, failed) => {
      server.once("error", (error) => {
        if (error.code === "EADDRINUSE" || error.code === "EACCES") done(false);
        else failed(error);
      });
      server.listen(tried, host, () => {
        server.removeAllListeners("error");
        done(true);
      });
    });
    if (free) return tried;
    server.removeAllListeners("error");
  }
  throw new Error(`no free port from ${port} on`);
}
