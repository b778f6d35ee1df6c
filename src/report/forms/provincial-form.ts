import { fill } from "../../locale/format";
import { periodTitle, periodWords } from "../../locale/period-words";
import { freeWordsText } from "../../locale/zh-CN/free-words";
import { formText } from "../../locale/zh-CN/forms";
import { NO_RATE, type TierCounts } from "../../measure/index";
import type { DraftArea, DraftCell, SheetDraft } from "../../sheet/draft";
import { dateOf } from "../../sheet/serial";
import { longDate, shortDate } from "../dates";
import { MOST_HEIGHT } from "../layout/row-height";
import { splitText } from "../layout/tall-lines";
import { textHeight } from "../layout/text-height";
import type { MonthData } from "../month/month-data";
import { formData, isVillageUnit, type FormData } from "./form-data";
import { CATEGORY_LINES, FORM_LINES, type FormLine, type LineContent } from "./form-lines";
import { modernListName } from "./modern-list";
import { othersNote } from "./others-note";

const text = formText.provincial;

const WIDTHS = [6, 50, 14, 10, 10, 10, 10, 10];
const LAST = WIDTHS.length - 1;
/** Rows above line 1: title, unit, two rows of column labels. */
const ABOVE = 4;
const LINE_HEIGHT = 14.5;
const COLUMNS = ["E", "F", "G", "H"] as const;

type Cells = (DraftCell | null)[];

/** The provincial form of 52 lines: 乡镇街道, 村居, 小计, 年度累计. Disputes found in the period. */
export function provincialForm(data: MonthData): SheetDraft {
  const figures = formData(data, "provincial");
  const words = periodWords(data.period);
  const lines = FORM_LINES.map((line, index) => lineCells(data, figures, line, index + 1));
  const width = WIDTHS.reduce((sum, one) => sum + one, 0);
  const notes = notesOf(data, figures).flatMap((note) => splitText(note, "note", width));
  const firstNote = ABOVE + lines.length;
  const signRow = firstNote + notes.length;
  const rows: Cells[] = [
    [
      {
        value: fill(text.title, { period: periodTitle(data.period), unit: data.unit }),
        style: "title",
      },
    ],
    [
      { value: fill(text.unit, { unit: data.unit }), style: "subtitle" },
      ...gaps(3),
      {
        value: fill(text.periodLabel, { ...words, period: periodTitle(data.period) }),
        style: "subtitle",
      },
    ],
    [head(text.content), ...gaps(3), head(text.tiers)],
    [...gaps(4), ...[text.town, text.village, text.sum, text.year].map(head)],
    ...lines,
    ...notes.map((value): Cells => [{ value, style: "note" }]),
    [
      { value: text.signatures[0], style: "footer" },
      ...gaps(3),
      { value: text.signatures[1], style: "footer" },
    ],
  ];
  return {
    name: fill(text.name, { ...words, period: data.period }),
    rows,
    columnWidths: WIDTHS,
    rowHeights: new Map(
      rows.map((cells, row): [number, number] => {
        if (row === 0) return [row, 30];
        if (row >= ABOVE && row < firstNote) return [row, LINE_HEIGHT];
        const value = String(cells[0]?.value ?? "");
        return [row, row === signRow ? 32 : noteHeight(value, width)];
      }),
    ),
    merges: [
      ...[0, ...notes.map((_, index) => firstNote + index)].map((row) => area(row, 0, row, LAST)),
      area(1, 0, 1, 3),
      area(1, 4, 1, LAST),
      area(2, 0, 3, 3),
      area(2, 4, 2, LAST),
      area(signRow, 0, signRow, 3),
      area(signRow, 4, signRow, LAST),
      ...FORM_LINES.flatMap(lineMerges),
    ],
    frozenRows: ABOVE,
    print: {
      landscape: false,
      titleRows: [0, ABOVE - 1],
      area: area(0, 0, signRow, LAST),
    },
  };
}

const noteHeight = (note: string, width: number): number =>
  Math.min(MOST_HEIGHT, Math.max(16, textHeight(note, "note", width)));

function lineCells(data: MonthData, figures: FormData, line: FormLine, number: number): Cells {
  const { month, year } = figures;
  const tiers = [
    added(month.town),
    added(month.village),
    added(month.town, month.village),
    added(year.town, year.village),
  ];
  const plain = (value: string): DraftCell => ({ value, style: "text" });
  return [
    { value: number, style: "integer" },
    line.group === undefined ? null : plain(line.group),
    line.band === undefined ? null : plain(line.band),
    plain(line.label),
    ...tiers.map((counts, index) => figureCell(data, line.content, counts, index, number)),
  ];
}

/** One figure; 小计 is the SUM of the tiers, ratios divide their own column. */
function figureCell(
  { profile }: MonthData,
  content: LineContent,
  counts: Reader,
  index: number,
  number: number,
): DraftCell {
  const column = COLUMNS[index] ?? "E";
  const row = ABOVE + number;
  const isSum = column === "G";
  const sumFormula = `SUM(E${row}:F${row})`;
  switch (content.kind) {
    case "blank":
      return isSum
        ? { value: 0, style: "integer", formula: sumFormula }
        : { value: "", style: "integer" };
    case "count":
      return {
        value: counts(content.of),
        style: "integer",
        ...(isSum ? { formula: sumFormula } : {}),
      };
    case "sum": {
      const [first, last] = [ABOVE + CATEGORY_LINES.first, ABOVE + CATEGORY_LINES.last];
      const formula = `SUMIF($D$${first}:$D$${last},"${content.label}",${column}$${first}:${column}$${last})`;
      return { value: counts(content.of), style: "integer", formula };
    }
    case "ratio": {
      const part = counts((tier) => content.of(tier)[0]);
      const whole = counts((tier) => content.of(tier)[1]);
      const [upper, lower] = [ABOVE + content.part, ABOVE + content.whole];
      return {
        value: whole === 0 ? NO_RATE : part / whole,
        style: "percent",
        decimals: profile.decimals,
        formula: `IF(${column}${lower}=0,"${NO_RATE}",${column}${upper}/${column}${lower})`,
      };
    }
  }
}

type Reader = (of: (tier: TierCounts) => number) => number;

function added(...tiers: readonly TierCounts[]): Reader {
  return (of) => tiers.reduce((sum, tier) => sum + of(tier), 0);
}

function lineMerges(line: FormLine, index: number): DraftArea[] {
  const row = ABOVE + index;
  if (line.group === undefined) return [];
  const bottom = row + (line.groupLines ?? 1) - 1;
  return [area(row, 1, bottom, line.band === undefined ? 2 : 1)];
}

function notesOf(data: MonthData, { month, year, since }: FormData): string[] {
  const { notes } = text;
  const list = modernListName(data);
  const { from, cut } = data.measures.report.window;
  const sameYear = dateOf(from ?? cut).year === dateOf(cut).year;
  const unknownPeople = month.town.bands.unknown + month.village.bands.unknown;
  return [
    fill(notes.rates, {
      ...periodWords(data.period),
      date: shortDate(cut),
      since: sameYear ? shortDate(since) : longDate(since),
    }),
    isVillageUnit(data.unit)
      ? notes.tiersOfVillage
      : fill(notes.tiers, { blank: month.town.all.found }),
    fill(notes.bands, { count: unknownPeople }),
    notes.campaigns,
    othersNote(month.others, list) + othersNote(year.others, list, true),
    ...(data.masked ? [freeWordsText.note] : []),
  ];
}

function head(value: string): DraftCell {
  return { value, style: "head" };
}

function gaps(count: number): null[] {
  return Array.from({ length: count }, () => null);
}

function area(top: number, left: number, bottom: number, right: number): DraftArea {
  return { top, left, bottom, right };
}
