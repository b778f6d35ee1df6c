import { useEffect } from "react";
import { pageText } from "../../locale/zh-CN/page";
import { describePaneProblem } from "../../locale/describe-pane-problem";
import { fill } from "../../locale/format";
import type { TakenBack } from "../book/shown-book";
import type { DeskState } from "./use-desk";

const text = pageText.undo;

type Way = "undo" | "redo";

/** A cell is left by then. */
const LeavingMs = 100;

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
    /** Whether the key before ended a cell: it may take a moment until it is left. */
    let ending = false;
    const go = (way: Way): void => {
      const book = desk()?.book;
      if (book === undefined) return;
      const taken = way === "undo" ? book.undo() : Promise.resolve(book.redo());
      taken.then(
        (one) => {
          if (one.kind === "operation") undoOperation();
          else tell(said(way, one));
        },
        (error: unknown) => {
          tell(describePaneProblem(error));
        },
      );
    };
    const keys = (event: KeyboardEvent): void => {
      const way = wayOf(event);
      const grid = desk()?.book.grid;
      const ended = ending;
      if (!isModifier(event))
        ending = (event.key === "Enter" && !event.altKey) || event.key === "Tab";
      if (way === null || grid === undefined || isElsewhere(event)) return;
      if (grid.isTyping() && !ended) return;
      event.preventDefault();
      event.stopPropagation();
      if (grid.isTyping()) setTimeout(go, LeavingMs, way);
      else go(way);
    };
    // Before the grid, which would take back its own typing alone.
    window.addEventListener("keydown", keys, true);
    return () => {
      window.removeEventListener("keydown", keys, true);
    };
  }, [desk, undoOperation, tell]);
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
