import type { ForeignPrint, PrintOptions } from "../../foreign/foreign";
import type { LossCode } from "../../types";
import { Biff } from "./records";
import { byteReader } from "../../containers/byte-reader";
import type { BiffRecord } from "./records";
import { longText } from "./strings";
import type { TextCoding } from "./strings";

/** Collects the page layout of a sheet from its records. */
export function createPrintReader(coding: TextCoding, losses: Set<LossCode>) {
  const margins: { -readonly [Side in keyof ForeignPrint["margins"]]: number } = {};
  const options: { -readonly [Name in keyof PrintOptions]: PrintOptions[Name] } = {};
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
      else if (record.id === Biff.centered) options.centered = reader.u16() === 1;
      else if (record.id === Biff.middle) options.middle = reader.u16() === 1;
      else if (record.id === Biff.printHeadings) options.headings = reader.u16() === 1;
      else if (record.id === Biff.printGridlines) options.gridlines = reader.u16() === 1;
      else if (record.id === Biff.headerFooter && ((record.data[28] ?? 0) & 3) !== 0)
        // Other headers on the first or on even pages.
        losses.add("loss-part-print");
      else if (record.id === Biff.setup) {
        const [paper, scale, firstPage, width, height, flags] = [
          reader.u16(),
          reader.u16(),
          reader.u16(),
          reader.u16(),
          reader.u16(),
          reader.u16(),
        ];
        // Paper, scale and orientation were never set.
        const unset = (flags & 4) !== 0;
        setup = {
          landscape: !unset && (flags & 0x42) === 0,
          paper: unset || paper === 0 ? 9 : paper,
          scale: unset ? 100 : scale,
          width,
          height,
        };
        options.overThenDown = (flags & 1) !== 0;
        options.blackAndWhite = (flags & 8) !== 0;
        options.draft = (flags & 0x10) !== 0;
        if ((flags & 0x80) !== 0) options.firstPage = firstPage;
        if ((flags & 0x20) !== 0) options.notes = (flags & 0x200) !== 0 ? "atEnd" : "asDisplayed";
        if (record.data.length < 34) return;
        reader.at = 16;
        margins.header = reader.f64();
        margins.footer = reader.f64();
        if (!unset) options.copies = reader.u16();
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
      options,
    }),
  };
}
