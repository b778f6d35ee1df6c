/** What is wrong with a value of a profile; its text is in `locale/`. */
export type SchemaProblem =
  | "not-an-object"
  | "unknown-key"
  | "missing-key"
  | "wrong-type"
  | "out-of-range"
  | "unknown-id"
  | "unknown-version";

/** A value read, or the path of the first key that is wrong (`targets.resolution`). */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly path: string;
      readonly problem: SchemaProblem;
      /** What would be right: a type, a range (`0..1`) or the words allowed, joined by `|`. */
      readonly expected: string;
    };

/** Reads one value that stands at `path` of the document. */
export type Schema<T> = (value: unknown, path: string) => Parsed<T>;

export function accept<T>(value: T): Parsed<T> {
  return { ok: true, value };
}

export function refuse<T>(path: string, problem: SchemaProblem, expected: string): Parsed<T> {
  return { ok: false, path, problem, expected };
}

/** A text of `shortest..longest` UTF-16 units. */
export function text(shortest: number, longest: number): Schema<string> {
  return (value, path) => {
    if (typeof value !== "string") return refuse(path, "wrong-type", "string");
    return value.length < shortest || value.length > longest
      ? refuse(path, "out-of-range", `${shortest}..${longest}`)
      : accept(value);
  };
}

/** A finite number of `low..high`, both included. */
export function number(low: number, high: number, whole = false): Schema<number> {
  const range = `${low}..${high}`;
  return (value, path) => {
    if (typeof value !== "number" || Number.isNaN(value))
      return refuse(path, "wrong-type", whole ? "integer" : "number");
    if (whole && Number.isFinite(value) && !Number.isInteger(value))
      return refuse(path, "wrong-type", "integer");
    return value < low || value > high ? refuse(path, "out-of-range", range) : accept(value);
  };
}

export function oneOf<const T extends string>(words: readonly T[]): Schema<T> {
  return (value, path) => {
    if (typeof value !== "string") return refuse(path, "wrong-type", "string");
    const word = words.find((one) => one === value);
    return word === undefined ? refuse(path, "unknown-id", words.join("|")) : accept(word);
  };
}

export function nullable<T>(schema: Schema<T>): Schema<T | null> {
  return (value, path) => (value === null ? accept(null) : schema(value, path));
}

/** A list of exactly `length` values. */
export function list<T>(schema: Schema<T>, length: number): Schema<T[]> {
  return (value, path) => {
    if (!Array.isArray(value)) return refuse(path, "wrong-type", "array");
    if (value.length !== length) return refuse(path, "out-of-range", `${length}`);
    const read: T[] = [];
    for (let i = 0; i < length; i++) {
      const one = schema(value[i], `${path}[${i}]`);
      if (!one.ok) return one;
      read.push(one.value);
    }
    return accept(read);
  };
}

/** A list of `fewest..most` values. */
export function listOf<T>(schema: Schema<T>, fewest: number, most: number): Schema<readonly T[]> {
  return (value, path) => {
    if (!Array.isArray(value)) return refuse(path, "wrong-type", "array");
    return value.length < fewest || value.length > most
      ? refuse(path, "out-of-range", `${fewest}..${most}`)
      : list(schema, value.length)(value, path);
  };
}

/** Says whether a key of a record is allowed: `null` when it is, else what would be. */
export type KeyRule = (key: string) => string | null;

/** An object with free keys. */
export function record<T>(schema: Schema<T>, rule?: KeyRule): Schema<Record<string, T>> {
  return (value, path) => {
    if (!isPlainObject(value)) return refuse(path, "not-an-object", "object");
    const read: Record<string, T> = {};
    for (const [key, inner] of Object.entries(value)) {
      const at = join(path, key);
      // Assigning to it would replace the prototype instead of adding a key.
      if (key === "__proto__") return refuse(at, "unknown-key", "");
      const expected = rule?.(key) ?? null;
      if (expected !== null) return refuse(at, "unknown-id", expected);
      const one = schema(inner, at);
      if (!one.ok) return one;
      read[key] = one.value;
    }
    return accept(read);
  };
}

export type Shape<T> = { readonly [K in keyof T]-?: Schema<Exclude<T[K], undefined>> };

/** An object with the keys of `shape` and no other; keys not in `required` may be absent. */
export function object<T extends object>(
  shape: Shape<T>,
  required: readonly (keyof T & string)[],
): Schema<T> {
  const keys = Object.keys(shape);
  return (value, path) => {
    if (!isPlainObject(value)) return refuse(path, "not-an-object", "object");
    const read: Record<string, unknown> = {};
    for (const [key, inner] of Object.entries(value)) {
      if (!Object.hasOwn(shape, key)) return refuse(join(path, key), "unknown-key", keys.join("|"));
      const one = shape[key as keyof T](inner, join(path, key));
      if (!one.ok) return one;
      read[key] = one.value;
    }
    for (const key of required)
      if (!Object.hasOwn(read, key)) return refuse(join(path, key), "missing-key", "");
    return accept(read as T);
  };
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function join(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}
