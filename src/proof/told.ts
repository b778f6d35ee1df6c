import { Problem } from "../sheet/problem";

/** Characters of some hundred close pages: more is no report, and takes too long. */
const LongestReport = 400_000;

/** Characters of what is proved together so far: of the sheets of a workbook. */
export interface Told {
  characters: number;
}

/** Counts what is to be proved. Throws `Problem` with `report-too-long`. */
export function tell(told: Told, characters: number, where: string): void {
  told.characters += characters;
  if (told.characters > LongestReport)
    throw new Problem("report-too-long", { where, most: LongestReport });
}
