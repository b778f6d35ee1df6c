import type { Reshape } from "../../workbook/file/index";
import type { TypedStep } from "../grid/typed-step";

/** One thing that was done to the workbook on the page and can be taken back. */
export type Done =
  | { readonly kind: "typed"; readonly step: TypedStep }
  /** An operation of the pane, kept in the workbook's journal. */
  | { readonly kind: "operation" }
  /** Rows or sheets came, went or moved; the file keeps what was before. */
  | { readonly kind: "reshaped"; readonly change: Reshape };

/** Everything done on the page in the order it happened, whoever did it. */
export interface UndoOrder {
  did(done: Done): void;
  /** The last thing, taken out; null: none. */
  takeLast(): Done | null;
  /** Typing that was taken back and may be done again. */
  tookBack(step: TypedStep): void;
  /** The last of these, taken out. */
  takeAgain(): TypedStep | null;
  /** It is done again: what else was taken back may follow. */
  didAgain(step: TypedStep): void;
  /** The last operation was taken back by the pane itself. */
  operationGone(): void;
  /** No operation can be taken back any longer. */
  operationsGone(): void;
  /** Nothing typed into a sheet can be taken back: another stands in its place. */
  forget(sheet: string): void;
}

/** Steps kept: a month's work, and no end of memory. */
const Most = 500;

export function createUndoOrder(): UndoOrder {
  let done: Done[] = [];
  let again: TypedStep[] = [];
  const push = (one: Done): void => {
    done.push(one);
    if (done.length > Most) done.shift();
  };
  return {
    did: (one) => {
      again = [];
      push(one);
    },
    takeLast: () => done.pop() ?? null,
    tookBack: (step) => {
      again.push(step);
    },
    takeAgain: () => again.pop() ?? null,
    didAgain: (step) => {
      push({ kind: "typed", step });
    },
    operationGone: () => {
      const at = done.map(({ kind }) => kind).lastIndexOf("operation");
      const reshaped = done.map(({ kind }) => kind).lastIndexOf("reshaped");
      // What was before a change of shape comes back with it: an operation taken back may not.
      if (reshaped > at) done = done.slice(reshaped + 1);
      else if (at >= 0) done.splice(at, 1);
      again = [];
    },
    operationsGone: () => {
      done = done.filter(({ kind }) => kind !== "operation");
    },
    forget: (sheet) => {
      const other = (step: TypedStep) => step.sheet !== sheet;
      done = done.filter((one) => one.kind !== "typed" || other(one.step));
      again = again.filter(other);
    },
  };
}
