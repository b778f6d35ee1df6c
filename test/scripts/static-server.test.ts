import assert from "node:assert/strict";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listen, staticServer } from "../../scripts/static-server.mjs";

interface Answer {
  readonly status: number;
  readonly body: string;
}

describe("the server of this computer", () => {
  const outside = mkdtempSync(join(tmpdir(), "outside-"));
  const folder = mkdtempSync(join(tmpdir(), "served-"));
  let server: Server;
  let port = 0;

  before(async () => {
    mkdirSync(join(folder, "app"));
    mkdirSync(join(folder, ".git"));
    writeFileSync(join(folder, "index.html"), "page");
    writeFileSync(join(folder, "app/page.js"), "script");
    writeFileSync(join(folder, ".git/config.json"), "hidden");
    writeFileSync(join(folder, "台账.xls"), "people");
    writeFileSync(join(folder, "locked.js"), "locked");
    writeFileSync(join(outside, "secret.json"), "secret");
    symlinkSync(join(outside, "secret.json"), join(folder, "link.json"));
    symlinkSync(outside, join(folder, "linked"));
    symlinkSync(join(folder, "app/page.js"), join(folder, "inside.js"));
    mkdirSync(join(folder, "folder.js"));
    chmodSync(join(folder, "locked.js"), 0);
    server = staticServer(folder);
    port = await listen(server, 18_300);
  });
  after(() => {
    server.close();
    for (const one of [folder, outside]) rmSync(one, { recursive: true });
  });

  function ask(path: string, host = `localhost:${port}`, method = "GET"): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const sent = request(
        { host: "127.0.0.1", port, path, method, headers: { Host: host } },
        (answer) => {
          let body = "";
          answer.on("data", (data: Buffer) => (body += data.toString()));
          answer.on("end", () => {
            resolve({ status: answer.statusCode ?? 0, body });
          });
        },
      );
      sent.on("error", reject);
      sent.end();
    });
  }

  const paths: readonly (readonly [string, number, string])[] = [
    ["/", 200, "page"],
    ["/index.html?x=1", 200, "page"],
    ["/app/page.js", 200, "script"],
    ["/inside.js", 200, "script"],
    ["/app/", 404, "404"],
    ["/app", 404, "404"],
    ["/folder.js", 404, "404"],
    ["/link.json", 404, "404"],
    ["/linked/secret.json", 404, "404"],
    ["/.git/config.json", 404, "404"],
    [encodeURI("/台账.xls"), 404, "404"],
    ["/%2e%2e/x.json", 404, "404"],
    ["/..%5cx.json", 404, "404"],
    ["/%00.js", 404, "404"],
    ["/%ff.js", 404, "404"],
  ];
  for (const [path, status, body] of paths)
    it(`answers ${path} with ${status}`, async () => {
      assert.deepEqual(await ask(path), { status, body });
    });

  it("answers only to this computer's own names, whoever points another here", async () => {
    for (const name of ["localhost", "LOCALHOST", "127.0.0.1", "[::1]"])
      assert.equal((await ask("/", `${name}:${port}`)).status, 200, name);
    for (const host of ["evil.example", `evil.example:${port}`, "localhost", "localhost:1"])
      assert.equal((await ask("/", host)).status, 421, host);
  });

  it("reads and nothing else", async () => {
    for (const method of ["POST", "PUT", "DELETE", "OPTIONS"])
      assert.equal((await ask("/", undefined, method)).status, 405);
    assert.deepEqual(await ask("/", undefined, "HEAD"), { status: 200, body: "" });
  });

  it("lives on after a file that cannot be read", async () => {
    const { status } = await ask("/locked.js");
    // The administrator reads whatever there is.
    assert.ok(process.getuid?.() === 0 ? status === 200 : status === 404);
    assert.equal((await ask("/")).status, 200);
  });
});
