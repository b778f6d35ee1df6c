import type { Unread } from "../ledger/account/unread";
import { fill } from "../locale/format";
import { periodTitle } from "../locale/period-words";
import { fieldLabels } from "../locale/zh-CN/fields";
import { rateLabels, safetyIndexLabel } from "../locale/zh-CN/labels";
import { ratesSheetText as text } from "../locale/zh-CN/rates-sheet";
import { NO_RATE, type Rate, type RateGroup, type RatesReport } from "../measure/index";
import type { Profile } from "../profile/profile";
import { cellName } from "../sheet/address";
import type { DraftCell, SheetDraft } from "../sheet/draft";
import { unreadNotes } from "./unread-notes";
import { isoOf } from "../sheet/serial";
import { append, greatest } from "../sheet/lists";

type Row = readonly (DraftCell | null)[];

const headColumns = ["rate", "part", "whole", "value", "target", "base"] as const;

/**
 * The 统计 sheet: every rate with its numerator, denominator and base, then the groups. Values with
 * native formulas, so that colleagues without the add-in can follow them.
 */
export function ratesSheet(
  report: RatesReport,
  profile: Profile,
  unread: readonly Unread[],
): SheetDraft {
  const [whole, ...parts] = report.groups;
  const rows: Row[] = [
    [{ value: fill(text.title, { unit: profile.unitName }), style: "title" }],
    [{ value: subtitle(report), style: "subtitle" }],
    headColumns.map((column) => head(text.head[column])),
  ];
  for (const rate of whole.rates) append(rows, rateRows(rate, rows.length, profile));
  const wholeEnd = rows.length;
  if (report.by !== null && parts.length > 0) {
    rows.push([]);
    rows.push([{ value: fill(text.groupsTitle, { by: text.by[report.by] }), style: "section" }]);
    rows.push(groupHead(report.by, whole.rates));
    for (const part of parts) rows.push(groupRow(part, whole.rates, rows.length, profile));
  }
  const notes = [
    ...(report.unknown.length > 0 ? [unknownLine(report)] : []),
    ...unreadNotes(unread),
  ];
  const firstNote = rows.length;
  for (const note of notes) rows.push([{ value: note, style: "note" }]);
  const width = greatest(
    rows.map((row) => row.length),
    headColumns.length,
  );
  return {
    name: fill(text.name, { period: report.period ?? "" }),
    rows,
    columnWidths: Array.from({ length: width }, (_, column) => widthOf(column)),
    merges: [0, 1, ...notes.map((_, at) => firstNote + at)].map((row) => ({
      top: row,
      left: 0,
      bottom: row,
      right: headColumns.length - 1,
    })),
    frozenRows: 3,
    print: { landscape: width > headColumns.length, titleRows: [0, Math.min(2, wholeEnd - 1)] },
  };
}

function subtitle({ period, window }: RatesReport): string {
  const asOf = isoOf(window.cut);
  return period === null
    ? fill(text.all, { asOf })
    : fill(text.period, { period: periodTitle(period), asOf });
}

function rateRows(rate: Rate, row: number, { targets, decimals }: Profile): Row[] {
  const target = targets[rate.id];
  const base: DraftCell = { value: rateLabels[rate.id].base, style: "text" };
  const goal: DraftCell =
    target === undefined
      ? { value: NO_RATE, style: "text" }
      : { value: target, style: "percent", decimals };
  if (rate.id === "composite")
    return [
      [
        label(rateLabels.composite.label),
        null,
        null,
        { value: rate.value ?? NO_RATE, style: "number", decimals },
        goal,
        base,
      ],
    ];
  const line: Row = [
    label(rateLabels[rate.id].label),
    { value: rate.numerator, style: "integer" },
    { value: rate.denominator, style: "integer" },
    ratioCell(rate, row, 1, decimals),
    goal,
    base,
  ];
  if (rate.index === undefined) return [line];
  const index: DraftCell = { value: rate.index.value ?? NO_RATE, style: "number", decimals };
  return [line, [label(safetyIndexLabel), null, null, index, null, null]];
}

/** The ratio of the two cells before it: numerator in `column`, denominator beside it. */
function ratioCell(rate: Rate, row: number, column: number, decimals: number): DraftCell {
  const [part, whole] = [cellName(row, column), cellName(row, column + 1)];
  return {
    value: rate.value ?? NO_RATE,
    formula: `IF(${whole}=0,"${NO_RATE}",${part}/${whole})`,
    style: "percent",
    decimals,
  };
}

function groupHead(by: keyof typeof text.by, rates: readonly Rate[]): Row {
  return [
    head(text.by[by]),
    ...counted(rates).flatMap(({ id }) => [
      head(`${rateLabels[id].label}${text.head.part}`),
      head(text.head.whole),
      head(rateLabels[id].label),
    ]),
  ];
}

function groupRow(
  group: RateGroup,
  rates: readonly Rate[],
  row: number,
  { decimals }: Profile,
): Row {
  return [
    label(group.name),
    ...counted(rates).flatMap(({ id }, place): (DraftCell | null)[] => {
      const own = group.rates.find((rate) => rate.id === id);
      if (own === undefined) return [null, null, { value: NO_RATE, style: "text" }];
      return [
        { value: own.numerator, style: "integer" },
        { value: own.denominator, style: "integer" },
        ratioCell(own, row, 1 + place * 3, decimals),
      ];
    }),
  ];
}

/** Rates that are a part of a whole. */
function counted(rates: readonly Rate[]): readonly Rate[] {
  return rates.filter(({ id }) => id !== "composite");
}

function unknownLine({ unknown }: RatesReport): string {
  const list = unknown.map(({ field, word, count }) =>
    fill(text.unknownWord, { field: fieldLabels[field], word, count }),
  );
  return fill(text.unknown, { list: list.join("、") });
}

function head(value: string): DraftCell {
  return { value, style: "head" };
}

function label(value: string): DraftCell {
  return { value, style: "text" };
}

function widthOf(column: number): number {
  if (column === 0) return 18;
  return column === headColumns.indexOf("base") ? 34 : 11;
}
