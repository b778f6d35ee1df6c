import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

/** Rooms below operations/, from the ground up; of workbook/ what is neither Excel nor a file. */
const ROOMS = [
  ...["sheet", "profile", "workbook", "proof", "document", "ledger"],
  ...["check", "measure", "visit", "appraise", "export", "report"],
] as const;

/** What a statement takes from a module, by the names there. */
interface Taken {
  readonly names: readonly string[];
  readonly from: string;
}

const sources = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/u.test(name))
    .map((name) => normalize(join(folder, name)));

function takenBy(file: string, text: string): Taken[] {
  const statements = text.matchAll(/^(?:import|export) (?:type )?\{([^}]*)\} from "([^"]+)";/gmu);
  return [...statements].map(([, list = "", path = ""]) => ({
    names: list.split(",").flatMap((one) => /^\s*(?!type )(\w+)/u.exec(one)?.[1] ?? []),
    from: moduleAt(file, path),
  }));
}

function moduleAt(file: string, path: string): string {
  const base = normalize(join(dirname(file), path));
  const ends = [".ts", ".tsx", "/index.ts"];
  return ends.map((end) => base + end).find(existsSync) ?? base;
}

const texts = new Map(
  [...sources("src"), ...sources("test")].map((file) => [file, readFileSync(file, "utf8")]),
);
const taken = new Map([...texts].map(([file, text]) => [file, takenBy(file, text)]));

/** Where a name that a module gives is made: an index hands on what others make. */
function madeAt(file: string, name: string): string {
  const handed = taken
    .get(file)
    ?.find((one) => one.names.includes(name) && isHandedOn(texts.get(file) ?? "", name));
  return handed === undefined ? file : madeAt(handed.from, name);
}

const isHandedOn = (text: string, name: string): boolean =>
  new RegExp(String.raw`^export \{[^}]*\b${name}\b[^}]*\} from`, "mu").test(text);

const roomOf = (file: string): string => file.split(/[\\/]/u)[1] ?? "";

const isFunction = (text: string, name: string): boolean =>
  new RegExp(
    String.raw`^export (?:async )?(?:function\*? ${name}\b|const ${name}\b[^=]*= (?:async )?(?:<[^>]+>)?\()`,
    "mu",
  ).test(text);

const idOf = (file: string, name: string): string =>
  `${file
    .replaceAll("\\", "/")
    .replace(/^src\//u, "")
    .replace(/\.tsx?$/u, "")} ${name}`;

/** Functions of the engine that other rooms call, as `room/file name`, in order. */
export function publicFunctions(): string[] {
  const found = new Set<string>();
  for (const [file, all] of taken) {
    if (!/^src/u.test(file)) continue;
    for (const { names, from } of all)
      for (const name of names) {
        const made = madeAt(from, name);
        const room = roomOf(made);
        if (room === roomOf(file) || !ROOMS.some((one) => one === room)) continue;
        if (isFunction(texts.get(made) ?? "", name)) found.add(idOf(made, name));
      }
  }
  return [...found].sort();
}

/** Those that a file of properties calls by name. */
export function functionsWithProperties(): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [file, all] of taken) {
    const text = texts.get(file) ?? "";
    if (!/^test/u.test(file) || !/\bfc\.(?:assert|check)\(/u.test(text)) continue;
    for (const { names, from } of all)
      for (const name of names)
        if (new RegExp(String.raw`\b${name}\b`, "gu").test(text.replaceAll(/^import[^;]*;/gmu, "")))
          found.add(idOf(madeAt(from, name), name));
  }
  return found;
}
