import type { FieldId } from "../../fields";
import { KINDS } from "../../kinds";
import { OTHER_TABLES } from "../../kinds/others";
import { captionScore, labelScore, type Captions, type Words } from "./kind";
import type { Column } from "./column";
import type { Solution } from "./solve";

/** How far a table is another of the office's: surely, perhaps, or not. */
export type Foreign = "none" | "perhaps" | "no";

const DEALT: ReadonlySet<FieldId> = new Set<FieldId>(["status", "measure", "feedback", "closedOn"]);
/** So much says that a table is one of the office's others; less says nothing. */
const LEAST_SURE = 1.8;
const LEAST_PERHAPS = 1.7;
/** By so much other words must outweigh those of the kind. */
const CLEARLY = 0.3;

/**
 * Whether a table that looks like a ledger of a kind is a work plan, a goods list, a gate book …: the
 * words of title, sheet name and labels that only one of the two has are weighed against each other. A
 * table of matters without any word of its kind is perhaps another.
 */
export function isForeign(
  columns: readonly Column[],
  { kind, chosen }: Solution,
  captions: Captions,
): Foreign {
  const own = wordScore(ownWords(kind), columns, captions);
  let other = 0;
  for (const table of OTHER_TABLES) other = Math.max(other, wordScore(table, columns, captions));
  if (other >= LEAST_SURE && other > own + CLEARLY) return "none";
  if (other >= LEAST_PERHAPS && other > own) return "perhaps";
  const isMute = own === 0 && KINDS[kind].shared.length > 0;
  if (!isMute) return "no";
  if (kind === "petition" && isDealtWith(chosen)) return "no";
  return kind === "hazard" && isInspected(columns) ? "no" : "perhaps";
}

/** A place that was looked at, what was wrong there and whether it was put right: no work plan has all. */
function isInspected(columns: readonly Column[]): boolean {
  return INSPECTED.every((words) => columns.some(({ text }) => words.test(text)));
}

const INSPECTED: readonly RegExp[] = [
  /被检|受检|检查(?:单位|场所|对象|部位|地点)|场所|商户|店铺|门店|单位名称|企业名称|部位|隐患点/,
  /问题|隐患|违章|缺陷/,
  /整改|整治|治理/,
];

/** Callers at a gate are let in; those who petition are dealt with. */
function isDealtWith(chosen: Solution["chosen"]): boolean {
  return chosen.some((one) => one !== null && DEALT.has(one.field));
}

function wordScore(words: Words, columns: readonly Column[], captions: Captions): number {
  return labelScore(words, columns, true) + captionScore(words, captions);
}

/** The words of a kind that no other table uses. */
function ownWords(kind: Solution["kind"]): Words {
  const { titleWords, labelWords, shared } = KINDS[kind];
  const isOwn = ([word]: readonly [string, number]): boolean => !shared.includes(word);
  return { titleWords: titleWords.filter(isOwn), labelWords: labelWords.filter(isOwn) };
}
