import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { costlyFiles } from "./files";
import { reportFiles } from "./report-files";

/**
 * Runs the built command over every costly file and prints processor time and memory of each:
 * `npm run hostile [-- check|fix|summary|merge|recognise] [text in the name of a file]`.
 */
const [operation = "check", only = ""] = process.argv.slice(2);

/** Says at the end of a child what it took. */
const meter =
  'data:text/javascript,process.on("exit",()=>{const{userCPUTime:u,systemCPUTime:s,maxRSS:m}=process.resourceUsage();process.stderr.write("\\nMETER "+(u+s)/1e6+" "+m/1024)})';

function commandLine(file: string, folder: string): string[] {
  const output = join(folder, "out.xlsx");
  if (/\.(?:docx|txt|html)$/.test(file)) return ["proof", file];
  if (operation === "recognise") return [operation, file];
  const inputs = operation === "merge" ? [file, file] : [file];
  return [operation, ...inputs, "-o", output, "--force"];
}

const folder = mkdtempSync(join(tmpdir(), "hostile-"));
for (const { what, name, bytes } of [...costlyFiles, ...reportFiles]) {
  if (!what.includes(only)) continue;
  const content = bytes();
  const file = join(folder, name);
  writeFileSync(file, content);
  const { stderr, status, signal } = spawnSync(
    process.execPath,
    ["--import", meter, "bin/taizhang.mjs", ...commandLine(file, folder)],
    { encoding: "utf8", maxBuffer: 1 << 28, timeout: 120_000 },
  );
  const [, seconds = "?", megabytes = "?"] = /METER ([\d.]+) ([\d.]+)/.exec(stderr) ?? [];
  const said = stderr.replace(/\s*METER.*/s, "").split("\n")[0] ?? "";
  const figures = [
    `${Math.ceil(content.length / 1024)} KB`.padStart(8),
    `${Number(seconds).toFixed(1)} s`.padStart(8),
    `${Number(megabytes).toFixed(0)} MB`.padStart(8),
    `exit ${signal ?? status ?? "?"}`,
  ];
  process.stdout.write(`${figures.join("  ")}  ${what} | ${said.slice(0, 90)}\n`);
}
rmSync(folder, { recursive: true, force: true });
