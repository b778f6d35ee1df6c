import { elements, getAttribute, newElement, prefixOf, setAttribute } from "./xml/tree";
import type { XmlDocument, XmlElement } from "./xml/tree";
import { partPaths, setTree, xmlTree } from "./package";
import type { Package } from "./package";
import { fileProblem } from "../problems";

const Path = "[Content_Types].xml";
const Office = "application/vnd.openxmlformats-officedocument";

export const ContentType = {
  workbook: `${Office}.spreadsheetml.sheet.main+xml`,
  worksheet: `${Office}.spreadsheetml.worksheet+xml`,
  styles: `${Office}.spreadsheetml.styles+xml`,
  sharedStrings: `${Office}.spreadsheetml.sharedStrings+xml`,
  theme: `${Office}.theme+xml`,
  comments: `${Office}.spreadsheetml.comments+xml`,
  drawing: `${Office}.drawing+xml`,
  chart: `${Office}.drawingml.chart+xml`,
  customProperties: `${Office}.customXmlProperties+xml`,
} as const;

/** States the type of a part, in place of any it had. */
export function setContentType(pack: Package, path: string, type: string): void {
  const tree = typesOf(pack);
  const found = overrideOf(tree, path);
  if (found !== undefined) setAttribute(found, "ContentType", type);
  else
    tree.root.children.push(
      newElement(`${prefixOf(tree.root)}Override`, { PartName: `/${path}`, ContentType: type }),
    );
  setTree(pack, Path, tree);
}

/** The stated type of a part; null when it has only that of its ending. */
export function contentTypeOf(pack: Package, path: string): string | null {
  const found = overrideOf(typesOf(pack), path);
  return found === undefined ? null : getAttribute(found, "ContentType");
}

export function dropContentType(pack: Package, path: string): void {
  const tree = typesOf(pack);
  const found = overrideOf(tree, path);
  if (found === undefined) return;
  tree.root.children = tree.root.children.filter((child) => child !== found);
  setTree(pack, Path, tree);
}

export function hasDefaultType(pack: Package, extension: string): boolean {
  return defaultOf(typesOf(pack), extension) !== undefined;
}

/** Takes the type of an ending away, unless a part has no other. */
export function dropDefaultType(pack: Package, extension: string): void {
  const tree = typesOf(pack);
  const found = defaultOf(tree, extension);
  const needed = partPaths(pack).some(
    (path) =>
      path !== Path &&
      path.toLowerCase().endsWith(`.${extension}`) &&
      overrideOf(tree, path) === undefined,
  );
  if (found === undefined || needed) return;
  tree.root.children = tree.root.children.filter((child) => child !== found);
  setTree(pack, Path, tree);
}

function defaultOf({ root }: XmlDocument, extension: string): XmlElement | undefined {
  return elements(root, "Default").find(
    (element) => getAttribute(element, "Extension")?.toLowerCase() === extension,
  );
}

/** States the type of an ending that has none yet. */
export function setDefaultType(pack: Package, extension: string, type: string): void {
  const tree = typesOf(pack);
  if (defaultOf(tree, extension) !== undefined) return;
  tree.root.children.unshift(
    newElement(`${prefixOf(tree.root)}Default`, { Extension: extension, ContentType: type }),
  );
  setTree(pack, Path, tree);
}

function typesOf(pack: Package): XmlDocument {
  const tree = xmlTree(pack, Path);
  if (tree === null) throw fileProblem("file-damaged", { file: pack.file });
  return tree;
}

function overrideOf(tree: XmlDocument, path: string) {
  const name = `/${path}`.toLowerCase();
  return elements(tree.root, "Override").find(
    (element) => getAttribute(element, "PartName")?.toLowerCase() === name,
  );
}
