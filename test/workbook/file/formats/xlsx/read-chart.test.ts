import assert from "node:assert/strict";
import { readChart } from "../../../../../src/workbook/file/formats/xlsx/read-chart";
import { parseTree } from "../../../../../src/workbook/file/containers/xml/tree";

const series = (name = "数", more = "") =>
  `<c:ser><c:tx><c:v>${name}</c:v></c:tx><c:cat><c:strRef><c:f>数据!$A$2:$A$3</c:f><c:strCache><c:ptCount val="2"/><c:pt idx="0"><c:v>甲</c:v></c:pt><c:pt idx="1"><c:v>乙</c:v></c:pt></c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>'数 据'!$B$2:$B$3</c:f><c:numCache><c:formatCode>0%</c:formatCode><c:ptCount val="2"/><c:pt idx="1"><c:v>0.5</c:v></c:pt></c:numCache></c:numRef></c:val>${more}</c:ser>`;
const axis = (more = "") => `<c:valAx><c:delete val="0"/>${more}</c:valAx>`;
const read = (plot: string) =>
  readChart(parseTree(`<c:chart><c:plotArea>${plot}</c:plotArea></c:chart>`).root);

describe("a clerk's chart", () => {
  for (const [what, plot, expected] of [
    ["columns", `<c:barChart><c:barDir val="col"/>${series()}</c:barChart>${axis()}`, "column"],
    ["lying bars", `<c:barChart><c:barDir val="bar"/>${series()}</c:barChart>${axis()}`, "bar"],
    ["columns in space", `<c:bar3DChart>${series()}</c:bar3DChart>${axis()}`, "column"],
    ["a round", `<c:pieChart>${series()}</c:pieChart>`, "pie"],
    ["a ring", `<c:doughnutChart>${series()}</c:doughnutChart>`, "pie"],
    ["lines", `<c:lineChart>${series()}</c:lineChart>${axis()}`, "column"],
  ] as const)
    it(`of ${what} is read`, () => {
      const chart = read(plot);
      assert.equal(chart?.kind, expected);
      assert.deepEqual(chart.categories, ["甲", "乙"]);
      assert.deepEqual(chart.series[0]!.values, [null, 0.5]);
      assert.deepEqual(chart.series[0]!.from, {
        sheet: "数 据",
        area: { top: 1, left: 1, bottom: 2, right: 1 },
      });
    });

  for (const [what, plot] of [
    ["areas", `<c:areaChart>${series()}</c:areaChart>${axis()}`],
    [
      "columns with areas",
      `<c:barChart>${series()}</c:barChart><c:areaChart>${series()}</c:areaChart>${axis()}`,
    ],
    [
      "shares of a hundred",
      `<c:barChart><c:grouping val="percentStacked"/>${series()}</c:barChart>${axis()}`,
    ],
    ["two scales", `<c:barChart>${series()}</c:barChart>${axis()}${axis()}`],
    ["several rings", `<c:doughnutChart>${series()}${series("二")}</c:doughnutChart>`],
    ["no series", "<c:barChart/>"],
  ] as const)
    it(`of ${what} is not: its picture would say something else`, () => {
      assert.equal(read(plot), null);
    });

  it("tells what is stacked, and takes its cells' format where the axis does", () => {
    const linked = '<c:numFmt formatCode="General" sourceLinked="1"/>';
    const chart = read(
      `<c:barChart><c:grouping val="stacked"/>${series()}</c:barChart>${axis(linked)}`,
    );
    assert.equal(chart?.stacked, true);
    assert.equal(chart.format, "0%");
  });

  it("of one series without a title is titled by it", () => {
    assert.equal(read(`<c:pieChart>${series("类型")}</c:pieChart>`)?.title, "类型");
  });
});
