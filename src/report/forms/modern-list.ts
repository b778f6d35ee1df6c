import { categoryNames } from "../../ledger/vocabulary/category";
import { fill } from "../../locale/format";
import { periodTitle, periodWords } from "../../locale/period-words";
import { freeWordsText } from "../../locale/zh-CN/free-words";
import { formText } from "../../locale/zh-CN/forms";
import { monthText } from "../../locale/zh-CN/month";
import type { FormCounts, FormFigures, Ratio } from "../../measure/index";
import type { SheetDraft } from "../../sheet/draft";
import { longDate } from "../dates";
import { wide } from "../layout/line";
import { layPage } from "../layout/page";
import { tableBlock, type TableCell, type TableColumn } from "../layout/table";
import type { MonthData } from "../month/month-data";
import { ratioCell, shareCell } from "../ratio-cell";
import { formData } from "./form-data";
import { othersBlock } from "./others-list";
import { othersNote } from "./others-note";

const text = formText.modern;

const WIDTHS = [22, ...Array.from({ length: 10 }, () => 11)];
const WIDTH = WIDTHS.length;

interface Item {
  readonly name: string;
  readonly month: FormFigures;
  readonly year: FormFigures;
}

type Key =
  | "category"
  | "found"
  | "mediated"
  | "closed"
  | "open"
  | "rate"
  | "share"
  | "yearFound"
  | "yearMediated"
  | "yearClosed"
  | "yearRate";

/** Disputes of the period and of the year so far by the modern list of types. */
export function modernList(data: MonthData): SheetDraft {
  const figures = formData(data, "modern");
  const { month, year } = figures;
  const others = othersBlock(figures, WIDTH);
  const items = categoryNames("modern").map((name, index): Item => ({
    name,
    month: together(month, index),
    year: together(year, index),
  }));
  const params = { period: periodTitle(data.period), unit: data.unit };
  const table = tableBlock({
    id: "modern",
    width: WIDTH,
    columns: columnsOf(data, items),
    items,
    nothing: monthText.none,
  });
  const name = modernListName(data);
  const notes = [
    othersNote(month.others, name),
    othersNote(year.others, name, true),
    ...(data.masked ? [freeWordsText.note] : []),
  ];
  return layPage({
    name,
    widths: WIDTHS,
    landscape: true,
    titles: [
      wide(fill(text.title, params), "title", WIDTH, 32),
      {
        cells: [
          { value: fill(monthText.unit, { unit: data.unit }), style: "subtitle", span: 7 },
          {
            value: fill(monthText.filledOn, { date: longDate(data.asOf) }),
            style: "subtitle",
            span: 4,
          },
        ],
      },
    ],
    blocks: [table, { body: notes.map((note) => wide(note, "note", WIDTH)) }],
    unprinted: others === null ? [] : [others],
  }).draft;
}

/** 月报2024-05类型 */
export function modernListName({ period }: MonthData): string {
  return fill(text.name, { ...periodWords(period), period });
}

function together({ town, village }: FormCounts, index: number): FormFigures {
  const [a, b] = [town.categories[index], village.categories[index]];
  const sum = (of: keyof FormFigures) => (a?.[of] ?? 0) + (b?.[of] ?? 0);
  return { found: sum("found"), mediated: sum("mediated"), closed: sum("closed") };
}

function columnsOf(data: MonthData, items: readonly Item[]): TableColumn<Item, Key>[] {
  const { decimals } = data.profile;
  const count = (key: Key, label: string, of: (item: Item) => number): TableColumn<Item, Key> => ({
    key,
    label,
    cell: (item) => ({ value: of(item), style: "integer" }),
    total: "sum",
  });
  const ofYear = (label: string) => fill(text.yearPrefix, { label });
  const sumOf = (of: (item: Item) => number) => items.reduce((sum, item) => sum + of(item), 0);
  const rate = (
    key: Key,
    label: string,
    [part, whole]: readonly [Key, Key],
    of: (item: Item) => FormFigures,
  ): TableColumn<Item, Key> => {
    const ratio: Ratio = {
      numerator: sumOf((item) => of(item).closed),
      denominator: sumOf((item) => of(item).found),
    };
    const cell = ({ closed, found }: FormFigures): TableCell<Key> =>
      ratioCell(part, whole, { numerator: closed, denominator: found }, decimals);
    return {
      key,
      label,
      cell: (item) => cell(of(item)),
      total: ratioCell(part, whole, ratio, decimals, "totalPercent"),
    };
  };
  return [
    {
      key: "category",
      label: text.category,
      cell: ({ name }) => ({ value: name, style: "text" }),
      total: { value: text.total, style: "total" },
    },
    count("found", text.found, ({ month }) => month.found),
    count("mediated", text.mediated, ({ month }) => month.mediated),
    count("closed", text.closed, ({ month }) => month.closed),
    {
      ...count("open", text.open, ({ month }) => month.found - month.closed),
      cell: ({ month }) => ({
        value: month.found - month.closed,
        style: "integer",
        formula: (ref) => `${ref("found")}-${ref("closed")}`,
      }),
    },
    rate("rate", text.rate, ["closed", "found"], ({ month }) => month),
    {
      key: "share",
      label: text.share,
      cell: ({ month }) =>
        shareCell(
          "found",
          month.found,
          sumOf((item) => item.month.found),
          decimals,
        ),
    },
    count("yearFound", ofYear(text.found), ({ year }) => year.found),
    count("yearMediated", ofYear(text.mediated), ({ year }) => year.mediated),
    count("yearClosed", ofYear(text.closed), ({ year }) => year.closed),
    rate("yearRate", ofYear(text.rate), ["yearClosed", "yearFound"], ({ year }) => year),
  ];
}
