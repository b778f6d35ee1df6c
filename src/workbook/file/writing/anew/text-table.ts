import type { RichText } from "../../foreign/foreign-around";
import { textSource } from "../parts/cell-source";
import { richSource } from "./rich-text";

const Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** The shared texts of a new workbook, numbered as they come. */
export interface TextTable {
  numberOf(text: string, rich?: RichText): number;
  source(): string;
}

export function textTable(): TextTable {
  const plain = new Map<string, number>();
  const rich = new Map<RichText, number>();
  const items: string[] = [];
  return {
    numberOf(text, richText) {
      const known = richText === undefined ? plain.get(text) : rich.get(richText);
      if (known !== undefined) return known;
      const source = richText === undefined ? textSource("", text) : richSource(richText);
      const number = items.push(`<si>${source}</si>`) - 1;
      if (richText === undefined) plain.set(text, number);
      else rich.set(richText, number);
      return number;
    },
    source: () =>
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="${Main}" uniqueCount="${items.length}">${items.join("")}</sst>`,
  };
}
