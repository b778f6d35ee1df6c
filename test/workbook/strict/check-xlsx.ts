import { sheetFaults } from "./sheet";
import type { Counts } from "./sheet";
import { packageFaults, relationsOf } from "./package";
import type { Parts, Relation } from "./package";
import { readXml } from "./xml";

/**
 * What of a workbook we wrote Excel would repair or refuse; empty: nothing. Goes by the letter of ECMA-376 and
 * by Excel's own limits, over every part: relations, content types, XML, tabs, styles, cells, merges, names.
 */
export function xlsxFaults(bytes: Uint8Array): string[] {
  const { parts, faults } = packageFaults(bytes);
  return parts === null ? faults : [...faults, ...bookFaults(parts)];
}

function bookFaults(parts: Parts): string[] {
  const book = relationsOf(parts, "_rels/.rels").find(({ type }) => type === "officeDocument");
  const source = parts.get(book?.target ?? "");
  if (book === undefined || source === undefined) return ["no workbook"];
  const faults: string[] = [];
  const slash = book.target.lastIndexOf("/");
  const own = relationsOf(
    parts,
    `${book.target.slice(0, slash + 1)}_rels/${book.target.slice(slash + 1)}.rels`,
  );
  const part = (type: string) => parts.get(own.find((one) => one.type === type)?.target ?? "");
  const styles = part("styles");
  const counts: Counts = {
    styles: styles === undefined ? 0 : itemsOf(styles, "cellXfs"),
    dxfs: styles === undefined ? 0 : itemsOf(styles, "dxfs"),
    texts: itemsOf(part("sharedStrings") ?? "<sst/>", "sst"),
  };
  if (styles !== undefined) faults.push(...styleFaults(styles, counts.styles));
  faults.push(...tabFaults(source, own));
  for (const { type, target } of own)
    if (type === "worksheet" && parts.has(target))
      for (const fault of sheetFaults(parts.get(target) ?? "", counts))
        faults.push(`${target}: ${fault}`);
  return faults;
}

/** Elements directly within the first element of a name. */
function itemsOf(source: string, list: string): number {
  let depth = 0;
  let inside = -1;
  let count = 0;
  readXml(source, {
    open(name) {
      if (inside >= 0 && depth === inside + 1) count++;
      if (inside < 0 && name.slice(name.indexOf(":") + 1) === list) inside = depth;
      depth++;
    },
    close() {
      depth--;
      if (depth === inside) inside = Infinity;
    },
  });
  return count;
}

function styleFaults(source: string, cellStyles: number): string[] {
  const faults: string[] = [];
  if (cellStyles > 65_490) faults.push(`${cellStyles} styles`);
  const most = new Map([
    ["fontId", itemsOf(source, "fonts")],
    ["fillId", itemsOf(source, "fills")],
    ["borderId", itemsOf(source, "borders")],
    ["xfId", Math.max(1, itemsOf(source, "cellStyleXfs"))],
  ]);
  readXml(source, {
    open(name, attributes) {
      const local = name.slice(name.indexOf(":") + 1);
      if (local === "numFmt") {
        const code = attributes.get("formatCode") ?? "";
        if (code === "" || code.length > 255) faults.push(`format of ${code.length} characters`);
      }
      if (local === "sz") {
        const size = Number(attributes.get("val"));
        if (!(size >= 1 && size <= 409)) faults.push(`font size ${size}`);
      }
      if (local === "name" && (attributes.get("val") ?? "").length > 31) faults.push("font name");
      if (local === "xf")
        for (const [attribute, count] of most)
          if (Number(attributes.get(attribute) ?? 0) >= Math.max(1, count))
            faults.push(`${attribute} ${attributes.get(attribute) ?? ""}`);
    },
  });
  return faults.slice(0, 20);
}

function tabFaults(source: string, relations: readonly Relation[]): string[] {
  const faults: string[] = [];
  const names = new Set<string>();
  const sheetIds = new Set<string>();
  const defined = new Set<string>();
  let tabs = 0;
  let visible = 0;
  let text = "";
  readXml(source, {
    open(name, attributes) {
      text = "";
      const local = name.slice(name.indexOf(":") + 1);
      if (local === "sheet") {
        tabs++;
        const tab = attributes.get("name") ?? "";
        if (tab === "" || tab.length > 31 || /[[\]:*?/\\]|^'|'$/.test(tab))
          faults.push(`tab “${tab}”`);
        if (names.has(tab.toLowerCase())) faults.push(`tab “${tab}” twice`);
        names.add(tab.toLowerCase());
        const id = attributes.get("sheetId") ?? "";
        if (!/^[1-9]\d{0,4}$/.test(id) || sheetIds.has(id)) faults.push(`sheetId ${id}`);
        sheetIds.add(id);
        const relation = [...attributes].find(([key]) => key.endsWith(":id"))?.[1];
        if (!relations.some((one) => one.id === relation))
          faults.push(`tab “${tab}” leads nowhere`);
        if ((attributes.get("state") ?? "visible") === "visible") visible++;
      } else if (local === "definedName") {
        const own = attributes.get("name") ?? "";
        const key = `${attributes.get("localSheetId") ?? ""} ${own.toLowerCase()}`;
        const isSound =
          own.length <= 255 &&
          /^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u.test(own) &&
          !/^(?:[a-z]{1,3}\d{1,7}|r\d*|c\d*|r\d*c\d*)$/i.test(own);
        if (!isSound) faults.push(`name “${own}”`);
        if (defined.has(key)) faults.push(`name “${own}” twice`);
        defined.add(key);
      }
    },
    text: (said) => (text += said),
    close(name) {
      if (!name.endsWith("definedName")) return;
      if (text === "" || text.length > 8192) faults.push(`a name of ${text.length} characters`);
    },
  });
  if (tabs === 0 || visible === 0) faults.push("no visible tab");
  return faults.slice(0, 20);
}
