import { documentSchema, type ProfileDocument } from "./document-schema";
import type { Schema } from "./schema";
import type { Unit } from "./unit";

/** What one value may be, as its schema says. */
export interface Limits {
  readonly type: "text" | "figure" | "word" | "object";
  /** Of a figure the value, of a text its length, both included. */
  readonly low: number;
  readonly high: number;
  readonly whole: boolean;
  readonly unit: Unit | null;
  /** The words or figures it may be; empty: any within the limits. */
  readonly words: readonly (string | number)[];
}

/** A key of the profile. */
export interface Declared {
  /** One value, a list of them, a table of values by name, or such a table by name again. */
  readonly form: "single" | "list" | "table" | "tables";
  /** Of the value, a place of the list, or an entry of the table. */
  readonly limits: Limits;
}

export type SettingId = keyof ProfileDocument;

/** A schema as valibot builds it, seen from outside. */
interface Node {
  readonly type: string;
  readonly pipe?: readonly Node[];
  readonly value?: Node;
  readonly wrapped?: Node;
  readonly items?: readonly Node[];
  readonly options?: readonly (string | number)[];
  readonly literal?: string | number;
  readonly requirement?: number;
  readonly metadata?: { readonly unit?: Unit };
  readonly entries?: Readonly<Record<string, Node>>;
}

const types: Readonly<Record<string, Limits["type"]>> = {
  number: "figure",
  string: "text",
  picklist: "word",
  literal: "word",
};

const nothing: Node = { type: "object" };

const { entries = {} } = documentSchema({}) as unknown as Node;

/** Every key of the profile, in the order of the contract, with what its values may be. */
export const DECLARED = Object.fromEntries(
  Object.entries(entries).map(([key, node]) => [key, declared(node)]),
) as Readonly<Record<SettingId, Declared>>;

/** What the key of a small object such as a quota may be. */
export function limitsOf(schema: Schema<unknown>, key: string): Limits {
  const { entries: keys = {} } = schema as unknown as Node;
  return limits(keys[key] ?? nothing);
}

function declared(node: Node): Declared {
  const { type, wrapped, value, items } = node;
  if (type === "exact_optional" || type === "nullable") return declared(wrapped ?? nothing);
  if (type === "strict_tuple") return { form: "list", limits: limits(items?.[0] ?? nothing) };
  if (type !== "record" || value === undefined) return { form: "single", limits: limits(node) };
  return value.type === "record"
    ? { form: "tables", limits: limits(value.value ?? nothing) }
    : { form: "table", limits: limits(value) };
}

function limits(node: Node): Limits {
  if (node.wrapped !== undefined) return limits(node.wrapped);
  const steps = flat(node);
  const required = (type: string): number | undefined =>
    steps.find((step) => step.type === type)?.requirement;
  return {
    type: types[node.type] ?? "object",
    low: required("min_value") ?? required("min_length") ?? -Infinity,
    high: required("max_value") ?? required("max_length") ?? Infinity,
    whole: steps.some((step) => step.type === "integer"),
    unit: steps.find(({ metadata }) => metadata?.unit !== undefined)?.metadata?.unit ?? null,
    words: node.options ?? (node.literal === undefined ? [] : [node.literal]),
  };
}

/** What a value passes through, pipes within pipes laid out. */
function flat({ pipe, ...node }: Node): readonly Node[] {
  return pipe === undefined ? [node] : pipe.flatMap(flat);
}
