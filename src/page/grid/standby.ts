import type { Univer } from "@univerjs/core";
import { startUniver } from "./start-univer";

/** A spreadsheet that was started, and the element it stands in. */
interface StartedGrid {
  readonly univer: Univer;
  readonly element: HTMLElement;
}

let standby: StartedGrid | null = null;
/** Whether one was asked for: who has a workbook needs none ahead. */
let isAsked = false;

/**
 * Starts a spreadsheet out of sight before there is a workbook to show: a quarter of a second of work, and as
 * long again in which it waits for the browser, that nobody who chose a file has to sit through.
 */
export function prepareGrid(): void {
  if (!isAsked) standby ??= startedIn(document.body);
}

/** The spreadsheet that stands ready, or a new one, in this element. */
export function gridIn(parent: HTMLElement): Univer {
  const ready = standby;
  standby = null;
  isAsked = true;
  if (ready === null) return startedIn(parent).univer;
  parent.append(ready.element);
  return ready.univer;
}

function startedIn(parent: HTMLElement): StartedGrid {
  const element = document.createElement("div");
  element.className = "grid-itself";
  parent.append(element);
  return { univer: startUniver(element), element };
}
