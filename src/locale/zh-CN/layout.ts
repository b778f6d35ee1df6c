/** Words of the layout itself. */
export const layoutText = {
  /** Ends a text that is too long for its cell. */
  cut: "……（共{count}字，全文见台账）",
} as const;
