import assert from "node:assert/strict";
import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { createServer, type Server } from "node:http";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../..", import.meta.url));

interface Started {
  readonly child: ChildProcessWithoutNullStreams;
  readonly said: () => string;
  /** Waits until it has said something. */
  readonly says: (pattern: RegExp) => Promise<RegExpExecArray>;
  readonly end: () => Promise<number | null>;
}

function start(port: string): Started {
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd: root,
    env: { ...process.env, PORT: port },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (data: Buffer) => (said += data.toString()));
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  return {
    child,
    said: () => said,
    says: async (pattern) => {
      for (;;) {
        const found = pattern.exec(said);
        if (found !== null) return found;
        assert.equal(child.exitCode, null, `ended, having said: ${said}`);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
    end: () => {
      child.kill("SIGINT");
      return ended;
    },
  };
}

describe("npm start", function () {
  this.timeout(300_000);
  let busy: Server;

  before(async () => {
    busy = createServer();
    await new Promise<void>((resolve) => busy.listen(18_600, "127.0.0.1", resolve));
  });

  after(() => {
    busy.close();
  });

  it("serves page and add-in, says both addresses, and ends with Ctrl+C", async () => {
    const started = start("18610");
    const [, page = ""] = await started.says(/网页.*(http:\/\/localhost:\d+\/)\n/);
    const [, addin = ""] = await started.says(/加载项的文件.*(http:\/\/localhost:\d+\/\S+)\n/);
    assert.match(await textAt(page), /<title>台账助手<\/title>/);
    await started.says(/加载项已经生成/);
    assert.match(await textAt(addin), /office\.js/);
    assert.equal(await started.end(), 0);
    await assert.rejects(fetch(page));
  });

  it("says so when the port is taken and goes on with the next", async () => {
    const started = start("18600");
    await started.says(/18600 端口已被别的程序占用，改用 18601/);
    const [, page = ""] = await started.says(/网页.*(http:\/\/localhost:18601\/)/);
    assert.equal((await fetch(page)).status, 200);
    await started.end();
  });

  it("says in one line what is wrong with a port that is none", async () => {
    const started = start("八零");
    const code = await new Promise((resolve) => started.child.on("close", resolve));
    assert.equal(code, 2);
    assert.match(started.said(), /^PORT 要写 1 到 65000 之间的数.*“八零”。\n$/);
  });
});

async function textAt(address: string): Promise<string> {
  const answer = await fetch(address);
  assert.equal(answer.status, 200, address);
  return answer.text();
}
