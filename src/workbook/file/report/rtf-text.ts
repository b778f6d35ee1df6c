import { rowLines } from "./row-lines";

/** Gathers the text of an RTF document: paragraphs, and cells into rows. */
export interface RtfText {
  /** A byte of a character in the document's encoding. */
  readonly byte: (value: number) => void;
  readonly text: (said: string) => void;
  /** Ends a run of bytes: what stands on either side of a brace is no one character. */
  readonly flush: () => void;
  readonly endLine: () => void;
  readonly endCell: () => void;
  readonly endRow: () => void;
  readonly lines: readonly string[];
}

/** An empty text; `encoding` is that of its bytes. */
export function rtfText(encoding: string): RtfText {
  const decoder = new TextDecoder(encoding);
  const lines: string[] = [];
  let cells: string[][] = [];
  let line = "";
  let bytes: number[] = [];
  const flush = () => {
    if (bytes.length > 0) line += decoder.decode(Uint8Array.from(bytes));
    bytes = [];
  };
  const taken = () => {
    flush();
    const whole = line;
    line = "";
    return whole;
  };
  return {
    byte: (value) => bytes.push(value),
    text: (said) => {
      flush();
      line += said;
    },
    flush,
    endLine: () => lines.push(taken()),
    endCell: () => cells.push([taken().trim()]),
    endRow: () => {
      for (const row of rowLines(cells)) lines.push(row);
      cells = [];
    },
    lines,
  };
}
