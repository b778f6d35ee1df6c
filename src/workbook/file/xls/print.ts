import type { ForeignPrint } from "../foreign";
import { Biff, byteReader } from "./records";
import type { BiffRecord } from "./records";
import { longText } from "./strings";
import type { TextCoding } from "./strings";

/** Collects the page layout of a sheet from its records. */
export function createPrintReader(coding: TextCoding) {
  const margins: Partial<Record<"left" | "right" | "top" | "bottom", number>> = {};
  let header = "";
  let footer = "";
  let fits = false;
  let setup = { landscape: false, paper: 9, scale: 100, width: 1, height: 1 };
  const text = (record: BiffRecord) => {
    if (record.data.length === 0) return "";
    if (coding.biff8) return longText(record.pieces, 0, coding);
    return coding.codePage.decode(record.data.subarray(1, 1 + (record.data[0] ?? 0)));
  };
  return {
    read(record: BiffRecord): void {
      const reader = byteReader(record.data);
      if (record.id === Biff.header) header = text(record);
      else if (record.id === Biff.footer) footer = text(record);
      else if (record.id === Biff.leftMargin) margins.left = reader.f64();
      else if (record.id === Biff.rightMargin) margins.right = reader.f64();
      else if (record.id === Biff.topMargin) margins.top = reader.f64();
      else if (record.id === Biff.bottomMargin) margins.bottom = reader.f64();
      else if (record.id === Biff.sheetFlags) fits = (reader.u16() & 0x0100) !== 0;
      else if (record.id === Biff.setup) {
        const [paper, scale, , width, height, flags] = [
          reader.u16(),
          reader.u16(),
          reader.u16(),
          reader.u16(),
          reader.u16(),
          reader.u16(),
        ];
        // Bit 2: paper, scale and orientation were never set.
        const unset = (flags & 4) !== 0;
        setup = {
          landscape: !unset && (flags & 2) === 0,
          paper: unset ? 9 : paper,
          scale: unset ? 100 : scale,
          width,
          height,
        };
      }
    },
    result: (): ForeignPrint => ({
      landscape: setup.landscape,
      paper: setup.paper,
      scale: setup.scale,
      fit: fits ? { width: setup.width, height: setup.height } : null,
      header,
      footer,
      margins,
    }),
  };
}
