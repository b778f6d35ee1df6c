import { fileProblem } from "../../problems";
import { sheetNamed } from "../../formats/xlsx/live-book";
import type { LiveBook } from "../../formats/xlsx/live-book";
import { disownSheet } from "../parts/settings-part";
import { removeTab } from "../parts/tabs";
import { userOf } from "./reshape";

/** Takes a sheet out. Refuses the last one shown, and one that others count on. */
export function deleteSheet(live: LiveBook, name: string): void {
  const sheet = sheetNamed(live, name);
  const others = live.book.sheets.filter((other) => other !== sheet && other.state === "visible");
  if (others.length === 0) throw fileProblem("sheet-last", { sheet: name });
  const user = userOf(live, name);
  if (user !== null) throw fileProblem("sheet-in-formula", { sheet: name, place: user });
  disownSheet(live, name);
  removeTab(live, sheetNamed(live, name));
}
