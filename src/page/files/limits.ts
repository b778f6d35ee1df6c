/** Bounds of what the page takes at once. */
export const Limits = {
  /** Files merged into one workbook; a county has not more villages. */
  mergedFiles: 500,
} as const;
