// A tiny server of one folder: right types, nothing outside the folder, the page's own rules in the headers.
// It answers this computer alone: a name that was made to point here (DNS rebinding) is refused.
import { open, realpath } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, resolve, sep } from "node:path";
import { pipeline } from "node:stream/promises";

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

/** A server of `folder` for this computer; only GET and HEAD, only files of the types a build has. */
export function staticServer(folder) {
  const root = resolve(folder);
  return createServer((request, response) => {
    answer(root, request, response).catch(() => {
      // Half an answer cannot be taken back: the browser must see that it broke off.
      if (response.headersSent) response.destroy();
      else refuse(response, 500);
    });
  });
}

const ownNames = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Whether the browser asked for this computer by a name of its own, and for this port. */
export function isMeant({ headers, socket }) {
  const [, name = "", port = "80"] =
    /^(\[[0-9a-f:]+\]|[^:]+)(?::(\d+))?$/i.exec(headers.host ?? "") ?? [];
  return ownNames.has(name.toLowerCase()) && Number(port) === socket.localPort;
}

async function answer(root, request, response) {
  if (request.method !== "GET" && request.method !== "HEAD") {
    refuse(response, 405);
    return;
  }
  if (!isMeant(request)) {
    refuse(response, 421);
    return;
  }
  const path = await pathOf(root, request.url ?? "/");
  const file = path === null ? null : await open(path).catch(() => null);
  if (file === null) {
    refuse(response, 404);
    return;
  }
  try {
    const facts = await file.stat();
    if (!facts.isFile()) {
      refuse(response, 404);
      return;
    }
    response.writeHead(200, {
      "Content-Type": types[extname(path).toLowerCase()],
      "Content-Length": facts.size,
      "Content-Security-Policy": contentSecurity,
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "no-referrer",
      "Cache-Control": "no-cache",
    });
    if (request.method === "HEAD") response.end();
    else await pipeline(file.createReadStream({ autoClose: false }), response);
  } finally {
    await file.close();
  }
}

/** The file an address means, or null; nothing above the root is ever opened, not by a link either. */
async function pathOf(root, address) {
  let path;
  try {
    path = decodeURIComponent(new URL(address, "http://localhost").pathname);
  } catch {
    return null;
  }
  if (path.includes("\0") || path.split(/[\\/]/).some((part) => part.startsWith("."))) return null;
  const whole = normalize(join(root, path.endsWith("/") ? `${path}index.html` : path));
  if (!whole.startsWith(root + sep) || !Object.hasOwn(types, extname(whole).toLowerCase()))
    return null;
  const [real, home] = await Promise.all([realpath(whole), realpath(root)]).catch(() => ["", ""]);
  return home !== "" && real.startsWith(home + sep) ? real : null;
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
