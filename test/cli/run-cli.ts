import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** What a run of the command line gave. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A folder of its own with the command line built into it. */
export interface CliFolder {
  readonly path: (name: string) => string;
  readonly put: (name: string, bytes: Uint8Array | string) => string;
  /** Runs the built command line in a process of its own, in this folder. */
  readonly run: (...args: readonly string[]) => Promise<Run>;
  readonly remove: () => void;
}

/** Builds the command line as it is shipped, in a folder that is removed afterwards. */
export async function cliFolder(): Promise<CliFolder> {
  const folder = mkdtempSync(join(tmpdir(), "cli-"));
  const path = (name: string) => join(folder, name);
  const built = path("cli.mjs");
  const script = new URL("../../scripts/build-cli.mjs", import.meta.url);
  const { buildCli } = (await import(script.href)) as {
    buildCli: (outfile: string) => Promise<void>;
  };
  await buildCli(built);
  return {
    path,
    put: (name, bytes) => {
      writeFileSync(path(name), bytes);
      return path(name);
    },
    run: (...args) =>
      new Promise((resolve, reject) => {
        const child = spawn(process.execPath, [pathToFileURL(built).pathname, ...args], {
          cwd: folder,
        });
        const parts = { out: "", err: "" };
        child.stdout.on("data", (data: Buffer) => (parts.out += data.toString()));
        child.stderr.on("data", (data: Buffer) => (parts.err += data.toString()));
        child.on("error", reject);
        child.on("close", (code) => {
          resolve({ code, ...parts });
        });
      }),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
