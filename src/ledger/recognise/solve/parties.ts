import type { Given } from "../label/rules/rule";
import type { Tag } from "../label/tags";
import type { Column } from "./column";

/** What the other party's name weighs as the row's person. */
const OTHER_PARTY = 0.5;

/**
 * The columns with the facts of every party but the first made the other party's: of 出租方 and 承租方
 * either may be the row's own person, so the one that stands first is. Where a column names somebody
 * who surely is (申请人, 受害方), all such parties are others. Columns in the order of the sheet.
 */
export function apartFromFirst(columns: readonly Column[]): readonly Column[] {
  const first = columns.find(({ reading }) => reading.party !== null)?.reading.party ?? null;
  if (first === null) return columns;
  const hasOwn = columns.some(
    ({ reading }) => reading.party === null && namesPerson(reading.gives),
  );
  return columns.map((column) => {
    const { reading } = column;
    if (reading.party === null || (!hasOwn && reading.party === first)) return column;
    const owners = new Set<Tag>([...reading.owners, "opponent"]);
    return { ...column, reading: { ...reading, owners, gives: reading.gives.map(lessen) } };
  });
}

function namesPerson(gives: readonly Given[]): boolean {
  return gives.some(([field, score]) => field === "person" && score >= 0.85);
}

function lessen([field, score, ...kinds]: Given): Given {
  return [field, field === "person" ? score * OTHER_PARTY : score, ...kinds];
}
