import { fill } from "../../locale/format";
import { returnText as text } from "../../locale/zh-CN/returns";
import { severityLabels } from "../../locale/zh-CN/severities";
import type { DraftCell, DraftStyle, SheetDraft } from "../../sheet/draft";
import { isoOf } from "../../sheet/serial";
import type { Severity } from "../../sheet/severity";
import type { ReturnData, ReturnLine } from "./return-data";

const widths = [6, 7, 20, 15, 10, 38, 32, 18, 7];
const HEAD = 4;
const LAST = widths.length - 1;

/**
 * The 退回清单 of one village: who, when, how much, a line a finding with a 已改 cell that offers √, and
 * room to sign. `links`: the cells are of the workbook the sheet is written to.
 */
export function returnSheet(data: ReturnData, name: string, links: boolean): SheetDraft {
  const village = villageLabel(data);
  const bottom = HEAD + data.lines.length;
  const { serial, severity, sheet, cell, person, message, advice, value, done } = text.head;
  const head = [serial, severity, sheet, cell, person, message, advice, value, done];
  return {
    name,
    rows: [
      top(fill(text.title, { village }), "title"),
      top(factsLine(data, village), "subtitle"),
      top(fill(text.counts, { ...countsOf(data.lines), rows: rowCount(data) }), "subtitle"),
      top(text.todo, "note"),
      head.map((label): DraftCell => ({ value: label, style: "head" })),
      ...data.lines.map((line, index) => cellsOf(line, index + 1, links)),
      [],
      top(text.sign, "footer"),
    ],
    columnWidths: widths,
    rowHeights: new Map([
      [0, 30],
      [bottom + 2, 26],
    ]),
    merges: [0, 1, 2, 3, bottom + 2].map((row) => ({
      top: row,
      left: 0,
      bottom: row,
      right: LAST,
    })),
    frozenRows: HEAD + 1,
    lists:
      data.lines.length === 0
        ? []
        : [{ area: { top: HEAD + 1, left: LAST, bottom, right: LAST }, words: [text.done] }],
    print: {
      landscape: true,
      titleRows: [HEAD, HEAD],
      footer: fill(text.footer, { village }),
      area: { top: 0, left: 0, bottom: bottom + 2, right: LAST },
    },
  };
}

/** What a village is called on its list. */
export function villageLabel({ village }: Pick<ReturnData, "village">): string {
  return village === "" ? text.noVillage : village;
}

/** Cells concerned by severity. */
export function countsOf(lines: readonly ReturnLine[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const { severity, count } of lines) counts[severity] += count;
  return counts;
}

function rowCount({ rows }: ReturnData): number {
  return rows.reduce((sum, one) => sum + one.rows.length, 0);
}

function factsLine({ unit, asOf }: ReturnData, village: string): string {
  return fill(unit === "" ? text.factsNoUnit : text.facts, { unit, village, asOf: isoOf(asOf) });
}

function top(value: string, style: DraftStyle): DraftCell[] {
  return [{ value, style }];
}

function cellsOf(line: ReturnLine, serial: number, links: boolean): DraftCell[] {
  const { sheet, cell, cells, severity } = line;
  return [
    { value: serial, style: "integer" },
    { value: severityLabels[severity], style: severity },
    { value: line.place, style: "text" },
    links
      ? { value: line.count > 1 ? cells : cell, style: "link", link: { sheet, cell } }
      : { value: cells, style: "text" },
    { value: line.person, style: "text" },
    { value: line.message, style: "text" },
    { value: line.advice, style: "text" },
    { value: line.value, style: "text" },
    { value: "", style: "text" },
  ];
}
