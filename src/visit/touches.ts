import type { FieldId } from "../ledger/fields";
import type { Records } from "../ledger/records";
import { namesInAll } from "../ledger/register/people";
import type { Register } from "../ledger/register/register";
import { visitRounds } from "../ledger/register/visit-rounds";
import { readRole } from "../ledger/vocabulary/role";
import type { Serial } from "../sheet/serial";

/** A visit or contact as the quotas count it: who went, on which day, to whom. */
export interface Touch {
  readonly owner: string;
  /** Role beside the name, in the words of the quotas; `null` when it is none of them. */
  readonly role: string | null;
  /** 0: no day; tells the role of a person in charge, counts nothing. */
  readonly day: Serial;
  /** Same for the same household, or for the same person where the household is not known. */
  readonly households: readonly number[];
  /** Same for the same visit: one contact (人次). */
  readonly contact: number;
}

/** The day of a visit or contact, the first of these that tells one. */
export const TOUCH_DAYS: readonly FieldId[] = [
  "visitedOn",
  "registeredOn",
  "occurredOn",
  "foundOn",
];
const NO_DAY: readonly Serial[] = [0];
const SEPARATORS = /[、，,;；/&\n]+/;

/** All touches of visit, contact and household ledgers, one entry a person who went. */
export function touchesOf({ sources, people, households }: Register): Touch[] {
  const touches: Touch[] = [];
  let contact = 0;
  // Households, people without one and nameless rows are told apart by the remainder.
  const keyOf = (person: number) => {
    const household = households.ofPerson(person);
    return household < 0 ? person * 3 + 1 : household * 3;
  };
  sources.forEach((records, source) => {
    const { kind } = records.ledger;
    if (kind !== "visit" && kind !== "contact" && kind !== "household") return;
    const rounds = visitRounds(records, kind === "household" ? ["visitedOn"] : TOUCH_DAYS);
    const namesAt = goers(records);
    const rolesAt = roles(records);
    for (let record = 0; record < records.count; record++) {
      const roleOf = rolesAt(record);
      const reached = people.of(source, record).map(keyOf);
      for (const { daysAt, visitorsAt } of rounds) {
        const own = visitorsAt?.(record) ?? [];
        const names = own.length > 0 ? own : namesAt(record);
        const days = daysAt(record);
        for (const day of days.length > 0 ? days : NO_DAY) {
          contact++;
          const reachedOrRow = reached.length > 0 ? reached : [contact * 3 + 2];
          for (let place = 0; place < names.length; place++)
            touches.push({
              owner: names[place] ?? "",
              role: (roleOf.length === names.length ? roleOf[place] : roleOf[0]) ?? null,
              day,
              households: reachedOrRow,
              contact,
            });
        }
      }
    }
  });
  return touches;
}

const GOER_FIELDS: readonly FieldId[] = ["visitor", "owner", "handler"];

function goers(records: Records): (record: number) => readonly string[] {
  const columns = GOER_FIELDS.map((field) => namesInAll(records.columns(field)));
  return (record) => {
    for (const names of columns) {
      const found = names(record);
      if (found.length > 0) return found;
    }
    return [];
  };
}

/** One role for all who went, or one each in the same order (王某、李某 | 乡镇干部、人大代表). */
function roles(records: Records): (record: number) => readonly (string | null)[] {
  const column = records.column("role");
  if (column === null) return () => [];
  const read = column.distinct.map((value) => {
    const whole = readRole(value, records.profile);
    if (whole !== null || typeof value !== "string") return [whole];
    return value.split(SEPARATORS).map((part) => readRole(part, records.profile));
  });
  return (record) => read[column.codes[record] ?? 0] ?? [];
}
