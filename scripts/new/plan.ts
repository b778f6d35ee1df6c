import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Lines that go into a file that is there. */
export interface Insertion {
  readonly file: string;
  readonly lines: string;
  /** What they stand in front of: its last occurrence. */
  readonly before: string;
}

/** An import, which goes where it belongs by the alphabet. */
export interface ImportLine {
  readonly file: string;
  readonly line: string;
}

/** What a new part of the house needs. Paths below the project's folder, with `/`. */
export interface Plan {
  readonly files: ReadonlyMap<string, string>;
  readonly insertions: readonly Insertion[];
  readonly imports: readonly ImportLine[];
}

/**
 * Carries a plan out below `root`, all of it or, where a file is there already or a place is not found, nothing.
 * Answers the paths written, the new ones first.
 */
export function carryOut(root: string, { files, insertions, imports }: Plan): string[] {
  const texts = new Map<string, string>();
  for (const [file, text] of files) {
    if (existsSync(join(root, file))) throw new Error(`${file} 已经有了`);
    texts.set(file, text);
  }
  const change = (file: string, by: (text: string) => string): void => {
    texts.set(file, by(texts.get(file) ?? readFileSync(join(root, file), "utf8")));
  };
  for (const insertion of insertions) change(insertion.file, (text) => inserted(text, insertion));
  for (const { file, line } of imports) change(file, (text) => imported(text, line));
  for (const [file, text] of texts) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return [...texts.keys()];
}

function inserted(text: string, { file, lines, before }: Insertion): string {
  const at = text.lastIndexOf(before);
  if (at < 0) throw new Error(`${file} 里找不到 ${JSON.stringify(before)}`);
  return `${text.slice(0, at)}${lines}${text.slice(at)}`;
}

function imported(text: string, line: string): string {
  const lines = text.split("\n");
  const module = moduleOf(line);
  const later = lines.findIndex((other) => moduleOf(other) > module);
  const after = lines.findLastIndex((other) => moduleOf(other) !== "") + 1;
  lines.splice(later < 0 ? after : later, 0, line);
  return lines.join("\n");
}

/** The module a line imports from; empty for any other line. */
function moduleOf(line: string): string {
  return /^import .* from "([^"]+)";$/.exec(line)?.[1] ?? "";
}
