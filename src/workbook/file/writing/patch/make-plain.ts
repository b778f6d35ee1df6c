import type { LossCode } from "../../types";
import { readBook } from "../../formats/xlsx/book";
import {
  ContentType,
  contentTypeOf,
  dropContentType,
  setContentType,
} from "../../containers/content-types";
import type { LiveBook } from "../../formats/xlsx/live-book";
import { deletePart, hasPart } from "../../containers/package";
import { relationsOf, removeRelations } from "../../containers/relations";
import type { Relation } from "../../containers/relations";
import { removeTab } from "../parts/tabs";

const macroParts = new Set([
  "vbaProject",
  "vbaProjectSignature",
  "extensibility",
  "attachedToolbars",
]);
const signatureParts = new Set(["origin"]);

/** What of an xlsx package its copy cannot carry: macros, which an .xlsx must not have, and signatures. */
export function unkept(live: LiveBook): LossCode[] {
  const losses: LossCode[] = [];
  const type = contentTypeOf(live.pack, live.book.path);
  const relations = [...relationsOf(live.pack, ""), ...relationsOf(live.pack, live.book.path)];
  const has = (types: ReadonlySet<string>) =>
    relations.some((relation) => types.has(relation.type));
  if (has(macroParts) || live.book.macroSheets.length > 0 || /macroEnabled/i.test(type ?? ""))
    losses.push("loss-macros");
  if (has(signatureParts)) losses.push("loss-signature");
  return losses;
}

/** Makes the package a plain .xlsx: without macros, template nature and signatures. */
export function makePlain(live: LiveBook): void {
  const { pack } = live;
  if (unkept(live).length === 0 && contentTypeOf(pack, live.book.path) === ContentType.workbook)
    return;
  setContentType(pack, live.book.path, ContentType.workbook);
  const drop = (from: string, types: ReadonlySet<string>) => {
    const isOne = (relation: Relation) => types.has(relation.type) && !relation.external;
    const gone = relationsOf(pack, from).filter(isOne);
    removeRelations(pack, from, isOne);
    for (const { target } of gone) {
      drop(target, types);
      if (hasPart(pack, target)) deletePart(pack, target);
      dropContentType(pack, target);
    }
  };
  drop("", new Set([...macroParts, ...signatureParts]));
  drop(live.book.path, macroParts);
  live.book = readBook(pack);
  for (let sheet = live.book.macroSheets[0]; sheet !== undefined; sheet = live.book.macroSheets[0])
    removeTab(live, sheet);
}
