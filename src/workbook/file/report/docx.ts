import { fileProblem } from "../problems";
import { partPaths, xmlTree, type Package } from "../containers/package";
import { findElement } from "../containers/xml/tree";
import { readNumbering } from "./docx-numbering";
import { linesOf } from "./word-lines";

/** Word itself calls it document.xml; some writers number it. */
const documentPart = /^word\/document\d{0,3}\.xml$/;

/** Lines of a .docx package; null when it is none. Throws `Problem` for a damaged or unsafe one. */
export function docxLines(pack: Package): string[] | null {
  const path = partPaths(pack).find((one) => documentPart.test(one));
  if (path === undefined) return null;
  const document = xmlTree(pack, path);
  if (document === null) throw fileProblem("file-damaged", { file: pack.file });
  const body = findElement(document.root, "body");
  return body === undefined ? [] : linesOf(body, readNumbering(pack));
}
