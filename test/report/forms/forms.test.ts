import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { FORM_LINES } from "../../../src/report/forms/form-lines";
import type { SheetDraft } from "../../../src/sheet/draft";
import { disputes, monthOf } from "../month/month-of";

const closed = { status: "已化解", closedOn: "2024-05-20" };

const ledger = disputes([
  { ...closed, category: "邻里纠纷" },
  { category: "邻里纠纷", status: "调解失败" },
  { ...closed, category: "劳资纠纷", village: "青河镇" },
  { category: "说不上来", peopleCount: 80 },
  { category: "", village: "", level: "重大", peopleCount: "600多" },
  { category: "土地承包纠纷", foundOn: "2024-02-03", status: "已化解", closedOn: "2024-02-20" },
  { category: "邻里纠纷", foundOn: "2023-12-30", status: "已化解", closedOn: "2024-01-20" },
]);

const { drafts } = monthOf([ledger]);
const [, provincial, modern] = drafts as [SheetDraft, SheetDraft, SheetDraft];

/** 乡镇街道, 村居, 小计, 年度累计 of a line of the form (1-based). */
function line(number: number): unknown[] {
  return provincial.rows[3 + number]!.slice(4).map((cell) => cell?.value);
}

describe("the provincial form", () => {
  const written: string[][] = [];
  FORM_LINES.forEach((one, index) => {
    const group = one.group ?? written.at(-1)?.[1] ?? "";
    written.push([String(index + 1), group, one.band ?? "", one.label]);
  });

  it("has 52 lines", () => {
    assert.equal(written.length, 52);
    assert.deepEqual(written[4], ["5", "总况", "", "成功率"]);
    assert.deepEqual(written[42], ["43", "其他", "", "调处数"]);
    assert.deepEqual(written[46], ["47", "涉及矛盾纠纷人数", "500人以上", "起数"]);
    assert.deepEqual(written[51], ["52", "开展集中排查", "", "次数"]);
  });

  it("has the lines of the public form word for word", function () {
    const shared = "../shared/layouts/layouts.json";
    if (!existsSync(shared)) this.skip();
    const layouts = JSON.parse(readFileSync(shared, "utf8")) as {
      id: string;
      stub_rows?: string[][];
    }[];
    assert.deepEqual(written, layouts.find(({ id }) => id === "sc-month-town")?.stub_rows);
  });

  it("stands where the form has it", () => {
    assert.equal(provincial.rows[0]?.[0]?.value, "2024年5月青河镇矛盾纠纷排查情况表");
    assert.equal(provincial.rows[1]?.[4]?.value, "填报月份：2024年5月");
    assert.deepEqual(
      provincial.rows[3]?.slice(4).map((cell) => cell?.value),
      ["乡镇街道", "村居", "小计", "年度累计"],
    );
    assert.deepEqual(provincial.print.titleRows, [0, 3]);
  });

  it("counts the month by tier, and the year so far", () => {
    // 青河镇 and no village are the township's own; found in 2023 is no matter of the year.
    assert.deepEqual(line(1), [2, 3, 5, 6]);
    assert.deepEqual(line(2), [1, 2, 3, 4]);
    assert.deepEqual(line(3), [0.5, 2 / 3, 0.6, 4 / 6]);
    assert.deepEqual(line(4), [1, 1, 2, 3]);
    assert.deepEqual(line(5), [1, 0.5, 2 / 3, 0.75]);
  });

  it("puts categories on their lines and adds them up by formula", () => {
    assert.deepEqual(line(18), [1, 0, 1, 1], "劳资");
    assert.deepEqual(line(36), [0, 0, 0, 1], "土地承包");
    assert.deepEqual(line(38), [0, 2, 2, 2], "婚姻家庭邻里");
    assert.deepEqual(line(42), [1, 1, 2, 2], "其他");
    assert.match(provincial.rows[4]?.[4]?.formula ?? "", /^SUMIF\(/u);
    assert.equal(provincial.rows[21]?.[6]?.formula, "SUM(E22:F22)");
  });

  it("puts matters into bands by people, and grave ones on their own lines", () => {
    assert.deepEqual(
      [44, 45, 46, 47].map((number) => line(number)[2]),
      [3, 1, 0, 1],
    );
    assert.deepEqual(line(48), [1, 0, 1, 1]);
    assert.deepEqual(line(51), ["—", "—", "—", "—"]);
  });

  it("leaves the campaigns to the clerk", () => {
    assert.deepEqual(line(52), ["", "", 0, ""]);
  });

  it("lists the words counted as 其他", () => {
    const notes = provincial.rows.map(([cell]) => String(cell?.value ?? "")).join("\n");
    assert.match(notes, /归入“其他”的2件，台账上写的是：未填（1件）、说不上来（1件）/u);
  });
});

describe("the modern list", () => {
  const rows = modern.rows.map((row) => row.map((cell) => cell?.value));

  it("has its 17 types and adds up to all that was found", () => {
    assert.equal(rows.slice(3, 20).length, 17);
    assert.equal(rows[3]?.[0], "婚恋家庭");
    assert.deepEqual(rows[20]?.slice(0, 5), ["合计", 5, 3, 2, 3]);
  });

  it("groups what it does not know under 其他 and says so", () => {
    assert.deepEqual(rows[19]?.slice(0, 2), ["其他", 2]);
    assert.match(String(rows[21]?.[0]), /说不上来（1件）/u);
  });
});
