import { useCallback, useState, type MouseEvent } from "react";
import { describePaneProblem } from "../../locale/describe-pane-problem";
import { fill } from "../../locale/format";
import { pageText } from "../../locale/zh-CN/page";
import type { Done, NotDone } from "../book/grid-actions";
import type { ShownBook } from "../book/shown-book";
import type { MenuAction, MenuPlace } from "./grid-menu";
import type { DeskState } from "./use-desk";

const text = pageText.menu;

/** The menu over the grid: where it stands, and what its items do. */
export function useGridMenu({ desk, tell }: Pick<DeskState, "desk" | "tell">) {
  const [place, setPlace] = useState<MenuPlace | null>(null);
  const close = useCallback(() => {
    setPlace(null);
  }, []);
  const open = (event: MouseEvent): void => {
    const grid = desk()?.book.grid;
    if (grid === undefined || grid.isTyping()) return;
    if (!(event.target instanceof Element)) return;
    if (event.target.closest("input, textarea") !== null) return;
    event.preventDefault();
    const [at, tab] = [{ x: event.clientX, y: event.clientY }, grid.sheetOfTab(event.target)];
    if (tab !== null) {
      setPlace({ ...at, count: 0, sheet: tab, tab: true });
      return;
    }
    const selection = grid.selection();
    if (selection === null) return;
    const { sheet, top, bottom } = selection;
    setPlace({ ...at, count: bottom - top + 1, sheet, tab: false });
  };
  const choose = useCallback(
    (action: MenuAction): void => {
      setPlace(null);
      const book = desk()?.book;
      if (book === undefined || place === null) return;
      act(book, action, place.sheet).then(
        (told) => {
          if (told !== null) tell(told);
        },
        (error: unknown) => {
          tell(describePaneProblem(error));
        },
      );
      if (action !== "find") book.grid.focus();
    },
    [desk, tell, place],
  );
  return { place, open, close, choose };
}

/** Does it; answers what to tell. */
async function act(book: ShownBook, action: MenuAction, sheet: string): Promise<string | null> {
  const { grid } = book;
  if (action === "cut" || action === "copy" || action === "paste") grid.clip(action);
  else if (action === "find") grid.find();
  else if (action === "filter") return (await import("./toggle-filter")).toggleFilter(book);
  else if (action === "removeSheet") return removeSheet(book, sheet);
  else return saidOf(await changeRows(book, action));
  return null;
}

type RowAction = "ascending" | "descending" | "insert" | "remove";

async function changeRows(book: ShownBook, action: RowAction): Promise<Done | NotDone> {
  const { deleteRows, insertRows, sortRecords } = await import("../book/grid-actions");
  if (action === "insert") return insertRows(book);
  return action === "remove" ? deleteRows(book) : sortRecords(book, action === "descending");
}

async function removeSheet(book: ShownBook, sheet: string): Promise<string | null> {
  if (!window.confirm(fill(text.removeSheetSure, { sheet }))) return null;
  await book.reshape({ kind: "delete-sheet", sheet });
  return fill(text.told["sheet-removed"], { sheet });
}

function saidOf(done: Done | NotDone): string {
  if (typeof done === "string") return text.told[done];
  const { told, sheet, first, last } = done;
  return fill(text.told[told], { sheet, first: first + 1, last: last + 1 });
}
