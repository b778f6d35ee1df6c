import { styleLists } from "./style-sheet";

/** What a workbook was like before the add-in touched it, as far as that cannot be seen any longer. */
export interface Base {
  /** Entries of each list of styles, in the order of `styleLists`; -1: there was no such list. */
  readonly styles: readonly number[];
  /** Whether the type of `.xml` parts was stated. */
  readonly xmlType: boolean;
}

/** The note as an attribute's text. */
export function writeBase({ styles, xmlType }: Base): string {
  return [...styles, xmlType ? 1 : 0].join(" ");
}

/** null: there is none, or nothing to go by. */
export function readBase(text: string | null): Base | null {
  const numbers = (text ?? "").split(" ").map(Number);
  const sound = numbers.every((one) => Number.isInteger(one) && one >= -1);
  if (numbers.length !== styleLists.length + 1 || !sound) return null;
  return { styles: numbers.slice(0, -1), xmlType: numbers.at(-1) === 1 };
}
