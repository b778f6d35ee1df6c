import type { Body } from "../table/body";
import type { Column } from "./column";
import type { Solution } from "./solve";

const LEAST_SCORE = 1.6;
/** Without title and sheet name, which may be another sheet's. */
const LEAST_EVIDENCE = 1.3;
/** A longer sheet is no list of allowed words. */
const MOST_WORDS = 200;
/** So many known columns are a ledger of some kind. */
const MANY_FIELDS = 5;
const LEAST_FIELDS = 2;

/** Whether a solved table is a ledger at all: not a word list, a note, a form, a chart's figures. */
export function looksLikeLedger(
  columns: readonly Column[],
  solution: Solution,
  body: Body,
): boolean {
  const mapped = solution.chosen.filter((candidate) => candidate !== null).length;
  if (mapped < LEAST_FIELDS && !(mapped === 1 && solution.score >= 1.1 * LEAST_SCORE)) return false;
  const { evidence } = solution;
  if (evidence < LEAST_EVIDENCE && !isNamed(solution, mapped)) return false;
  return !isWordList(columns, body);
}

/** A table that says little of its kind, but has many known columns or a title that says what it is. */
function isNamed(solution: Solution, mapped: number): boolean {
  if (mapped >= MANY_FIELDS && solution.evidence >= 0.5 * LEAST_EVIDENCE) return true;
  return solution.caption >= 1.5 && mapped >= 4 && solution.evidence >= 0.4 * LEAST_EVIDENCE;
}

/** A dictionary sheet: under each label its allowed words, each once, and nothing that tells a record. */
function isWordList(columns: readonly Column[], body: Body): boolean {
  const filled = columns.filter((column) => column.values.filled >= 2);
  if (filled.length < 2 || body.records.length > MOST_WORDS) return false;
  const telling = filled.some(
    ({ values }) =>
      values.share(
        "name",
        "date",
        "serialDate",
        "id",
        "phone",
        "long",
        "integer",
        "number",
        "tick",
      ) >= 0.5,
  );
  const lists = filled.filter(({ values }) => values.distinct === 1);
  return !telling && lists.length === filled.length;
}
