import { useEffect } from "react";
import type { DeskState } from "./use-desk";

/** Ctrl+F and Ctrl+H in the grid open its search, whatever had the keys before: the browser's finds no cell. */
export function useFindKeys({ desk }: Pick<DeskState, "desk">): void {
  useEffect(() => {
    const keys = (event: KeyboardEvent): void => {
      const { key, target } = event;
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      if (!["f", "h"].includes(key.toLowerCase())) return;
      const inPane = target instanceof Element && target.closest("#pane, dialog") !== null;
      const book = desk()?.book;
      if (inPane || book === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      book.grid.find();
    };
    window.addEventListener("keydown", keys, true);
    return () => {
      window.removeEventListener("keydown", keys, true);
    };
  }, [desk]);
}
