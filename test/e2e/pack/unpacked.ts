import { spawn, spawnSync, type SpawnSyncReturns } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";

/** A desk without Node, npm or network: the zip unpacked, a home of its own, and a few programs alone. */
export interface Desk {
  readonly home: string;
  /** Its folder of files that do not last. */
  readonly passing: string;
  /** Where the zip was unpacked. */
  readonly folder: string;
  /** Runs one of its scripts with what is typed. */
  run(script: string, typed: string, ...args: readonly string[]): SpawnSyncReturns<string>;
  /** Starts the server; answers what it said until it was ready, and how to end it. */
  serve(script: string): Promise<{ readonly said: string; stop(): void }>;
  remove(): void;
}

/** Where a program really is: what is first in the path may be somebody's shim. */
function programs(names: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    names.map((name) => {
      const ask =
        name === "python3"
          ? spawnSync("python3", ["-c", "import sys; print(sys.executable)"], { encoding: "utf8" })
          : spawnSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" });
      return [name, ask.stdout.trim()];
    }),
  );
}

/** `programNames`: all there is in the path. */
export function unpack(zip: Uint8Array, programNames: readonly string[]): Desk {
  const root = mkdtempSync(join(tmpdir(), "desk-"));
  const [home, bin, passing] = [join(root, "home"), join(root, "bin"), join(root, "tmp")];
  for (const folder of [home, bin, passing]) mkdirSync(folder);
  for (const [name, path] of programs(programNames)) symlinkSync(path, join(bin, name));
  const files = Object.entries(unzipSync(zip));
  for (const [name, bytes] of files) {
    const path = join(root, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
  const folder = join(root, files[0]?.[0].split("/")[0] ?? "");
  const env = { PATH: bin, HOME: home, TMPDIR: passing, LANG: "C.UTF-8" };
  return {
    home,
    passing,
    folder,
    run: (script, typed, ...args) =>
      spawnSync(join(bin, "sh"), [join(folder, script), ...args], {
        cwd: home,
        env,
        input: typed,
        encoding: "utf8",
        timeout: 60_000,
      }),
    serve: (script) =>
      new Promise((resolve, reject) => {
        const child = spawn(join(bin, "sh"), [join(folder, script), "--quiet"], { cwd: home, env });
        let said = "";
        for (const stream of [child.stdout, child.stderr])
          stream.on("data", (data: Buffer) => {
            said += data.toString();
            if (said.includes("数据只在这台电脑上"))
              resolve({
                said,
                stop: () => {
                  child.kill();
                },
              });
          });
        child.on("close", () => {
          reject(new Error(`ended, having said: ${said}`));
        });
      }),
    remove: () => {
      rmSync(root, { recursive: true, force: true });
    },
  };
}
