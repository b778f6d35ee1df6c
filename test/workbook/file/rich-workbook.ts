import { Main, Office, relations, xlsxParts, zip } from "./kit";
import type { Parts } from "./kit";

const Declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Rows as Excel writes them, with everything that a careless writer would lose. */
export const richRows = [
  '<row r="1" spans="1:6" ht="30" customHeight="1" x14ac:dyDescent="0.2"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1"/><c r="C1" s="1"/></row>',
  '<row r="2" spans="1:6" s="2" customFormat="1"><c r="A2" t="s"><v>1</v></c><c r="B2" t="s"><v>2</v></c><c r="C2" t="s"><v>3</v></c><c r="D2" t="inlineStr"><is><t>备注</t></is></c></row>',
  '<row r="3" spans="1:6"><c r="A3"><v>1</v></c><c r="B3" t="s"><v>4</v></c><c r="C3" s="1"><v>45418</v></c><c r="D3" s="3" t="str"><f>B3&amp;"村"</f><v>柳林村</v></c></row>',
  '<row r="4" spans="1:6" hidden="1"><c r="A4"><f t="shared" ref="A4:A5" si="0">A3+1</f><v>2</v></c><c r="B4" t="s"><v>4</v></c><c r="C4" t="e"><v>#N/A</v></c><c r="D4"><f t="array" ref="D4:D5">ROW(A4:A5)</f><v>4</v></c></row>',
  '<row r="5" spans="1:6"><c r="A5"><f t="shared" si="0"/><v>3</v></c><c r="C5" t="b"><v>1</v></c><c r="D5"><v>5</v></c></row>',
] as const;

export const richHead = `${Declaration}<worksheet xmlns="${Main}" xmlns:r="${Office}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><sheetPr codeName="Sheet1"><tabColor rgb="FFFF0000"/></sheetPr><dimension ref="A1:D5"/><sheetViews><sheetView tabSelected="1" zoomScale="85" workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="B3" sqref="B3"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="14.25" x14ac:dyDescent="0.2"/><cols><col min="1" max="1" width="5.5" customWidth="1"/><col min="2" max="2" width="22" style="3" customWidth="1"/><col min="5" max="5" width="9" hidden="1" customWidth="1"/></cols><sheetData>`;

export const richTail = `</sheetData><sheetCalcPr fullCalcOnLoad="1"/><autoFilter ref="A2:D5"/><mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells><phoneticPr fontId="1" type="noConversion"/><conditionalFormatting sqref="A3:A5"><cfRule type="cellIs" dxfId="0" priority="2" operator="greaterThan"><formula>2</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="B3:B4"><formula1>"柳林,上河"</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="D2" r:id="rId1"/></hyperlinks><printOptions horizontalCentered="1"/><pageMargins left="0.1" right="0.2" top="0.3" bottom="0.4" header="0.5" footer="0.6"/><pageSetup paperSize="9" scale="80" orientation="landscape" r:id="rId2"/><headerFooter><oddFooter>&amp;C第 &amp;P 页</oddFooter></headerFooter><rowBreaks count="1" manualBreakCount="1"><brk id="3" max="16383" man="1"/></rowBreaks><drawing r:id="rId3"/><legacyDrawing r:id="rId4"/><tableParts count="1"><tablePart r:id="rId5"/></tableParts><extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" priority="7" id="{0}"/><xm:sqref>C3:C5</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst></worksheet>`;

/** Parts of a workbook as an office keeps it: table, note, picture, chart, names, printer settings. */
export function richParts(): Parts {
  const base = xlsxParts(richHead + richRows.join("") + richTail);
  const types = String(base["[Content_Types].xml"]).replace(
    "</Types>",
    '<Default Extension="png" ContentType="image/png"/><Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/><Override PartName="/xl/tables/table1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"/><Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>',
  );
  return {
    ...base,
    "[Content_Types].xml": types,
    "xl/workbook.xml": `${Declaration}<workbook xmlns="${Main}" xmlns:r="${Office}"><fileVersion appName="xl"/><workbookPr defaultThemeVersion="124226"/><bookViews><workbookView xWindow="0" yWindow="0" activeTab="0"/></bookViews><sheets><sheet name="台账" sheetId="3" r:id="rId1"/><sheet name="说明" sheetId="7" state="hidden" r:id="rId4"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">台账!$1:$2</definedName><definedName name="村名">说明!$A$1:$A$9</definedName><definedName name="_xlnm.Print_Area" localSheetId="1">说明!$A$1</definedName></definedNames><calcPr calcId="152511"/><extLst><ext uri="{x}"/></extLst></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "styles", "styles.xml"],
      ["rId3", "sharedStrings", "sharedStrings.xml"],
      ["rId4", "worksheet", "worksheets/sheet2.xml"],
      ["rId5", "calcChain", "calcChain.xml"],
    ),
    "xl/worksheets/_rels/sheet1.xml.rels": `${Declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${Office}/hyperlink" Target="https://example.com/" TargetMode="External"/><Relationship Id="rId2" Type="${Office}/printerSettings" Target="../printerSettings/printerSettings1.bin"/><Relationship Id="rId3" Type="${Office}/drawing" Target="../drawings/drawing1.xml"/><Relationship Id="rId4" Type="${Office}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/><Relationship Id="rId5" Type="${Office}/table" Target="../tables/table1.xml"/></Relationships>`,
    "xl/worksheets/sheet2.xml": `${Declaration}<worksheet xmlns="${Main}"><sheetData><row r="1"><c r="A1" t="s"><v>4</v></c></row></sheetData></worksheet>`,
    "xl/sharedStrings.xml": `${Declaration}<sst xmlns="${Main}" count="7" uniqueCount="5"><si><r><rPr><b/></rPr><t>柳林镇</t></r><r><t xml:space="preserve"> 台账</t></r><rPh sb="0" eb="1"><t>liulin</t></rPh></si><si><t>序号</t></si><si><t>村</t></si><si><t>时间</t></si><si><t>柳林</t></si></sst>`,
    "xl/styles.xml": `${Declaration}<styleSheet xmlns="${Main}"><numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="16"/><name val="黑体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="176" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"><alignment horizontal="center"/></xf><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><dxfs count="1"><dxf><font><color rgb="FF00FF00"/></font></dxf></dxfs><tableStyles count="0"/></styleSheet>`,
    "xl/tables/table1.xml": `${Declaration}<table xmlns="${Main}" id="1" name="表1" displayName="表1" ref="A2:D5"><autoFilter ref="A2:D5"/><tableColumns count="4"><tableColumn id="1" name="序号"/><tableColumn id="2" name="村"/><tableColumn id="3" name="时间"/><tableColumn id="4" name="备注"/></tableColumns></table>`,
    "xl/drawings/drawing1.xml":
      "<xdr:wsDr><xdr:twoCellAnchor><xdr:pic/></xdr:twoCellAnchor></xdr:wsDr>",
    "xl/drawings/_rels/drawing1.xml.rels": relations(["rId1", "image", "../media/image1.png"]),
    "xl/drawings/vmlDrawing1.vml": "<xml/>",
    "xl/media/image1.png": Uint8Array.of(1, 2, 3, 4, 250),
    "xl/printerSettings/printerSettings1.bin": Uint8Array.of(9, 9, 0, 9),
    "xl/calcChain.xml": `<calcChain xmlns="${Main}"><c r="D3" i="3"/></calcChain>`,
    "customXml/item1.xml": "<other xmlns='urn:other'/>",
    "xl/unknown/part.dat": "什么都可以",
  };
}

export function richWorkbook(): Uint8Array {
  return zip(richParts());
}

/** The rich workbook with notes on B3 and D5, and one without text on A1. */
export function notedWorkbook(): Uint8Array {
  const parts = richParts();
  const path = "xl/worksheets/_rels/sheet1.xml.rels";
  const relation = `<Relationship Id="rId6" Type="${Office}/comments" Target="../comments1.xml"/>`;
  return zip({
    ...parts,
    [path]: String(parts[path]).replace("</Relationships>", `${relation}</Relationships>`),
    "xl/comments1.xml": `<comments xmlns="${Main}"><authors><author>张三</author></authors><commentList><comment ref="B3" authorId="0"><text><r><rPr><b/></rPr><t>张三：</t></r><r><t xml:space="preserve">\n已核实</t></r><rPh sb="0" eb="1"><t>zhangsan</t></rPh></text></comment><comment ref="D5" authorId="0"><text><t>待补</t></text></comment><comment ref="A1" authorId="0"><text><t> </t></text></comment></commentList></comments>`,
  });
}
