import * as v from "valibot";
import { told, type Schema } from "./schema";
import { guarded, objectOnly } from "./schema-parts";

/**
 * An object with free keys, those of `Object.prototype` among them: valibot's own record passes over
 * `constructor` without a word. `__proto__` is refused: assigned, it would be no key.
 */
export function table<T>(value: Schema<T>, key?: Schema<string>): Schema<Record<string, T>> {
  const keys = key ?? v.string();
  const described: Schema<unknown> = v.record(keys as v.GenericSchema<string>, value);
  const run: Schema<Record<string, T>>["~run"] = (dataset, config) => {
    const input = dataset.value as Readonly<Record<string, unknown>>;
    const read: Record<string, T> = {};
    for (const [name, inner] of Object.entries(input)) {
      const known = name === "__proto__" ? noKey : keys;
      const told = known["~run"]({ value: name }, config);
      const one = told.issues ? told : value["~run"]({ value: inner }, config);
      if (one.issues) {
        const at = { type: "object", origin: "value", input, key: name, value: inner } as const;
        const [first] = one.issues;
        const path: [v.IssuePathItem, ...v.IssuePathItem[]] = [at, ...(first.path ?? [])];
        return { typed: false, value: input, issues: [{ ...first, path }] };
      }
      read[name] = one.value as T;
    }
    return { typed: true, value: read };
  };
  return guarded({ ...described, "~run": run } as Schema<Record<string, T>>, objectOnly);
}

const noKey = v.never(told("unknown-key", ""));

/** One of several objects, told apart by a key that only it has; what has none of them is read as the last. */
export function byKey<T>(options: readonly (readonly [key: string, Schema<T>])[]): Schema<T> {
  const schemas = options.map(([, schema]) => schema);
  const described: Schema<T> = v.union(schemas);
  const last = schemas[schemas.length - 1] ?? described;
  const run: Schema<T>["~run"] = (dataset, config) => {
    const input = dataset.value as object;
    const own = options.find(([key]) => Object.hasOwn(input, key));
    return (own?.[1] ?? last)["~run"](dataset, config);
  };
  return guarded({ ...described, "~run": run }, objectOnly);
}
