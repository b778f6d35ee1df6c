/** Bounds that keep a hostile or broken file from taking the machine down. */
export const Limits = {
  /** Size of a file as it lies on the disk. */
  fileBytes: 256 * 1024 * 1024,
} as const;
