import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { costlyFiles } from "./files";
import { reportFiles } from "./report-files";

/**
 * Runs the built command over every costly file and prints processor time and memory of each; what takes more
 * than a small file may is listed at the end, and then the exit code is 1:
 * `npm run hostile [-- check|fix|summary|…|all] [text in the name of a file]`.
 */
const [asked = "check", only = ""] = process.argv.slice(2);

const MostSeconds = 5;
const MostMegabytes = 500;

/** Operations as they are asked for on the command line, by name. */
const operations: ReadonlyMap<string, (file: string, output: string) => string[]> = new Map([
  ["recognise", (file) => ["recognise", file]],
  ["check", (file, output) => ["check", file, "-o", output]],
  ["fix", (file, output) => ["fix", file, "-o", output]],
  ["summary", (file, output) => ["summary", file, "--month", "2024-05", "-o", output]],
  ["merge", (file, output) => ["merge", file, file, "-o", output]],
  ["rates", (file) => ["rates", file, "--by", "village"]],
  ["revisits", (file) => ["revisits", file]],
  ["clean", (file, output) => ["clean", file, "-o", output]],
  ["proof", (file) => ["proof", file]],
]);
/** What is asked of a written report, which is no workbook. */
const forReports: ReadonlySet<string> = new Set(["proof"]);

/** Says at the end of a child what it took. */
const meter =
  'data:text/javascript,process.on("exit",()=>{const{userCPUTime:u,systemCPUTime:s,maxRSS:m}=process.resourceUsage();process.stderr.write("\\nMETER "+(u+s)/1e6+" "+m/1024)})';

const folder = mkdtempSync(join(tmpdir(), "hostile-"));
const over: string[] = [];

/** Runs one operation over a file and tells its figures in a line. */
function measure(operation: string, file: string, what: string, size: number): void {
  const args = operations.get(operation)?.(file, join(folder, "out.xlsx")) ?? [operation, file];
  const force = args.includes("-o") ? ["--force"] : [];
  const { stderr, status, signal } = spawnSync(
    process.execPath,
    ["--import", meter, "bin/taizhang.mjs", ...args, ...force],
    { encoding: "utf8", maxBuffer: 1 << 28, timeout: 120_000 },
  );
  const [, seconds = "Infinity", megabytes = "Infinity"] =
    /METER ([\d.]+) ([\d.]+)/.exec(stderr) ?? [];
  const said = stderr.replace(/\s*METER.*/s, "").split("\n")[0] ?? "";
  const figures = [
    operation.padEnd(9),
    `${Math.ceil(size / 1024)} KB`.padStart(8),
    `${Number(seconds).toFixed(1)} s`.padStart(8),
    `${Number(megabytes).toFixed(0)} MB`.padStart(8),
    `exit ${signal ?? status ?? "?"}`,
  ];
  const line = `${figures.join("  ")}  ${what} | ${said.slice(0, 90)}`;
  process.stdout.write(`${line}\n`);
  if (Number(seconds) > MostSeconds || Number(megabytes) > MostMegabytes) over.push(line);
}

for (const { what, name, bytes } of [...costlyFiles, ...reportFiles]) {
  if (!what.includes(only)) continue;
  const content = bytes();
  const file = join(folder, name);
  writeFileSync(file, content);
  const wanted = asked === "all" ? [...operations.keys()] : asked.split(",");
  const isReport = /\.(?:docx|txt|html)$/.test(name);
  const fitting = isReport ? wanted.filter((one) => forReports.has(one)) : wanted;
  for (const operation of fitting) measure(operation, file, what, content.length);
}
rmSync(folder, { recursive: true, force: true });
process.stdout.write(
  `${over.length} over ${MostSeconds} s or ${MostMegabytes} MB\n${over.map((line) => `${line}\n`).join("")}`,
);
process.exitCode = over.length > 0 ? 1 : 0;
