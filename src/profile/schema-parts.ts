import * as v from "valibot";
import { told, type Schema } from "./schema";

/** A text of `shortest..longest` UTF-16 units. */
export function text(shortest: number, longest: number): Schema<string> {
  const range = told("out-of-range", `${shortest}..${longest}`);
  return v.pipe(
    v.string(told("wrong-type", "string")),
    v.minLength(shortest, range),
    v.maxLength(longest, range),
  );
}

/** A finite number of `low..high`, both included. */
export function number(low: number, high: number): Schema<number> {
  const range = told("out-of-range", `${low}..${high}`);
  return v.pipe(
    v.number(told("wrong-type", "number")),
    v.minValue(low, range),
    v.maxValue(high, range),
  );
}

/** A whole number of `low..high`, both included. */
export function whole(low: number, high: number): Schema<number> {
  const type = told("wrong-type", "integer");
  const range = told("out-of-range", `${low}..${high}`);
  return v.pipe(v.number(type), v.minValue(low, range), v.maxValue(high, range), v.integer(type));
}

/** One of a few whole numbers that follow each other. */
export function figure<const T extends number>(figures: readonly [T, ...T[]]): Schema<T> {
  const range = `${figures[0]}..${figures[figures.length - 1] ?? figures[0]}`;
  return v.picklist(figures, ({ input }) =>
    Number.isInteger(input) ? told("out-of-range", range) : told("wrong-type", "integer"),
  );
}

export function oneOf<const T extends string>(words: readonly T[]): Schema<T> {
  return v.picklist(words, ({ input }) =>
    typeof input === "string" ? told("unknown-id", words.join("|")) : told("wrong-type", "string"),
  );
}

/** A list of `fewest..most` values. */
export function listOf<T>(item: Schema<T>, fewest: number, most: number): Schema<readonly T[]> {
  const range = told("out-of-range", `${fewest}..${most}`);
  return v.pipe(
    v.array(item, told("wrong-type", "array")),
    v.minLength(fewest, range),
    v.maxLength(most, range),
  );
}

/** As many values as there are schemas. */
export function tuple<T extends readonly unknown[]>(items: {
  readonly [K in keyof T]: Schema<T[K]>;
}): Schema<T> {
  const schema = v.strictTuple(items as readonly Schema<unknown>[]);
  return guarded(schema as unknown as Schema<T>, (input) => {
    if (!Array.isArray(input)) return told("wrong-type", "array");
    return input.length === items.length ? null : told("out-of-range", `${items.length}`);
  });
}

export type Shape<T> = { readonly [K in keyof T]-?: Schema<Exclude<T[K], undefined>> };

/** An object with the keys of `shape` and no other; keys not in `required` may be absent. */
export function object<T extends object>(
  shape: Shape<T>,
  required: readonly (keyof T & string)[],
): Schema<T> {
  const keys: readonly string[] = Object.keys(shape);
  const needed = new Set<string>(required);
  const entries: Record<string, Schema<unknown>> = {};
  for (const [key, schema] of Object.entries<Schema<unknown>>(shape))
    entries[key] = needed.has(key) ? schema : v.exactOptional(schema);
  const schema = v.strictObject(entries, ({ expected, path }) => {
    if (path === undefined) return told("not-an-object", "object");
    return expected === "never" ? told("unknown-key", keys.join("|")) : told("missing-key", "");
  });
  return guarded(schema as unknown as Schema<T>, objectOnly);
}

/** The schema, asked only for input of which nothing is `wrong` by itself. */
export function guarded<T>(schema: Schema<T>, wrong: (input: unknown) => string | null): Schema<T> {
  return {
    ...schema,
    "~run": (dataset, config) => {
      const message = wrong(dataset.value);
      return (message === null ? schema : v.never(message))["~run"](dataset, config);
    },
  };
}

/** What is wrong with everything that is no object of keys and values: lists, too. */
export function objectOnly(input: unknown): string | null {
  return isPlainObject(input) ? null : told("not-an-object", "object");
}

function isPlainObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
