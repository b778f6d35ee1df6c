import assert from "node:assert/strict";
import { openWorkbook } from "../../../../../src/workbook/file/index";
import { f64, number, record, shortWide, u16, u32, wide, xls } from "../../biff-kit";
import { partText, unzip } from "../../kit";

describe("an xls saved as xlsx", () => {
  it("keeps looks, widths, heights, panes, filters and page layout", async () => {
    const red = record(
      0x31,
      u16(360),
      u16(2),
      u16(10),
      u16(700),
      u16(0),
      1,
      0,
      134,
      0,
      shortWide("黑体"),
    );
    const look = record(
      0xe0,
      u16(1),
      u16(10),
      u16(1),
      0x1a,
      0,
      0,
      0,
      u32(0x00001111),
      u32(0x04000000),
      u16(0x2000 | 43),
    );
    const bytes = xls(
      [
        {
          name: "台账",
          records: [
            record(0x81, u16(0x0100)),
            record(
              0xa1,
              u16(8),
              u16(100),
              u16(1),
              u16(1),
              u16(0),
              u16(0),
              u16(600),
              u16(600),
              f64(0.3),
              f64(0.3),
              u16(1),
            ),
            record(0x15, wide("第&P页")),
            record(0x7d, u16(0), u16(1), u16(256 * 12), u16(0), u16(0), u16(0)),
            record(0x208, u16(0), u16(0), u16(4), u16(800), u16(0), u16(0), u16(0x40), u16(0)),
            number(0, 0, 0.5, 0),
            record(0x23e, u16(0x08), u16(0), u16(0), u32(0)),
            record(0x41, u16(1), u16(2), u16(2), u16(1), u16(0)),
          ],
        },
      ],
      [font(), red, look],
    );
    const workbook = await openWorkbook(bytes, "x");
    await workbook.settings.set("taizhang.x", "1");
    const out = await workbook.save();
    const sheet = partText(out, "xl/worksheets/sheet1.xml");
    for (const part of [
      '<pageSetUpPr fitToPage="1"/>',
      '<pageSetup paperSize="8" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
      "<oddFooter>第&amp;P页</oddFooter>",
      '<col min="1" max="2" width="12" style="1" customWidth="1"/>',
      '<row r="1" ht="40" customHeight="1">',
      '<pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/>',
    ])
      assert.ok(sheet.includes(part), part);
    const styles = partText(out, "xl/styles.xml");
    for (const part of [
      '<font><b/><i/><u/><sz val="18"/><color rgb="FFFF0000"/><name val="黑体"/></font>',
      '<fill><patternFill patternType="solid"><fgColor rgb="FFFFFF99"/></patternFill></fill>',
      '<left style="thin">',
      '<alignment horizontal="center" vertical="center" wrapText="1"/>',
    ])
      assert.ok(styles.includes(part), `${part} in ${styles}`);
    assert.ok(unzip(out).has("xl/sharedStrings.xml"));
  });

  function font() {
    return record(
      0x31,
      u16(220),
      u16(0),
      u16(0x7fff),
      u16(400),
      u16(0),
      0,
      0,
      134,
      0,
      shortWide("宋体"),
    );
  }
});
