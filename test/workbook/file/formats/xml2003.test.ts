import assert from "node:assert/strict";
import { openWorkbook } from "../../../../src/workbook/file/index";
import { featuresOf } from "../features";
import { bytesOf, partText } from "../kit";

async function saved(sheet: string, before = "") {
  const source = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel">${before}<Worksheet ss:Name="台账">${sheet}</Worksheet></Workbook>`;
  const workbook = await openWorkbook(bytesOf(source), "x.xls");
  return { losses: workbook.lossReport(), bytes: await workbook.save() };
}

describe("around the cells of an XML spreadsheet", () => {
  it("panes, zoom and page", async () => {
    const { bytes, losses } = await saved(
      `<Table/><WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><PageSetup><Layout x:Orientation="Landscape" x:CenterHorizontal="1"/><Header x:Margin="0.25" x:Data="&amp;C台账"/><PageMargins x:Left="0.5" x:Right="0.4" x:Top="0.8" x:Bottom="0.6"/></PageSetup><FitToPage/><Print><FitHeight>0</FitHeight><PaperSizeIndex>8</PaperSizeIndex></Print><Zoom>85</Zoom><DoNotDisplayGridlines/><FreezePanes/><FrozenNoSplit/><SplitHorizontal>3</SplitHorizontal><TopRowBottomPane>3</TopRowBottomPane><SplitVertical>2</SplitVertical><LeftColumnRightPane>2</LeftColumnRightPane></WorksheetOptions>`,
    );
    const { pane, view, page } = featuresOf(bytes);
    assert.deepEqual(pane, { xSplit: "2", ySplit: "3", topLeftCell: "C4", state: "frozen" });
    assert.deepEqual(view, { showGridLines: "0", zoomScale: "85" });
    assert.deepEqual(page, {
      horizontalCentered: "1",
      left: "0.5",
      right: "0.4",
      top: "0.8",
      bottom: "0.6",
      header: "0.25",
      footer: "0.3",
      paperSize: "8",
      orientation: "landscape",
      fitToWidth: "1",
      fitToHeight: "0",
    });
    assert.match(partText(bytes, "xl/worksheets/sheet1.xml"), /<oddHeader>&amp;C台账<\/oddHeader>/);
    assert.deepEqual(losses, ["loss-styles"]);
  });

  it("notes, links and heights of rows", async () => {
    const { bytes, losses } = await saved(
      '<Table><Row ss:AutoFitHeight="0" ss:Height="30"><Cell ss:HRef="http://a.example/甲" x:HRefScreenTip="看"><Data ss:Type="String">x</Data><Comment ss:Author="综治办"><ss:Data><B>再</B>去</ss:Data></Comment></Cell><Cell ss:HRef="#台账!A1"><Data ss:Type="String">y</Data></Cell></Row></Table>',
    );
    const { notes, links } = featuresOf(bytes);
    assert.deepEqual(notes, [["A1", "再去"]]);
    assert.deepEqual(links, [
      { ref: "A1", target: "http://a.example/甲", tooltip: "看" },
      { ref: "B1", target: "#台账!A1" },
    ]);
    assert.match(
      partText(bytes, "xl/worksheets/sheet1.xml"),
      /<row r="1" ht="30" customHeight="1">/,
    );
    assert.deepEqual(losses, ["loss-styles"]);
  });

  it("drop-downs and limits, counted from their first cell", async () => {
    const { bytes, losses } = await saved(
      "<Table/><DataValidation><Range>R2C3:R10C3</Range><Type>List</Type><UseBlank/><CellRangeList/><Value>&quot;低,中,高&quot;</Value><InputTitle>风险</InputTitle><InputMessage>选一个</InputMessage></DataValidation><DataValidation><Range>R2C1:R9C1,R2C5</Range><Type>Custom</Type><Value>RC[1]&gt;R1C1</Value><ErrorStyle>Warn</ErrorStyle></DataValidation><DataValidation><Range>R2C4</Range><Type>Whole</Type><Qualifier>GreaterOrEqual</Qualifier><Value>0</Value></DataValidation>",
    );
    assert.deepEqual(losses, ["loss-styles"]);
    const rules = featuresOf(bytes).rules.map(({ areas, formulas }) => [
      areas.slice(0, 5),
      formulas,
    ]);
    assert.deepEqual(rules, [
      ["A2 A3", ["B2&gt;$A$1"]],
      ["C10 C", ['"低,中,高"']],
      ["D2", ["0"]],
    ]);
  });

  it("names, print titles and the area of a filter", async () => {
    const { bytes, losses } = await saved(
      '<Names><NamedRange ss:Name="Print_Titles" ss:RefersTo="=台账!C1:C2,台账!R1:R3"/></Names><Table/><AutoFilter x:Range="R3C1:R27C6" xmlns="urn:schemas-microsoft-com:office:excel"/>',
      '<Names><NamedRange ss:Name="各村" ss:RefersTo="=台账!R1C1:R3C1"/></Names>',
    );
    assert.deepEqual(losses, ["loss-styles"]);
    const { names, filter } = featuresOf(bytes);
    assert.deepEqual(filter, { ref: "A3:F27" });
    assert.deepEqual(names, [
      ["_xlnm.Print_Titles", "台账!$A:$B,台账!$1:$3"],
      ["各村", "台账!$A$1:$A$3"],
    ]);
  });
});
