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
  /** Rows × columns of a sheet's data. One million rows × 20 columns fit. */
  gridCells: 24_000_000,
  /** Sheets of a workbook. */
  sheets: 2_000,
  /** Merged areas of a sheet. */
  merges: 200_000,
  /** All settings kept in a workbook, in characters. */
  settingsLength: 16 * 1024 * 1024,
  rows: 1_048_576,
  columns: 16_384,
} as const;
