import { viewKey, type SheetView } from "../../view";
import { elements, firstElement, getAttribute, textOf } from "../../containers/xml/tree";
import type { XmlElement } from "../../containers/xml/tree";
import { readAreas } from "../../cells/area";
import { xmlTree } from "../../containers/package";
import type { Package } from "../../containers/package";
import { relationsOf } from "../../containers/relations";

/** Notes on the cells of the sheet at `path`, by `viewKey`; blank ones are left out. */
export function viewNotes(pack: Package, path: string): SheetView["notes"] {
  const notes = new Map<number, string>();
  const part = relationsOf(pack, path).find(({ type }) => type === "comments");
  const tree = part === undefined || part.external ? null : xmlTree(pack, part.target);
  const list = tree === null ? undefined : firstElement(tree.root, "commentList");
  for (const comment of list === undefined ? [] : elements(list, "comment")) {
    const area = readAreas(getAttribute(comment, "ref") ?? "")[0];
    const text = noteText(comment);
    if (area !== undefined && text !== "") notes.set(viewKey(area.top, area.left), text);
  }
  return notes;
}

/** The text of a note, its runs one after another, without readings set above signs. */
function noteText(comment: XmlElement): string {
  const text = firstElement(comment, "text");
  if (text === undefined) return "";
  const runs = [text, ...elements(text, "r")].flatMap((run) => elements(run, "t"));
  return runs.map(textOf).join("").replace(/\r\n?/g, "\n").trim();
}
