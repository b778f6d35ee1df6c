import { useEffect } from "react";
import { pageText } from "../../locale/zh-CN/page";
import { describePaneProblem } from "../../locale/describe-pane-problem";
import { fill } from "../../locale/format";
import type { TakenBack } from "../book/shown-book";
import type { DeskState } from "./use-desk";

const text = pageText.undo;

type Way = "undo" | "redo";

/** What was typed into a cell that was just left is in the sheet by then, or nothing was. */
const LeavingMs = 1_500;
const LookMs = 20;

/**
 * Ctrl+Z takes back the last thing on the desk, typed or done by the pane, wherever the keyboard is; Ctrl+Y
 * and Ctrl+Shift+Z do typing again. In a field of the pane and inside a cell the keys stay the field's own.
 */
export function useUndoKeys({
  desk,
  undoOperation,
  tell,
}: Pick<DeskState, "desk" | "undoOperation" | "tell">): void {
  useEffect(() => {
    /** What had been typed when the key before ended a cell; null: it ended none. */
    let ending: number | null = null;
    /** One after the other, as the keys were pressed. */
    let turn: Promise<void> = Promise.resolve();
    const take = async (way: Way): Promise<void> => {
      const book = desk()?.book;
      if (book === undefined) return;
      try {
        const one = way === "undo" ? await book.undo() : book.redo();
        if (one.kind === "operation") undoOperation();
        else tell(said(way, one));
      } catch (error) {
        tell(describePaneProblem(error));
      }
    };
    /** The grid puts a text into the sheet some frames after the cell is left. */
    const left = async (steps: number): Promise<void> => {
      for (let waited = 0; waited < LeavingMs; waited += LookMs) {
        if (desk()?.book.typedSteps() !== steps) return;
        await new Promise((done) => setTimeout(done, LookMs));
      }
    };
    const go = (way: Way, leaving: number | null): void => {
      if (leaving !== null) turn = turn.then(() => left(leaving));
      turn = turn.then(() => take(way));
    };
    /** null: no cell is being typed into. */
    const typedSteps = (): number | null => {
      const book = desk()?.book;
      return book?.grid.isTyping() === true ? book.typedSteps() : null;
    };
    const keys = (event: KeyboardEvent): void => {
      const way = wayOf(event);
      const grid = desk()?.book.grid;
      const ended = ending;
      if (!isModifier(event)) ending = endsCell(event) ? typedSteps() : null;
      if (way === null || grid === undefined || isElsewhere(event)) return;
      if (grid.isTyping() && ended === null) return;
      event.preventDefault();
      event.stopPropagation();
      go(way, ended);
    };
    // Before the grid, which would take back its own typing alone.
    window.addEventListener("keydown", keys, true);
    return () => {
      window.removeEventListener("keydown", keys, true);
    };
  }, [desk, undoOperation, tell]);
}

function endsCell({ key, altKey }: KeyboardEvent): boolean {
  return (key === "Enter" && !altKey) || key === "Tab";
}

function isModifier({ key }: KeyboardEvent): boolean {
  return key === "Control" || key === "Meta" || key === "Shift";
}

function wayOf(event: KeyboardEvent): Way | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (key === "z") return event.shiftKey ? "redo" : "undo";
  return key === "y" && !event.shiftKey ? "redo" : null;
}

/** In a field of the pane, in a dialog, or before a desk that something else stands in front of. */
function isElsewhere({ target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (document.querySelector("dialog[open]") !== null) return true;
  const field = target.closest<HTMLElement>("input, textarea, select, [contenteditable=true]");
  return field !== null && field.closest(".grid") === null;
}

function said(way: Way, taken: TakenBack): string {
  if (taken.kind === "reshaped")
    return fill(text.reshaped[taken.change.kind], { sheet: taken.change.sheet });
  if (taken.kind !== "typed") return text.nothing[way];
  const { sheet, area, cells } = taken;
  return fill(cells === 0 ? text.left : text.typed[way], { sheet, area });
}
