import type { Marker } from "../reading/markers";
import type { Passage } from "../reading/prose";

/** A place in a report: a passage and an offset in its text. */
export interface Place {
  readonly passage: number;
  readonly at: number;
}

/** One numbered item; its text runs to `end`. */
export interface Item {
  readonly marker: Marker;
  readonly start: Place;
  /** Behind the marker. */
  readonly body: Place;
  end: Place;
}

/** Items numbered 1, 2, 3 … in one style, under one parent. */
export interface Sequence {
  readonly style: Marker["style"];
  readonly items: Item[];
  readonly parent: Item | null;
  /** A number is missing or comes again: how many items there are is not known. */
  broken: boolean;
}

/**
 * The numbered items of a report. Items nest by order of appearance: a style that begins anew inside an
 * open item is its child; a number that continues an open sequence closes all that was opened since.
 */
export function sequencesOf(passages: readonly Passage[]): Sequence[] {
  const sequences: Sequence[] = [];
  const open: Sequence[] = [];
  const last: Place = {
    passage: Math.max(0, passages.length - 1),
    at: passages[passages.length - 1]?.text.length ?? 0,
  };
  const close = (from: number, at: Place) => {
    for (const sequence of open.splice(from)) {
      const item = sequence.items[sequence.items.length - 1];
      if (item !== undefined) item.end = at;
    }
  };
  for (const passage of passages) {
    for (const marker of passage.markers) {
      const start = { passage: passage.index, at: marker.start };
      const item: Item = { marker, start, body: { ...start, at: marker.end }, end: last };
      const depth = open.findLastIndex((sequence) => sequence.style === marker.style);
      const sequence = open[depth];
      if (sequence !== undefined && marker.index === sequence.items.length + 1) {
        close(depth + 1, start);
        const before = sequence.items[sequence.items.length - 1];
        if (before !== undefined) before.end = start;
        sequence.items.push(item);
        continue;
      }
      if (sequence !== undefined) {
        // The numbering starts again or skips: a heading above it was lost.
        for (const above of open.slice(0, depth)) above.broken = true;
        sequence.broken ||= marker.index !== 1;
        close(depth, start);
      }
      const above = open[open.length - 1];
      const opened: Sequence = {
        style: marker.style,
        items: [item],
        parent: above?.items[above.items.length - 1] ?? null,
        broken: marker.index !== 1,
      };
      sequences.push(opened);
      open.push(opened);
    }
  }
  close(0, last);
  return sequences;
}
