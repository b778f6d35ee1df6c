import { CellFlag } from "../../../sheet/grid";
import { builtinFormats, formatKind } from "../../number-format";
import { elements, firstElement, getAttribute } from "../containers/xml/tree";
import type { XmlElement } from "../containers/xml/tree";

/** What a cell's style says of its value: flags of `CellFlag`, and whether a number is a day. */
export interface StyleFlags {
  readonly flags: Uint8Array;
  /** 1 where a number counts days, so that the 1904 system matters; a bare time is the same in both. */
  readonly days: Uint8Array;
}

/** Flags by style index (`s` of a cell), from the root of the styles part; null: no styles. */
export function readStyleFlags(styles: XmlElement | null): StyleFlags {
  if (styles === null) return { flags: new Uint8Array(), days: new Uint8Array() };
  const codes = customFormats(styles);
  const cellFormats = elements(firstElement(styles, "cellXfs") ?? styles, "xf");
  return flagsOfFormats(
    cellFormats.map((xf) => formatCode(codes, Number(getAttribute(xf, "numFmtId") ?? 0))),
  );
}

/** Flags by style index from the number formats themselves. */
export function flagsOfFormats(formats: readonly string[]): StyleFlags {
  const flags = new Uint8Array(formats.length);
  const days = new Uint8Array(formats.length);
  formats.forEach((code, i) => {
    const kind = formatKind(code);
    if (kind === "date" || kind === "time") flags[i] = CellFlag.date;
    if (kind === "date") days[i] = 1;
    if (kind === "text") flags[i] = CellFlag.text;
  });
  return { flags, days };
}

/** Format codes the workbook defines, by number. */
export function customFormats(styles: XmlElement): Map<number, string> {
  const list = firstElement(styles, "numFmts");
  if (list === undefined) return new Map();
  return new Map(
    elements(list, "numFmt").map((format) => [
      Number(getAttribute(format, "numFmtId")),
      getAttribute(format, "formatCode") ?? "General",
    ]),
  );
}

export function formatCode(custom: ReadonlyMap<number, string>, id: number): string {
  return custom.get(id) ?? builtinFormats.get(id) ?? "General";
}
