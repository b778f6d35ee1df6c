import { cleanLabel } from "../label/clean";
import { readLabel, type LabelReading } from "../label/read";
import type { Column } from "./column";

const LONGEST = 24;
/** 延期后期限, 办结时限（延期后）, 顺延至: the time limit that holds once it was put off. */
const EXTENDED = /(?:延期|延长|顺延|展期|宽限|变更|调整)(后|至|到)?的?/;
const NAMES_LIMIT = /期限|时限|截止|限期|到期/;
const NAMES_DAY = /^(?:时间|日期)?$/;
const LEAST_GIVEN = 0.5;
const MOSTLY = 0.4;

/**
 * Columns of an extended time limit become a further round of the time limit they extend; without one
 * they are the time limit.
 */
export function joinExtensions(columns: readonly Column[]): readonly Column[] {
  const extensions = columns.filter(isExtension);
  if (extensions.length === 0) return columns;
  const limit = columns.find(
    (column) => !extensions.includes(column) && (isLimit(column.reading) || isFirst(column)),
  );
  const [first, ...others] = limit === undefined ? extensions : [limit, ...extensions];
  if (first === undefined) return columns;
  const known = limit !== undefined && isLimit(limit.reading) ? limit.reading : null;
  const reading = known ?? { ...readLabel("期限", []), label: first.reading.label };
  const members = [first, ...others].flatMap((column) => column.members);
  return columns
    .filter((column) => !others.includes(column))
    .map((column) => (column === first ? { ...column, reading, members } : column));
}

/** 原定 under the time limit. */
function isFirst({ leaf, parents }: Column): boolean {
  return /^(?:原|首次|初)/.test(leaf) && isLimit(readLabel(parents.at(-1) ?? "", []));
}

function isExtension({ leaf, parents, values, members }: Column): boolean {
  if (members.length > 1 || leaf.length > LONGEST) return false;
  const label = cleanLabel(leaf).core;
  const text = NAMES_DAY.test(label) ? `${parents.at(-1) ?? ""}${label}` : leaf.replace(/\s/g, "");
  const found = EXTENDED.exec(text);
  if (found === null) return false;
  const rest = text.replace(found[0], "").replace(/[（()）]/g, "");
  const said = found[1] !== undefined || NAMES_LIMIT.test(rest) || found[0].startsWith("延");
  if (!said || !(NAMES_DAY.test(rest) || isLimit(readLabel(rest, [])))) return false;
  return values.filled === 0 || values.share("date", "serialDate") >= MOSTLY;
}

function isLimit({ gives }: LabelReading): boolean {
  return gives.some(([field, score]) => field === "deadline" && score >= LEAST_GIVEN);
}
