import type { FieldId } from "../ledger/fields";
import type { Rule } from "./rule";

/** What is read of a ledger in one way through its rows, because a rule will ask for it. */
export interface ReadAhead {
  readonly fields: ReadonlySet<FieldId>;
  /** Fields whose texts are looked at by their characters. */
  readonly traits: ReadonlySet<FieldId>;
  /** Fields whose texts are looked for in other records. */
  readonly hashes: ReadonlySet<FieldId>;
}

const COMPARED: readonly FieldId[] = ["code", "person", "householder"];

/** What these rules read, by what they declare; anything else is read when first asked for. */
export function readAhead(rules: readonly Rule[]): ReadAhead {
  const fieldsOf = (some: readonly Rule[]): Set<FieldId> =>
    new Set(some.flatMap(({ fields }) => fields));
  const compares = rules.some(({ reads }) => reads === "hashes");
  return {
    fields: fieldsOf(rules),
    traits: fieldsOf(rules.filter(({ reads }) => reads === "traits")),
    hashes: new Set(compares ? COMPARED : []),
  };
}
