import * as v from "valibot";

/** What is wrong with a value of a profile; its text is in `locale/`. */
export type SchemaProblem =
  | "not-an-object"
  | "unknown-key"
  | "missing-key"
  | "wrong-type"
  | "out-of-range"
  | "unknown-id"
  | "unknown-version"
  | "not-falling"
  | "repeated-id";

/** The path of the first key that is wrong (`targets.resolution`), and why. */
export interface Refused {
  readonly ok: false;
  readonly path: string;
  readonly problem: SchemaProblem;
  /** What would be right: a type, a range (`0..1`) or the words allowed, joined by `|`. */
  readonly expected: string;
}

export type Parsed<T> = { readonly ok: true; readonly value: T } | Refused;

/** A schema of JSON; every message of its issues is made by `told`. */
export type Schema<T> = v.GenericSchema<unknown, T>;

export function refuse(path: string, problem: SchemaProblem, expected: string): Refused {
  return { ok: false, path, problem, expected };
}

/** The message of an issue, from which `readBy` takes problem and `expected` again. */
export function told(problem: SchemaProblem, expected: string): string {
  return `${problem}:${expected}`;
}

/** Reads JSON, already decoded, up to the first thing that is wrong. */
export function readBy<T>(schema: Schema<T>, json: unknown): Parsed<T> {
  const read = v.safeParse(schema, json, { abortEarly: true });
  if (read.success) return { ok: true, value: read.output };
  const [{ message, path = [] }] = read.issues;
  const end = message.indexOf(":");
  return refuse(
    path.reduce((start, { key }) => joined(start, key), ""),
    message.slice(0, end) as SchemaProblem,
    message.slice(end + 1),
  );
}

function joined(path: string, key: unknown): string {
  if (typeof key === "number") return `${path}[${key}]`;
  return path === "" ? String(key) : `${path}.${String(key)}`;
}
