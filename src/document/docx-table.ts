import {
  AlignmentType,
  LineRuleType,
  Paragraph,
  Table as DocxTable,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import { columnWidths } from "./column-widths";
import type { Table, TableColumn } from "./document";
import { fontOf, halfPoints, twipsOfPoints } from "./docx-measures";
import { lineHeight, sizes, type FaceId } from "./official";

/** More columns are set smaller. */
const MOST_LARGE = 6;
const CELL_MARGIN = 60;

/** The table over the whole text width, and a short blank line below it. */
export function docxTable(table: Table, textWidth: number): (DocxTable | Paragraph)[] {
  const size = table.columns.length > MOST_LARGE ? sizes.small : sizes.table;
  const widths = columnWidths(table, textWidth, twipsOfPoints(size));
  const row = (texts: readonly string[], face: FaceId, head: boolean): TableRow =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: table.columns.map((column, c) =>
        docxCell(texts[c] ?? "", head ? { ...column, align: "center" } : column, {
          face,
          size,
          width: widths[c] ?? 0,
        }),
      ),
    });
  const last = table.rows.length - 1;
  return [
    new DocxTable({
      layout: TableLayoutType.FIXED,
      alignment: AlignmentType.CENTER,
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths: widths,
      margins: { left: CELL_MARGIN, right: CELL_MARGIN, marginUnitType: WidthType.DXA },
      rows: [
        row(
          table.columns.map(({ label }) => label),
          "first",
          true,
        ),
        ...table.rows.map((texts, at) =>
          row(texts, table.total && at === last ? "first" : "body", false),
        ),
      ],
    }),
    new Paragraph({
      spacing: { line: twipsOfPoints(12), lineRule: LineRuleType.EXACT },
      children: [],
    }),
  ];
}

interface CellLook {
  readonly face: FaceId;
  readonly size: number;
  readonly width: number;
}

function docxCell(text: string, { align }: TableColumn, { face, size, width }: CellLook) {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    children: [
      new Paragraph({
        alignment: align === "center" ? AlignmentType.CENTER : AlignmentType.LEFT,
        spacing: {
          line: twipsOfPoints(lineHeight.table),
          lineRule: LineRuleType.EXACT,
          before: 20,
          after: 20,
        },
        children: [new TextRun({ text, font: fontOf(face), size: halfPoints(size) })],
      }),
    ],
  });
}
