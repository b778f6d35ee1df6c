import { readFileSync } from "node:fs";
import type { FieldId } from "../../src/ledger/fields";
import type { SampledKind } from "./sampled-kinds";
import type { CellValue } from "../../src/sheet/grid";

type Area = readonly [top: number, left: number, bottom: number, right: number];

/** A column layout, in the shape of `layouts.json`. */
export interface Layout {
  readonly id: string;
  readonly title: string;
  readonly header_rows: readonly (readonly string[])[];
  readonly merges?: readonly Area[];
  readonly header_first_row?: number;
  readonly rows_above?: readonly (readonly CellValue[])[];
  readonly rows_above_merges?: readonly Area[];
  readonly sheet_name?: string;
  readonly formatted_columns?: number;
  readonly stub_rows?: readonly (readonly string[])[];
  readonly footer?: readonly string[];
  readonly tick_groups?: readonly (readonly number[])[];
  readonly words?: Readonly<Record<string, readonly CellValue[]>>;
  readonly notes?: string;
}

/** What each column means, in the shape of `labels.json`. */
interface Labels {
  readonly id: string;
  readonly kinds: readonly (SampledKind | null)[];
  readonly columns: readonly (readonly FieldId[])[];
  readonly dontCare: readonly number[];
}

export interface LabelledLayout {
  readonly layout: Layout;
  readonly labels: Labels;
}

/** Reads `layouts.json` and `labels.json` of a folder and joins them. */
export function readLayouts(folder: string | URL): LabelledLayout[] {
  const base =
    typeof folder === "string" ? new URL(`file://${folder.replace(/\/?$/, "/")}`) : folder;
  const read = <T>(name: string): T => JSON.parse(readFileSync(new URL(name, base), "utf8")) as T;
  const labels = new Map(read<Labels[]>("labels.json").map((one) => [one.id, one]));
  return read<Layout[]>("layouts.json").map((layout) => {
    const own = labels.get(layout.id);
    if (own === undefined) throw new Error(`no labels for ${layout.id}`);
    return { layout, labels: own };
  });
}

/** A column of an own layout: its label, what it may mean, and the header above it. */
export type Column = readonly [label: string, field: FieldId | readonly FieldId[], group?: string];

/** An own layout out of its columns; columns of one group stand under a common header. */
export function layoutOf(
  id: string,
  kind: SampledKind,
  title: string,
  columns: readonly Column[],
  more: Partial<Layout> = {},
): LabelledLayout {
  const labels: Labels = {
    id,
    kinds: [kind],
    columns: columns.map(([, field]) => (typeof field === "string" ? [field] : field)),
    dontCare: [],
  };
  if (columns.every(([, , group]) => group === undefined)) {
    const header_rows = [columns.map(([label]) => label)];
    return { layout: { id, title, header_rows, ...more }, labels };
  }
  const upper: string[] = [];
  const lower: string[] = [];
  const merges: Area[] = [];
  columns.forEach(([label, , group], index) => {
    const opens = group !== undefined && group !== columns[index - 1]?.[2];
    upper.push(group === undefined ? label : opens ? group : "");
    lower.push(group === undefined ? "" : label);
    if (group === undefined) merges.push([0, index, 1, index]);
    if (!opens) return;
    let end = index;
    while (columns[end + 1]?.[2] === group) end++;
    merges.push([0, index, 0, end]);
  });
  return { layout: { id, title, header_rows: [upper, lower], merges, ...more }, labels };
}
