import { unzip, textOf } from "./kit";

/** What stands around the cells of the sheets of an xlsx, comparable whatever program wrote it. */
export function featuresOf(bytes: Uint8Array, sheet = 1) {
  const parts = new Map([...unzip(bytes)].map(([path, part]) => [path, textOf(part)]));
  const source = parts.get(`xl/worksheets/sheet${sheet}.xml`) ?? "";
  const links = linksOf(parts.get(`xl/worksheets/_rels/sheet${sheet}.xml.rels`) ?? "");
  const notes = [...links.values()].find((target) => /comments\d*\.xml$/.test(target)) ?? "";
  const styles = parts.get("xl/styles.xml") ?? "";
  return {
    view: attributes(tag(source, "sheetView"), [
      "showGridLines",
      "showRowColHeaders",
      "showZeros",
      "zoomScale",
      "view",
      "topLeftCell",
    ]),
    pane: attributes(tag(source, "pane"), ["xSplit", "ySplit", "topLeftCell", "state"]),
    tabColor: attributes(tag(source, "tabColor"), ["rgb"]),
    dimension: attributes(tag(source, "dimension"), ["ref"]),
    filter: attributes(tag(source, "autoFilter"), ["ref"]),
    conditions: [...source.matchAll(/<conditionalFormatting sqref="([^"]*)">(.*?)<\/conditional/gs)]
      .map(([, areas = "", rules = ""]) => ({
        areas,
        rules: [...rules.matchAll(/<cfRule ([^>]*)>(.*?)<\/cfRule>/gs)].map(
          ([, head = "", formulas = ""]) => ({
            ...attributes(head, ["type", "operator"]),
            formulas: texts(formulas, "formula"),
            look: looks(styles)[Number(/dxfId="(\d+)"/.exec(head)?.[1])],
          }),
        ),
      }))
      .sort(byAreas),
    rules: [...source.matchAll(/<dataValidation ([^>]*)>(.*?)<\/dataValidation>/gs)]
      .map(([, head = "", inside = ""]) => ({
        ...attributes(head, [
          "type",
          "operator",
          "errorStyle",
          "allowBlank",
          "showDropDown",
          "promptTitle",
          "prompt",
          "errorTitle",
          "error",
        ]),
        areas: cellsOf(/sqref="([^"]*)"/.exec(head)?.[1] ?? ""),
        formulas: [...texts(inside, "formula1"), ...texts(inside, "formula2")].map(unquoted),
      }))
      .sort(byAreas),
    links: [...source.matchAll(/<hyperlink ([^>]*)\/>/g)].map(([, head = ""]) => {
      const { ref = "", location = "", tooltip } = attributes(head, ["ref", "location", "tooltip"]);
      const id = /r:id="([^"]*)"/.exec(head)?.[1];
      const outside = id === undefined ? "" : (links.get(id) ?? "");
      const target = `${outside}${location === "" ? "" : `#${location}`}`;
      return { ref, target: unquoted(target), ...(tooltip !== undefined && { tooltip }) };
    }),
    notes: [
      ...(parts.get(notes.replace(/^\.\.\//, "xl/")) ?? "").matchAll(
        /<comment ref="([A-Z]+\d+)"[^>]*>(.*?)<\/comment>/gs,
      ),
    ].map(([, ref, inside = ""]) => [ref, texts(inside, "t").join("")]),
    page: {
      ...attributes(tag(source, "printOptions"), ["horizontalCentered", "gridLines"]),
      ...attributes(tag(source, "pageMargins"), [
        "left",
        "right",
        "top",
        "bottom",
        "header",
        "footer",
      ]),
      ...attributes(tag(source, "pageSetup"), [
        "paperSize",
        "orientation",
        "fitToWidth",
        "fitToHeight",
        "pageOrder",
      ]),
    },
    breaks: [...source.matchAll(/<brk id="(\d+)"/g)].map(([, id]) => Number(id)),
    hidden: [...source.matchAll(/<row r="(\d+)"[^>]*hidden="1"/g)].map(([, row]) => Number(row)),
    protection: attributes(tag(source, "sheetProtection"), [
      "sheet",
      "objects",
      "scenarios",
      "formatCells",
      "autoFilter",
      "sort",
    ]),
    pictures: [...parts.keys()].filter((path) => path.startsWith("xl/media/")).length,
    names: [
      ...(parts.get("xl/workbook.xml") ?? "").matchAll(/<definedName name="([^"]*)"[^>]*>([^<]*)/g),
    ]
      .map(([, name = "", formula = ""]) => [name, unquoted(formula)])
      .sort(),
  };
}

function tag(source: string, name: string): string {
  return new RegExp(`<${name}\\b([^>]*)>`).exec(source)?.[1] ?? "";
}

function attributes(head: string, names: readonly string[]): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of names) {
    const value = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(head)?.[1];
    if (value !== undefined) found[name] = value;
  }
  return found;
}

function texts(source: string, name: string): string[] {
  return [...source.matchAll(new RegExp(`<${name}(?:\\s[^>]*)?>(.*?)</${name}>`, "gs"))].map(
    ([, text = ""]) => text.replaceAll("&quot;", '"'),
  );
}

/** Sheet names are quoted by some programs where others leave them bare. */
function unquoted(text: string): string {
  return text.replaceAll("'", "");
}

function linksOf(source: string): Map<string, string> {
  return new Map(
    [...source.matchAll(/<Relationship ([^>]*)\/>/g)].map(([, head = ""]) => {
      const { Id = "", Target = "" } = attributes(head, ["Id", "Target"]);
      return [Id, Target];
    }),
  );
}

/** Each differential style as the words in it that colour or shape anything. */
function looks(styles: string): string[][] {
  const list = /<dxfs[^>]*>(.*)<\/dxfs>/s.exec(styles)?.[1] ?? "";
  return [...list.matchAll(/<dxf>(.*?)<\/dxf>/gs)].map(([, inside = ""]) =>
    [
      ...[...inside.matchAll(/<(b|i|strike)\/>/g)].map(([, name]) => name ?? ""),
      ...[...inside.matchAll(/<(\w+)[^>]*rgb="FF([0-9A-F]{6})"/g)].map(
        ([, name = "", color = ""]) => `${name} ${color}`,
      ),
      ...[...inside.matchAll(/<(\w+) style="(\w+)"/g)].map(
        ([, side = "", line = ""]) => `${side} ${line}`,
      ),
    ].sort(),
  );
}

/** All cells of areas one by one, however they are cut. */
function cellsOf(areas: string): string {
  const cells = areas.split(" ").flatMap((area) => {
    const [, letter = "", top = "", , bottom = top] =
      /^([A-Z])(\d+)(:[A-Z](\d+))?$/.exec(area) ?? [];
    const count = Number(bottom) - Number(top) + 1;
    return Array.from({ length: count }, (_, i) => `${letter}${Number(top) + i}`);
  });
  return [...new Set(cells)].sort().join(" ");
}

function byAreas(a: { readonly areas: string }, b: { readonly areas: string }): number {
  return a.areas < b.areas ? -1 : a.areas > b.areas ? 1 : 0;
}
