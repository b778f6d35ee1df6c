import { readXml } from "./xml";

/** How much there is of what cells may name by number. */
export interface Counts {
  readonly styles: number;
  readonly dxfs: number;
  readonly texts: number;
}

interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const LastRow = 1_048_576;
const LastColumn = 16_384;
const LongestText = 32_767;
const LongestFormula = 8_192;

/** What of a worksheet Excel would not take: order, limits, and numbers that lead nowhere. */
export function sheetFaults(source: string, counts: Counts): string[] {
  const faults: string[] = [];
  const say = (fault: string) => {
    if (faults.length < 20) faults.push(fault);
  };
  const merges: Area[] = [];
  const links = { count: 0 };
  let row = 0;
  let column = 0;
  let cell: { type: string; name: string } | null = null;
  let text = "";
  let lastColumn = 0;
  readXml(source, {
    open(name, attributes) {
      text = "";
      const local = name.slice(name.indexOf(":") + 1);
      const number = (attribute: string) => Number(attributes.get(attribute) ?? "0");
      if (local === "row") {
        const next = attributes.has("r") ? number("r") : row + 1;
        if (!(next > row && next <= LastRow)) say(`row ${next} after ${row}`);
        row = next;
        column = 0;
        if (!(number("ht") >= 0 && number("ht") <= 409.5)) say(`height ${number("ht")}`);
      } else if (local === "c") {
        const ref = attributes.get("r");
        const at = ref === undefined ? null : areaOf(ref);
        const next = at === null ? column + 1 : at.left;
        if (ref !== undefined && (at === null || at.top !== row)) say(`cell ${ref} in row ${row}`);
        if (!(next > column && next <= LastColumn)) say(`column ${next} after ${column}`);
        column = next;
        if (number("s") >= Math.max(1, counts.styles)) say(`style ${number("s")}`);
        cell = { type: attributes.get("t") ?? "n", name: ref ?? "" };
      } else if (local === "col") {
        const [min, max] = [number("min"), number("max")];
        if (!(min > lastColumn && max >= min && max <= LastColumn)) say(`columns ${min}–${max}`);
        lastColumn = max;
        if (!(number("width") >= 0 && number("width") <= 255)) say(`width ${number("width")}`);
        if (number("style") >= Math.max(1, counts.styles)) say(`style ${number("style")}`);
      } else if (local === "mergeCell") {
        const area = areaOf(attributes.get("ref") ?? "");
        if (area === null) say(`merge ${attributes.get("ref") ?? ""}`);
        else if (area.top === area.bottom && area.left === area.right) say("merge of one cell");
        else merges.push(area);
      } else if (local === "cfRule") {
        if (attributes.has("dxfId") && number("dxfId") >= counts.dxfs) say("dxf that is not there");
      } else if (local === "hyperlink") links.count++;
      else if (local === "pageMargins") {
        for (const [side, value] of attributes)
          if (!(Number(value) >= 0 && Number(value) < 50)) say(`margin ${side} ${value}`);
      } else if (local === "pane") {
        for (const side of ["xSplit", "ySplit"])
          if (!Number.isFinite(number(side)) || number(side) < 0) say(`pane ${number(side)}`);
        if (attributes.has("topLeftCell") && areaOf(attributes.get("topLeftCell") ?? "") === null)
          say(`pane at ${attributes.get("topLeftCell") ?? ""}`);
      } else if (local === "dataValidation" || local === "conditionalFormatting")
        for (const ref of (attributes.get("sqref") ?? "").split(" "))
          if (areaOf(ref) === null) say(`${local} on ${ref}`);
      if (local === "autoFilter" && areaOf(attributes.get("ref") ?? "") === null)
        say(`filter on ${attributes.get("ref") ?? ""}`);
    },
    text: (said) => (text += said),
    close(name) {
      const local = name.slice(name.indexOf(":") + 1);
      if (cell !== null && local === "v") {
        if (cell.type === "s" && !(Number(text) < counts.texts && /^\d+$/.test(text)))
          say(`text ${text} of ${cell.name}`);
        if (cell.type === "n" && text !== "" && !Number.isFinite(Number(text)))
          say(`number ${text} in ${cell.name}`);
      }
      if (local === "t" && text.length > LongestText) say(`${text.length} characters`);
      if ((local === "f" || local.startsWith("formula")) && text.length > LongestFormula)
        say(`formula of ${text.length} characters`);
      if (local === "c") cell = null;
      text = "";
    },
  });
  if (links.count > 65_530) say(`${links.count} links`);
  if (overlapping(merges)) say("merges over each other");
  return faults;
}

/** Cells or areas by name, 1-based; null for one that is turned round or beyond the sheet. */
function areaOf(name: string): Area | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/.exec(name);
  const whole = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/.exec(name);
  const rows = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(name);
  const [, left = "A", top = "1", right = left, bottom = top] =
    match ??
    (whole === null
      ? rows === null
        ? ["", "ZZZ"]
        : ["", "A", rows[1], "XFD", rows[2]]
      : ["", whole[1], "1", whole[2], String(LastRow)]);
  const area = {
    top: Number(top),
    left: columnOf(left),
    bottom: Number(bottom),
    right: columnOf(right),
  };
  const sound =
    area.top >= 1 &&
    area.top <= area.bottom &&
    area.bottom <= LastRow &&
    area.left <= area.right &&
    area.right <= LastColumn;
  return sound ? area : null;
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** Sweeps down the rows with the areas that reach into each, kept by their columns. */
function overlapping(areas: readonly Area[]): boolean {
  const open: Area[] = [];
  for (const area of [...areas].sort((a, b) => a.top - b.top || a.left - b.left)) {
    for (let i = open.length - 1; i >= 0; i--) {
      const other = open[i] as Area;
      if (other.bottom < area.top) {
        open[i] = open[open.length - 1] as Area;
        open.pop();
      } else if (other.left <= area.right && area.left <= other.right) return true;
    }
    open.push(area);
  }
  return false;
}
