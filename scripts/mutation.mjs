// Mutates rooms one after the other: node scripts/mutation.mjs [ROOM …]. What is said of each stays in
// reports/mutation/; a table of all rooms run so far ends it (for docs/mutation.md).
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { argv, env, exit, platform } from "node:process";
import { rooms } from "./mutation-rooms.mjs";

const asked = argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(rooms, name));
if (unknown.length > 0) {
  console.error(`no room ${unknown.join(", ")}; rooms: ${Object.keys(rooms).join(", ")}`);
  exit(2);
}

let failed = false;
for (const room of asked.length > 0 ? asked : Object.keys(rooms)) {
  const options = { env: { ...env, MUTATION_ROOM: room }, stdio: "inherit" };
  const command = ["--no-install", "stryker", "run"];
  const { status } = spawnSync("npx", command, { ...options, shell: platform === "win32" });
  failed ||= status !== 0;
}

console.log("| room | mutants | killed | timed out | survived | not covered | score |");
console.log("|---|---|---|---|---|---|---|");
for (const room of Object.keys(rooms)) {
  const file = `reports/mutation/${room}.json`;
  if (existsSync(file)) console.log(rowOf(room, JSON.parse(readFileSync(file, "utf8"))));
}
exit(failed ? 1 : 0);

function rowOf(room, { files }) {
  const counts = { Killed: 0, Timeout: 0, Survived: 0, NoCoverage: 0 };
  for (const { mutants } of Object.values(files))
    for (const { status } of mutants) if (Object.hasOwn(counts, status)) counts[status]++;
  const { Killed, Timeout, Survived, NoCoverage } = counts;
  const all = Killed + Timeout + Survived + NoCoverage;
  const score = `${((100 * (Killed + Timeout)) / all).toFixed(1)} %`;
  return `| ${[room, all, Killed, Timeout, Survived, NoCoverage, score].join(" | ")} |`;
}
