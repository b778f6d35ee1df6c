/** The house drawn from the imports: which room of `src/` stands on which. */
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

const source = fileURLToPath(new URL("../src", import.meta.url));
const Import = /(?:from|import\()\s*"(\.[^"]+)"/g;

/**
 * A Mermaid drawing of all rooms. A room points at those it imports from; a room it also reaches through another
 * is left out, so that the floors can be seen.
 */
export function drawHouse(): string {
  const rooms = roomImports();
  const lines = [...rooms]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([room, used]) =>
      [...used]
        .filter((other) => ![...used].some((via) => via !== other && reaches(rooms, via, other)))
        .sort()
        .map((other) => `  ${room} --> ${other}`),
    );
  return ["```mermaid", "flowchart TD", ...lines, "```"].join("\n");
}

/** The page with the drawing between its two marks; throws where they are not. */
export function withDrawing(page: string, drawing: string): string {
  const [start, end] = ["<!-- house -->", "<!-- /house -->"];
  const from = page.indexOf(start);
  const to = page.indexOf(end);
  if (from < 0 || to < from) throw new Error(`no ${start} … ${end}`);
  return `${page.slice(0, from)}${start}\n\n${drawing}\n\n${page.slice(to)}`;
}

/** The rooms every room imports from, itself left out. */
function roomImports(): Map<string, Set<string>> {
  const rooms = new Map<string, Set<string>>();
  for (const file of sourceFiles()) {
    const room = roomOf(file);
    const used = rooms.get(room) ?? new Set();
    rooms.set(room, used);
    for (const [, path = ""] of readFileSync(file, "utf8").matchAll(Import)) {
      const other = roomOf(join(dirname(file), path));
      if (other !== room && other !== "..") used.add(other);
    }
  }
  return rooms;
}

function reaches(
  rooms: ReadonlyMap<string, ReadonlySet<string>>,
  from: string,
  to: string,
  seen = new Set<string>(),
): boolean {
  if (seen.has(from)) return false;
  seen.add(from);
  const used = rooms.get(from) ?? new Set();
  return used.has(to) || [...used].some((next) => reaches(rooms, next, to, seen));
}

function roomOf(file: string): string {
  return relative(source, file).split(sep)[0] ?? "";
}

function sourceFiles(): string[] {
  return readdirSync(source, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(source, name));
}
