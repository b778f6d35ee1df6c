import type { Mark, MarkColumn } from "../ledger/marks/mark-tables";
import { isFooterWord, isTotalWord } from "../ledger/recognise/table/row-words";
import { groupVillages } from "../ledger/vocabulary/village";
import { readYesNo } from "../ledger/vocabulary/yes-no";
import type { Profile } from "../profile/profile";
import { readNumber } from "../sheet/number-text";
import { squeeze } from "../sheet/text";
import type { Units } from "./units";

const LONGEST_NAME = 60;

/** Finds the unit a text in a sheet of marks names; villages in any spelling. -1: none. */
export function unitMatcher(
  units: Units,
  columns: readonly MarkColumn[],
  profile: Profile,
): (text: string) => number {
  if (units.by !== "village") {
    const known = new Map(units.names.map((name, unit) => [squeeze(name), unit]));
    return (text) => known.get(squeeze(text)) ?? -1;
  }
  const texts = new Set(columns.flatMap(textsUnder));
  const shown = groupVillages([...units.names, ...texts], profile);
  const known = new Map(units.names.map((name, unit) => [shown.get(name) ?? name, unit]));
  return (text) => known.get(shown.get(text) ?? shown.get(text.trim()) ?? text) ?? -1;
}

function textsUnder({ grid, headerRow }: MarkColumn): string[] {
  return grid.values
    .slice(headerRow + 1)
    .flatMap((row) =>
      row.flatMap((value) =>
        typeof value === "string" && value !== "" && value.length <= LONGEST_NAME
          ? [value, value.trim()]
          : [],
      ),
    );
}

const VILLAGE = /(?:村|社区|村委会|居委会)$/;

/** Whether a row beside which no unit of ours stands is a unit's at all, no total or signature. */
export function isStranger({ unit, value }: Mark): boolean {
  const name = squeeze(unit);
  if (isTotalWord(name) || isFooterWord(name) || /[:：]/.test(name) || AVERAGE.test(name))
    return false;
  if (VILLAGE.test(name)) return true;
  const answer = readYesNo(value);
  return readNumber(value).kind === "number" || answer === "yes" || answer === "no";
}

const AVERAGE = /^(?:平均|均分|最高|最低|满分|全镇|全乡|全街道|全校|全县)/;
