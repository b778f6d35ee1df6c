import { elements, getAttribute, newElement, prefixOf } from "./xml/tree";
import type { XmlDocument } from "./xml/tree";
import { setTree, xmlTree } from "./package";
import type { Package } from "./package";

/** A relationship of a part; `target` is a path inside the package, or an address outside it. */
export interface Relation {
  readonly id: string;
  /** The last piece of the type's name, e.g. `worksheet`: the same in both flavours of the format. */
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

export const RelationType =
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships" as const;
const RelationsNamespace = "http://schemas.openxmlformats.org/package/2006/relationships";

/** Path of the part that holds the relationships of `path` (`""`: of the package itself). */
export function relationsPath(path: string): string {
  const slash = path.lastIndexOf("/");
  return `${path.slice(0, slash + 1)}_rels/${path.slice(slash + 1)}.rels`;
}

export function relationsOf(pack: Package, path: string): Relation[] {
  const tree = xmlTree(pack, relationsPath(path));
  if (tree === null) return [];
  return elements(tree.root, "Relationship").map((element) => {
    const target = getAttribute(element, "Target") ?? "";
    const external = getAttribute(element, "TargetMode") === "External";
    return {
      id: getAttribute(element, "Id") ?? "",
      type: (getAttribute(element, "Type") ?? "").replace(/^.*\//, ""),
      target: external ? target : resolvePath(path, target),
      external,
    };
  });
}

/** Adds a relationship and answers its id. `type` is the last piece of its name. */
export function addRelation(
  pack: Package,
  from: string,
  type: string,
  target: string,
  external = false,
): string {
  const path = relationsPath(from);
  const tree: XmlDocument = xmlTree(pack, path) ?? {
    before: '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    root: newElement("Relationships", { xmlns: RelationsNamespace }),
    after: "",
  };
  const taken = new Set(elements(tree.root).map((element) => getAttribute(element, "Id")));
  let n = taken.size + 1;
  while (taken.has(`rId${n}`)) n++;
  const id = `rId${n}`;
  tree.root.children.push(
    newElement(`${prefixOf(tree.root)}Relationship`, {
      Id: id,
      Type: `${RelationType}/${type}`,
      Target: external ? target : `/${target}`,
      ...(external && { TargetMode: "External" }),
    }),
  );
  setTree(pack, path, tree);
  return id;
}

/** Takes out the relationships that `drop` says yes to. */
export function removeRelations(
  pack: Package,
  from: string,
  drop: (relation: Relation) => boolean,
): void {
  const path = relationsPath(from);
  const tree = xmlTree(pack, path);
  if (tree === null) return;
  const gone = new Set(
    relationsOf(pack, from)
      .filter(drop)
      .map((relation) => relation.id),
  );
  if (gone.size === 0) return;
  tree.root.children = tree.root.children.filter(
    (child) => "raw" in child || !gone.has(getAttribute(child, "Id") ?? ""),
  );
  setTree(pack, path, tree);
}

/** A target as written in the relationships of `from`, as a path of the package. */
export function resolvePath(from: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const folders = from.split("/").slice(0, -1);
  for (const piece of target.replace(/\\/g, "/").split("/")) {
    if (piece === "..") folders.pop();
    else if (piece !== "." && piece !== "") folders.push(piece);
  }
  return folders.join("/");
}
