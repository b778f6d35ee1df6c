import { readFile } from "node:fs/promises";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

/** A site on `https://localhost`. */
export interface Site {
  readonly origin: string;
  close(): Promise<void>;
}

/** Answers a path with a body, or null for what is not there. */
export type Pages = (path: string) => Promise<Uint8Array | string | null>;

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

/** Serves pages over HTTPS; `port` 0 takes a free one. */
export async function serveSite(
  certificate: { readonly key: string; readonly cert: string },
  pages: Pages,
  port = 0,
): Promise<Site> {
  const server = createServer(certificate, (request, response) => {
    const path = new URL(request.url ?? "/", "https://localhost").pathname;
    pages(decodeURIComponent(path)).then(
      (body) => {
        response.writeHead(body === null ? 404 : 200, {
          "content-type": types[extname(path)] ?? "text/html; charset=utf-8",
          "cache-control": "no-store",
        });
        response.end(body ?? "");
      },
      () => {
        response.writeHead(500).end();
      },
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", resolve);
  });
  return {
    origin: `https://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

/** The files of a folder, as a static server gives them. */
export function folder(root: string): Pages {
  return async (path) => {
    const file = join(root, normalize(path.endsWith("/") ? `${path}index.html` : path));
    if (!file.startsWith(root)) return null;
    return readFile(file).catch(() => null);
  };
}
