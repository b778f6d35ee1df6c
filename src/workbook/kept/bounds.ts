/** How much of what stands in a workbook is believed: far above what the add-in itself writes. */
export const Bounds = {
  /** Letters of a text kept under a key, unpacked. */
  undoText: 64_000_000,
  text: 4_000_000,
  /** Pieces a long text may be cut into. */
  pieces: 2_500,
  /** Longest name of a sheet; other formats than xlsx allow more than 31 letters. */
  sheetName: 255,
  sheets: 1_000,
  columns: 16_384,
  rows: 1_048_576,
  cellText: 32_767,
  changedCells: 1_000_000,
  /** Bytes that may come out of all packed cells of one before-image. */
  unpackedCells: 256_000_000,
  parts: 2_500,
  formats: 1_000,
  format: 255,
  entries: 40,
  ignored: 20_000,
  areas: 4_000_000,
  rules: 20_000,
} as const;
