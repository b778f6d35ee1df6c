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
  /** Offsets where a sentence has ended. */
  readonly stops: readonly number[];
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
    stops: stopsOf(paragraph.text),
  }));
  return { report, passages };
}

/** Where the sentence around an offset begins. */
export function sentenceStart(passage: Passage, at: number): number {
  return passage.stops[stopBefore(passage, at)] ?? 0;
}

/** Where the sentence around an offset ends, its full stop included. */
export function sentenceEnd(passage: Passage, at: number): number {
  return passage.stops[stopBefore(passage, at) + 1] ?? passage.text.length;
}

/** Index of the last stop at or before an offset; -1 in the first sentence. */
function stopBefore({ stops }: Passage, at: number): number {
  let low = -1;
  let high = stops.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((stops[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Offsets right behind full stops, line breaks and the ends of cells. */
function stopsOf(text: string): number[] {
  const stops: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x3002 || code === 0x0a || code === 0x7c) stops.push(i + 1);
  }
  return stops;
}

/** Index of the first figure at or behind an offset. */
export function figureFrom(passage: Passage, at: number): number {
  let low = 0;
  let high = passage.figures.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((passage.figures[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The figures between two offsets. */
export function figuresBetween(passage: Passage, from: number, to: number): Figure[] {
  return passage.figures.slice(figureFrom(passage, from), figureFrom(passage, to));
}
