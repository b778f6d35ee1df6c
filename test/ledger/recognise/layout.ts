import { existsSync, readFileSync } from "node:fs";
import type { FieldId } from "../../../src/ledger/fields";
import type { KindId } from "../../../src/ledger/kind-ids";

/** A real column layout: only headers, no resident's data. */
export interface Layout {
  readonly id: string;
  readonly title: string;
  readonly header_rows: readonly (readonly string[])[];
  readonly merges?: readonly (readonly [number, number, number, number])[];
  readonly header_first_row?: number;
  readonly rows_above?: readonly (readonly string[])[];
  readonly rows_above_merges?: readonly (readonly [number, number, number, number])[];
  readonly sheet_name?: string;
  readonly other_sheets?: readonly { readonly name: string; readonly rows: readonly unknown[] }[];
  readonly stub_rows?: readonly (readonly string[])[];
  readonly footer?: readonly string[];
  readonly tick_groups?: readonly (readonly number[])[];
  readonly words?: Readonly<Record<string, readonly string[]>>;
}

/** What the columns of a layout mean. */
export interface Labels {
  readonly id: string;
  /** Acceptable kinds, best first; null among them: unrecognised is right too. */
  readonly kinds: readonly (KindId | null)[];
  /** Acceptable fields of each column, best first; none: must stay unmapped. */
  readonly columns: readonly (readonly FieldId[])[];
  /** Columns that are not judged. */
  readonly dontCare: readonly number[];
}

export interface LabelledLayout {
  readonly layout: Layout;
  readonly labels: Labels;
}

/** Layouts and labels of a folder; none when it is not there. */
export function readLayouts(folder: string): readonly LabelledLayout[] {
  const file = (name: string): string => `${folder}/${name}`;
  if (!existsSync(file("layouts.json")) || !existsSync(file("labels.json"))) return [];
  const layouts = JSON.parse(readFileSync(file("layouts.json"), "utf8")) as Layout[];
  const labels = JSON.parse(readFileSync(file("labels.json"), "utf8")) as Labels[];
  const byId = new Map(labels.map((one) => [one.id, one]));
  return layouts.flatMap((layout) => {
    const label = byId.get(layout.id);
    return label === undefined ? [] : [{ layout, labels: label }];
  });
}
