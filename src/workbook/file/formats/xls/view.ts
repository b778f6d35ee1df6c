import type { ForeignView } from "../../foreign/foreign-around";
import type { XlsGlobals } from "./globals";
import { indexedColor } from "../../looks/binary-looks";
import { Biff } from "./records";
import { byteReader } from "../../containers/byte-reader";
import type { BiffRecord } from "./records";

/** Collects how a sheet is shown: panes, zoom, what is switched off, the colour of its tab. */
export function createViewReader(globals: XlsGlobals) {
  let flags = 0xb6;
  let corner = { row: 0, column: 0 };
  let pane: { x: number; y: number; row: number; column: number } | null = null;
  let zoom = 100;
  let tabColor: string | undefined;
  const isFrozen = () => (flags & 0x08) !== 0;
  return {
    /** Throws `RangeError` for a broken record. */
    read(record: BiffRecord): void {
      const reader = byteReader(record.data);
      if (record.id === Biff.window2) {
        flags = reader.u16();
        corner = { row: reader.u16(), column: reader.u16() };
      } else if (record.id === Biff.pane)
        pane = { x: reader.u16(), y: reader.u16(), row: reader.u16(), column: reader.u16() };
      else if (record.id === Biff.zoom) {
        const [part, whole] = [reader.u16(), reader.u16()];
        if (whole > 0) zoom = Math.round((part * 100) / whole);
      } else if (record.id === Biff.sheetExtension) {
        reader.at = 16;
        tabColor = indexedColor(reader.u32() & 127, globals.palette);
      }
    },
    frozen: () =>
      pane !== null && isFrozen() && pane.x < 256
        ? { rows: pane.y, columns: pane.x }
        : { rows: 0, columns: 0 },
    view(): ForeignView {
      return {
        zoom,
        corner,
        hidesGridlines: (flags & 0x02) === 0,
        hidesHeadings: (flags & 0x04) === 0,
        hidesZeros: (flags & 0x10) === 0,
        showsFormulas: (flags & 0x01) !== 0,
        pageBreaks: (flags & 0x0800) !== 0,
        ...(pane !== null && { paneCorner: { row: pane.row, column: pane.column } }),
        ...(pane !== null && !isFrozen() && { split: { x: pane.x, y: pane.y } }),
        ...(tabColor !== undefined && { tabColor }),
      };
    },
  };
}
