/** Something that reads a column record by record, in order, a stretch at a time. */
export interface Reader {
  /** Reads on up to (not including) this record. */
  readonly take: (to: number) => void;
}

/** So many rows stay in the processor's near memory while all columns are read. */
const STRETCH = 256;

/** Reads records up to (not including) `to` with all readers, a short stretch of rows at a time. */
export function sweep(readers: readonly Reader[], from: number, to: number): void {
  for (let start = from; start < to; start += STRETCH) {
    const end = Math.min(to, start + STRETCH);
    for (const reader of readers) reader.take(end);
  }
}
