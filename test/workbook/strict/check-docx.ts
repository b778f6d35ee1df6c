import { packageFaults, relationsOf } from "./package";
import { readXml } from "./xml";

/** What Word asks of the elements right within these. */
const parents: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["w:tr", new Set(["w:tbl", "w:sdtContent"])],
  ["w:tc", new Set(["w:tr", "w:sdtContent"])],
  ["w:t", new Set(["w:r"])],
  ["w:r", new Set(["w:p", "w:hyperlink", "w:ins", "w:sdtContent", "w:fldSimple"])],
]);

/**
 * What of a document we wrote Word would repair or refuse; empty: nothing. Package, XML, relations; every cell of
 * a table ends with a paragraph, rows are not empty, numbers that lead somewhere.
 */
export function docxFaults(bytes: Uint8Array): string[] {
  const { parts, faults } = packageFaults(bytes);
  if (parts === null) return faults;
  const document = relationsOf(parts, "_rels/.rels").find(({ type }) => type === "officeDocument");
  const source = parts.get(document?.target ?? "");
  if (document === undefined || source === undefined) return [...faults, "no document"];
  const slash = document.target.lastIndexOf("/");
  const own = relationsOf(
    parts,
    `${document.target.slice(0, slash + 1)}_rels/${document.target.slice(slash + 1)}.rels`,
  );
  const styles = stylesOf(parts.get(own.find(({ type }) => type === "styles")?.target ?? ""));
  return [...faults, ...bodyFaults(source, styles, new Set(own.map(({ id }) => id)))];
}

function stylesOf(source: string | undefined): ReadonlySet<string> {
  const ids = new Set<string>();
  if (source === undefined) return ids;
  readXml(source, {
    open(name, attributes) {
      if (name === "w:style") ids.add(attributes.get("w:styleId") ?? "");
    },
  });
  return ids;
}

function bodyFaults(
  source: string,
  styles: ReadonlySet<string>,
  ids: ReadonlySet<string>,
): string[] {
  const faults: string[] = [];
  const open: { name: string; last: string; count: number }[] = [];
  readXml(source, {
    open(name, attributes) {
      const parent = open.at(-1);
      if (parents.get(name)?.has(parent?.name ?? "") === false)
        faults.push(`${name} in ${parent?.name ?? "nothing"}`);
      if (parent !== undefined) {
        parent.last = name;
        parent.count++;
      }
      const value = attributes.get("w:val") ?? "";
      if (
        (name === "w:pStyle" || name === "w:rStyle" || name === "w:tblStyle") &&
        !styles.has(value)
      )
        faults.push(`no style ${value}`);
      if (name === "w:gridSpan" && !/^[1-9]\d?$/.test(value)) faults.push(`span ${value}`);
      for (const [key, id] of attributes)
        if (key.startsWith("r:") && !ids.has(id)) faults.push(`${name} leads nowhere: ${id}`);
      open.push({ name, last: "", count: 0 });
    },
    close(name) {
      const { last, count } = open.pop() ?? { last: "", count: 0 };
      if (name === "w:tc" && last !== "w:p") faults.push("a cell that ends without a paragraph");
      if (name === "w:tbl" && last !== "w:tr") faults.push("a table without rows");
      if (name === "w:tr" && count === 0) faults.push("a row without cells");
    },
  });
  return faults.slice(0, 20);
}
