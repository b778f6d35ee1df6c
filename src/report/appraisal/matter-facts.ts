import type { RowPlace } from "../../appraise/index";
import type { FieldId } from "../../ledger/fields";
import type { Records } from "../../ledger/records";
import type { Material } from "../../measure/index";
import type { Serial } from "../../sheet/serial";
import { shownCategory } from "../free-words";
import { maskingOf } from "../mask-person";
import { shortened } from "../shorten";

/** What the row behind points off is about. */
export interface MatterFacts {
  readonly village: string;
  readonly person: string;
  readonly matter: string;
  /** 0: none. */
  readonly deadline: Serial;
}

const LONGEST_TEXT = 60;
const UNKNOWN: MatterFacts = { village: "", person: "", matter: "", deadline: 0 };

/** Finds what a row says; sheets and rows are indexed when first asked for. */
export function matterFacts(material: Material, masked: boolean): (place: RowPlace) => MatterFacts {
  const masking = maskingOf(masked);
  const sheets = new Map<string, (row: number) => MatterFacts>();
  for (const records of material.opened) {
    const key = keyOf(records.ledger.grid);
    const before = sheets.get(key);
    const factsAt = factsIn(records, material, masking);
    sheets.set(key, (row) => {
      const found = factsAt(row);
      return found === UNKNOWN && before !== undefined ? before(row) : found;
    });
  }
  return (place) => sheets.get(keyOf(place))?.(place.row) ?? UNKNOWN;
}

function factsIn(
  records: Records,
  material: Material,
  masking: ReturnType<typeof maskingOf>,
): (row: number) => MatterFacts {
  let recordAt: Map<number, number> | null = null;
  const deadlines = material.matters.find((matters) => matters.records === records)?.deadline;
  const said = (record: number, ...fields: readonly FieldId[]): string => {
    for (const field of fields) {
      const value = String(records.value(field, record) ?? "").trim();
      if (value !== "") return value;
    }
    return "";
  };
  return (row) => {
    recordAt ??= new Map(
      Array.from({ length: records.count }, (_, record) => [records.rowOf(record), record]),
    );
    const record = recordAt.get(row);
    if (record === undefined) return UNKNOWN;
    const category = shownCategory(material.profile, said(record, "category"));
    return {
      village: said(record, "village"),
      person: masking.name(said(record, "person", "householder")),
      matter: shortened(
        masking.text(said(record, "name", "summary", "category"), category),
        LONGEST_TEXT,
      ),
      deadline: deadlines?.[record] ?? 0,
    };
  };
}

function keyOf({ book, sheet }: { readonly book: string; readonly sheet: string }): string {
  return JSON.stringify([book, sheet]);
}
