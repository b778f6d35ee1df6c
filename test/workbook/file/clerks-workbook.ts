import { Main, Office, relations, worksheet, zip } from "./kit";
import type { Parts } from "./kit";

/** Words of made-up people; what is tested is everything around them. */
const villages = ["柳林村", "上河村", "东沟村"];
const levels = ["低", "中", "高"];

/** First row (1-based) of the ledger's records, and their count. */
const First = 4;
export const Records = 24;
const last = First + Records - 1;

const text = (cell: string, value: string, style = 0) =>
  `<c r="${cell}"${style > 0 ? ` s="${style}"` : ""} t="inlineStr"><is><t>${value}</t></is></c>`;
const number = (cell: string, value: number, style = 0) =>
  `<c r="${cell}"${style > 0 ? ` s="${style}"` : ""}><v>${value}</v></c>`;

function ledgerRows(): string {
  const rows = [
    `<row r="1" ht="30" customHeight="1">${text("A1", "柳林镇矛盾纠纷排查台账")}</row>`,
    `<row r="2"><c r="A2" t="inlineStr"><is><r><t>填表说明：</t></r><r><rPr><b/><sz val="11"/><color rgb="FFFF0000"/><rFont val="宋体"/></rPr><t>红字为必填</t></r><r><rPr><sz val="11"/><rFont val="宋体"/></rPr><t>，其余选填</t></r></is></c></row>`,
    `<row r="3">${["序号", "村", "风险", "发现日期", "天数", "网址"].map((word, i) => text(`${"ABCDEF"[i] ?? ""}3`, word)).join("")}</row>`,
  ];
  for (let i = 0; i < Records; i++) {
    const row = First + i;
    rows.push(
      `<row r="${row}"${i === 5 ? ' hidden="1"' : ""}>${[
        number(`A${row}`, i + 1),
        text(`B${row}`, villages[i % 3] ?? ""),
        text(`C${row}`, levels[(i * 5) % 3] ?? ""),
        number(`D${row}`, 45_300 + i * 3, 1),
        number(`E${row}`, (i * 7) % 60, 2),
        i === 0 ? text(`F${row}`, "县局网站") : i === 1 ? text(`F${row}`, "来信") : "",
        i === 2 ? text(`F${row}`, "看选项") : "",
      ].join("")}</row>`,
    );
  }
  return rows.join("");
}

const ledger = worksheet(
  [
    '<sheetPr><tabColor rgb="FF00B050"/><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="A1:F${last}"/>`,
    '<sheetViews><sheetView showGridLines="0" tabSelected="1" zoomScale="85" zoomScaleNormal="85" workbookViewId="0"><pane xSplit="2" ySplit="3" topLeftCell="C4" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="C4" sqref="C4"/></sheetView></sheetViews>',
    '<sheetFormatPr defaultRowHeight="14.25"/>',
    '<cols><col min="2" max="2" width="14" customWidth="1"/><col min="4" max="4" width="12" hidden="1" customWidth="1"/></cols>',
    `<sheetData>${ledgerRows()}</sheetData>`,
    `<autoFilter ref="A3:F${last}"/>`,
    '<mergeCells count="1"><mergeCell ref="A1:F1"/></mergeCells>',
    `<conditionalFormatting sqref="E${First}:E${last}"><cfRule type="cellIs" dxfId="0" priority="2" operator="greaterThan"><formula>30</formula></cfRule><cfRule type="cellIs" dxfId="2" priority="3" operator="between"><formula>10</formula><formula>20</formula></cfRule></conditionalFormatting>`,
    `<conditionalFormatting sqref="A${First}:F${last}"><cfRule type="expression" dxfId="1" priority="1"><formula>AND($C${First}="高",$E${First}&gt;20)</formula></cfRule></conditionalFormatting>`,
    '<dataValidations count="6">',
    `<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="风险" error="请选低、中、高" promptTitle="风险等级" prompt="点右边的箭头" sqref="C${First}:C${last}"><formula1>"低,中,高"</formula1></dataValidation>`,
    `<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" sqref="B${First}:B${last}"><formula1>选项!$A$1:$A$3</formula1></dataValidation>`,
    `<dataValidation type="date" operator="greaterThanOrEqual" allowBlank="1" showErrorMessage="1" sqref="D${First}:D${last}"><formula1>45292</formula1></dataValidation>`,
    `<dataValidation type="whole" errorStyle="information" allowBlank="1" showErrorMessage="1" sqref="E${First}:E${last} G${First}"><formula1>0</formula1><formula2>365</formula2></dataValidation>`,
    `<dataValidation type="custom" showErrorMessage="1" sqref="A${First}:A${last}"><formula1>COUNTIF(A$${First}:A$${last},A${First})=1</formula1></dataValidation>`,
    `<dataValidation type="textLength" operator="lessThan" allowBlank="1" showErrorMessage="1" sqref="F10:F${last}"><formula1>50</formula1></dataValidation>`,
    "</dataValidations>",
    '<hyperlinks><hyperlink ref="F4" r:id="rId1" tooltip="打开网站"/><hyperlink ref="F5" r:id="rId2"/><hyperlink ref="F6" location="选项!A1" display="看选项"/></hyperlinks>',
    '<printOptions horizontalCentered="1"/>',
    '<pageMargins left="0.5" right="0.4" top="0.8" bottom="0.6" header="0.25" footer="0.2"/>',
    '<pageSetup paperSize="8" orientation="landscape" fitToWidth="1" fitToHeight="0" pageOrder="overThenDown"/>',
    "<headerFooter><oddHeader>&amp;L柳林镇&amp;R&amp;D</oddHeader><oddFooter>&amp;C第 &amp;P 页</oddFooter></headerFooter>",
    '<rowBreaks count="1" manualBreakCount="1"><brk id="13" max="16383" man="1"/></rowBreaks>',
    '<colBreaks count="1" manualBreakCount="1"><brk id="3" max="1048575" man="1"/></colBreaks>',
    '<drawing r:id="rId4"/><legacyDrawing r:id="rId5"/>',
  ].join(""),
);

const locked = worksheet(
  `<sheetData><row r="1">${text("A1", "锁住")}${text("B1", "可填", 3)}</row></sheetData><sheetProtection sheet="1" objects="1" scenarios="1" autoFilter="0" formatCells="0"/>`,
);
const options = worksheet(
  `<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>${villages.map((word, i) => `<row r="${i + 1}">${text(`A${i + 1}`, word)}</row>`).join("")}</sheetData>`,
);

const comments = `<comments xmlns="${Main}"><authors><author>综治办</author></authors><commentList><comment ref="B4" authorId="0"><text><r><rPr><b/><sz val="9"/><rFont val="宋体"/></rPr><t>综治办:</t></r><r><rPr><sz val="9"/><rFont val="宋体"/></rPr><t xml:space="preserve">\n此村三月并入</t></r></text></comment><comment ref="E8" authorId="0"><text><t>从发现次日起算</t></text></comment></commentList></comments>`;
const noteShape = (id: number, row: number, column: number) =>
  `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column + 1}, 15, ${row}, 2, ${column + 3}, 31, ${row + 4}, 1</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
const vml = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/>${noteShape(1025, 3, 1)}${noteShape(1026, 7, 4)}</xml>`;

/** A red dot of 2 × 2 pixels. */
export const dot = Uint8Array.from(
  atob(
    "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg==",
  ),
  (letter) => letter.charCodeAt(0),
);
const drawing =
  '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor editAs="oneCell"><xdr:from><xdr:col>6</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>5</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>8</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>11</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="公章" descr="印模"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="100" cy="100"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>';

const fill = (color: string) =>
  `<fill><patternFill><bgColor rgb="FF${color}"/></patternFill></fill>`;
const styles = `<styleSheet xmlns="${Main}"><numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy-mm-dd"/></numFmts><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="176" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="1" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyProtection="1"><protection locked="0"/></xf></cellXfs><dxfs count="3"><dxf><font><b/><color rgb="FFFF0000"/></font>${fill("FFCC99")}</dxf><dxf>${fill("FFFF00")}</dxf><dxf><font><strike/><color rgb="FF0000FF"/></font><border><left style="thin"><color rgb="FF008000"/></left><right style="thin"><color rgb="FF008000"/></right><top style="thin"><color rgb="FF008000"/></top><bottom style="thin"><color rgb="FF008000"/></bottom></border></dxf></dxfs></styleSheet>`;

const names = [
  ["_xlnm._FilterDatabase", `台账!$A$3:$F$${last}`, ' localSheetId="0" hidden="1"'],
  ["_xlnm.Print_Area", `台账!$A$1:$F$${last}`, ' localSheetId="0"'],
  ["_xlnm.Print_Titles", "台账!$1:$3", ' localSheetId="0"'],
  ["各村", "选项!$A$1:$A$3", ""],
]
  .map(([name, formula, more]) => `<definedName name="${name}"${more}>${formula}</definedName>`)
  .join("");

const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${[1, 2, 3].map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join("")}<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/comments1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/><Override PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/></Types>`;

/** A ledger with all that a clerk puts around the cells, as an xlsx; `samples/clerks.*` were saved from it. */
export function clerksWorkbook(): Uint8Array {
  const parts: Parts = {
    "[Content_Types].xml": types,
    "_rels/.rels": relations(["rId1", "officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": `<workbook xmlns="${Main}" xmlns:r="${Office}"><bookViews><workbookView activeTab="0"/></bookViews><sheets><sheet name="台账" sheetId="1" r:id="rId1"/><sheet name="选项" sheetId="2" state="hidden" r:id="rId2"/><sheet name="锁" sheetId="3" r:id="rId3"/></sheets><definedNames>${names}</definedNames></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "worksheet", "worksheets/sheet2.xml"],
      ["rId3", "worksheet", "worksheets/sheet3.xml"],
      ["rId4", "styles", "styles.xml"],
    ),
    "xl/worksheets/sheet1.xml": ledger,
    "xl/worksheets/sheet2.xml": options,
    "xl/worksheets/sheet3.xml": locked,
    "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${Office}/hyperlink" Target="http://www.example.com/a?x=1&amp;y=2#top" TargetMode="External"/><Relationship Id="rId2" Type="${Office}/hyperlink" Target="mailto:a@example.com" TargetMode="External"/><Relationship Id="rId3" Type="${Office}/comments" Target="../comments1.xml"/><Relationship Id="rId4" Type="${Office}/drawing" Target="../drawings/drawing1.xml"/><Relationship Id="rId5" Type="${Office}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/></Relationships>`,
    "xl/drawings/drawing1.xml": drawing,
    "xl/drawings/_rels/drawing1.xml.rels": relations(["rId1", "image", "../media/image1.png"]),
    "xl/drawings/vmlDrawing1.vml": vml,
    "xl/media/image1.png": dot,
    "xl/comments1.xml": comments,
    "xl/styles.xml": styles,
  };
  return zip(parts);
}
