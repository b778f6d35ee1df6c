import { formText } from "../../locale/zh-CN/forms";
import type { FormFigures, TierCounts } from "../../measure/index";

/** What stands in a line of the provincial form. */
export type LineContent =
  | { readonly kind: "count"; readonly of: (counts: TierCounts) => number }
  /** Adds up the lines of the categories that have this label. */
  | { readonly kind: "sum"; readonly label: string; readonly of: (counts: TierCounts) => number }
  /** One line divided by another, both 1-based. */
  | {
      readonly kind: "ratio";
      readonly part: number;
      readonly whole: number;
      readonly of: (counts: TierCounts) => readonly [number, number];
    }
  | { readonly kind: "blank" };

/** One of the 52 lines. `group` stands in the first line of its group, over `groupLines` lines. */
export interface FormLine {
  readonly group?: string;
  readonly groupLines?: number;
  readonly band?: string;
  readonly label: string;
  readonly content: LineContent;
}

const text = formText.provincial;

/** First and last line of the categories, 1-based. */
export const CATEGORY_LINES = { first: 6, last: 5 + 2 * text.categories.length } as const;

const BANDS = ["upTo50", "from51To100", "from101To500", "over500"] as const;

/** The lines of the form in its order. */
export const FORM_LINES: readonly FormLine[] = [
  {
    group: text.all,
    groupLines: 5,
    label: text.found,
    content: { kind: "sum", label: text.found, of: ({ all }) => all.found },
  },
  {
    label: text.mediated,
    content: { kind: "sum", label: text.mediated, of: ({ all }) => all.mediated },
  },
  { label: text.mediation, content: ratio(2, 1, ({ all }) => [all.mediated, all.found]) },
  { label: text.closed, content: count(({ all }) => all.closed) },
  { label: text.success, content: ratio(4, 2, ({ all }) => [all.closed, all.mediated]) },
  ...text.categories.flatMap((group, index): FormLine[] => [
    {
      group,
      groupLines: 2,
      label: text.found,
      content: count((counts) => categoryOf(counts, index).found),
    },
    { label: text.mediated, content: count((counts) => categoryOf(counts, index).mediated) },
  ]),
  ...BANDS.map((band, index): FormLine => ({
    ...(index === 0 ? { group: text.people, groupLines: BANDS.length } : {}),
    band: text.bands[band],
    label: text.matters,
    content: count(({ bands }) => bands[band]),
  })),
  {
    group: text.major,
    groupLines: 4,
    label: text.found,
    content: count(({ major }) => major.found),
  },
  { label: text.mediated, content: count(({ major }) => major.mediated) },
  { label: text.closed, content: count(({ major }) => major.closed) },
  { label: text.success, content: ratio(50, 49, ({ major }) => [major.closed, major.mediated]) },
  { group: text.campaigns, groupLines: 1, label: text.times, content: { kind: "blank" } },
];

function count(of: (counts: TierCounts) => number): LineContent {
  return { kind: "count", of };
}

function ratio(
  part: number,
  whole: number,
  of: (counts: TierCounts) => readonly [number, number],
): LineContent {
  return { kind: "ratio", part, whole, of };
}

function categoryOf(counts: TierCounts, index: number): FormFigures {
  return counts.categories[index] ?? { found: 0, mediated: 0, closed: 0 };
}
