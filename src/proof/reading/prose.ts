import type { Figure } from "./figure";
import { figuresOf } from "./figures";
import { markersOf } from "./markers";
import type { Marker } from "./markers";
import { readReport } from "./paragraphs";
import type { Paragraph, Report } from "./paragraphs";

/** A paragraph with its figures and its markers. */
export interface Passage {
  readonly index: number;
  readonly paragraph: Paragraph;
  readonly text: string;
  readonly figures: readonly Figure[];
  readonly markers: readonly Marker[];
}

/** A report read for its figures. */
export interface Prose {
  readonly report: Report;
  readonly passages: readonly Passage[];
}

/** Reads a report; see `readReport` for `wrapped`. */
export function readProse(source: string, wrapped: boolean): Prose {
  const report = readReport(source, wrapped);
  const passages = report.paragraphs.map((paragraph, index) => ({
    index,
    paragraph,
    text: paragraph.text,
    figures: figuresOf(paragraph.text),
    markers: markersOf(paragraph.text),
  }));
  return { report, passages };
}

/** Where the sentence around an offset begins. */
export function sentenceStart(text: string, at: number): number {
  return Math.max(text.lastIndexOf("。", at - 1), text.lastIndexOf("\n", at - 1)) + 1;
}

/** Where the sentence around an offset ends, its full stop included. */
export function sentenceEnd(text: string, at: number): number {
  const stop = text.indexOf("。", at);
  const line = text.indexOf("\n", at);
  const end = Math.min(stop < 0 ? text.length : stop + 1, line < 0 ? text.length : line);
  return end;
}
