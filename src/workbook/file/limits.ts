/** Bounds that keep a hostile or broken file from taking the machine down; far above any real ledger. */
export const Limits = {
  /** Size of a file as it lies on the disk. */
  fileBytes: 256 * 1024 * 1024,
  /** Parts of a zip archive. */
  zipEntries: 20_000,
  /** All that is unpacked of one archive, together. */
  unpackedBytes: 700 * 1024 * 1024,
  /** A part larger than this … */
  bombBytes: 32 * 1024 * 1024,
  /** … may not be packed tighter than this; real sheets reach about 40. */
  bombRatio: 120,
  /** A part other than a sheet or the shared strings is read as a tree; this is the most it may have. */
  treeBytes: 32 * 1024 * 1024,
  /** Whatever its size, this much may come out of an archive … */
  unpackedAlways: 32 * 1024 * 1024,
  /** … and this many times its size; a whole workbook of real sheets reaches about 40. */
  unpackedRatio: 60,
  /** Elements and texts of a part read as a tree. */
  treeNodes: 1_200_000,
  /** Rows × columns of a sheet's data. One million rows × 20 columns fit. */
  gridCells: 24_000_000,
  /** Places of values in all sheets of a workbook, gaps before values included. */
  bookCells: 32_000_000,
  /** Gaps among them: this many always, and so many for each value. */
  gapsAlways: 16_000_000,
  gapsPerCell: 8,
  /** Values that an ods may say once for many cells, in all sheets together. */
  bookRepeats: 8_000_000,
  /** Rows down to the last value, in all sheets together. */
  bookRows: 5_000_000,
  /** Rows × columns of all sheets that have flagged cells (dates, formulas, texts). */
  bookFlags: 96_000_000,
  /** Rows of all sheets with a height of their own or hidden. */
  bookRowFacts: 1_048_576,
  /** Characters of all formulas of a workbook, and of one of them (Excel's own limit). */
  bookFormulaText: 32_000_000,
  formulaText: 8_192,
  /** Long texts of cells are longer than this. A file says one once and shows it in any number of cells: … */
  longText: 255,
  /** … so many characters always in all cells together, and so many for each byte of the file. */
  longTextAlways: 16_000_000,
  longTextRatio: 30,
  /** Characters of a cell (Excel's own limit). */
  cellText: 32_767,
  /** Characters of a number format (Excel's own limit). */
  formatText: 255,
  /** Looks of cells (Excel takes a few more). */
  looks: 64_000,
  /** Sheets of a workbook. */
  sheets: 1_000,
  /** Merged areas of a workbook. */
  merges: 200_000,
  /** All settings kept in a workbook, in characters. */
  settingsLength: 16 * 1024 * 1024,
  rows: 1_048_576,
  columns: 16_384,
} as const;
