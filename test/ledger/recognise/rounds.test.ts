import assert from "node:assert/strict";
import type { FieldId } from "../../../src/ledger/fields";
import type { KindId } from "../../../src/ledger/kind-ids";
import { recognise } from "../../../src/ledger/recognise";
import { tableOf, type Cells } from "../../support/table";

interface Layout {
  readonly name: string;
  readonly title: string;
  readonly kind: KindId | null;
  readonly header: Cells;
  readonly rows: Cells;
  /** Fields of the columns from the second on. */
  readonly fields: readonly (FieldId | null)[];
}

const LAYOUTS: readonly Layout[] = [
  {
    name: "every round carries the field, filled or not",
    title: "矛盾纠纷排查化解台账",
    kind: "dispute",
    header: [
      ["序号", "当事人", "纠纷类型", "受理时间", "化解情况", "满意度", null, null],
      [null, null, null, null, null, "第一次", "第二次", "第三次"],
    ],
    rows: [
      [1, "苏满堂", "邻里纠纷", "2024-05-02", "已化解", "满意"],
      [2, "韦秋菊", "邻里纠纷", "2024-05-03", "已化解", "满意", "不满意"],
    ],
    fields: ["person", "category", "registeredOn", "status", "rating", "rating", "rating"],
  },
  {
    name: "so do several fields of a round",
    title: "信访事项办理台账",
    kind: "petition",
    header: [
      [
        "序号",
        "信访人",
        "信访事项",
        "受理日期",
        "办理结果",
        "第一次回访时间",
        "第一次回访情况",
        "第二次回访时间",
        "第二次回访情况",
      ],
    ],
    rows: [
      [1, "苏满堂", "低保问题", "2024-05-02", "已办结", "2024-06-05", "认可", "2024-06-25", "认可"],
    ],
    fields: [
      "person",
      "name",
      "registeredOn",
      "status",
      "revisitedOn",
      "revisitResult",
      "revisitedOn",
      "revisitResult",
    ],
  },
  {
    name: "an extended time limit is a time limit",
    title: "信访事项办理台账",
    kind: "petition",
    header: [["序号", "信访人", "信访事项", "受理日期", "办结期限", "延期至", "办理结果"]],
    rows: [[1, "苏满堂", "低保问题", "2024-05-02", "2024-06-01", "2024-07-01", "已办结"]],
    fields: ["person", "name", "registeredOn", "deadline", "deadline", "status"],
  },
  {
    name: "days and reasons of an extension are none",
    title: "信访事项办理台账",
    kind: "petition",
    header: [
      ["序号", "信访人", "信访事项", "受理日期", "办结期限", "延期天数", "延期原因", "办理结果"],
    ],
    rows: [[1, "苏满堂", "低保问题", "2024-05-02", "2024-06-01", 30, "补充材料", "已办结"]],
    fields: ["person", "name", "registeredOn", "deadline", null, null, "status"],
  },
  {
    name: "年, 月 and 日 of a day all carry its field",
    title: "入户走访登记表",
    kind: "visit",
    header: [["序号", "年", "月", "日", "走访对象", "走访人", "走访情况"]],
    rows: [
      [1, 2024, 5, 6, "苏满堂", "简长顺", "在家"],
      [2, 2024, 5, 7, "韦秋菊", "简长顺", "在家"],
    ],
    fields: ["visitedOn", "visitedOn", "visitedOn", "person", "visitor", "visitResult"],
  },
  {
    name: "months ticked under a title of visits",
    title: "孤儿每月探访登记表（2024年）",
    kind: "visit",
    header: [["序号", "姓名", "住址", "1月", "2月", "3月", "备注"]],
    rows: [
      [1, "苏满堂", "一组", "√", "√", ""],
      [2, "韦秋菊", "二组", "√", "", ""],
    ],
    fields: ["person", "address", "visitedOn", "visitedOn", "visitedOn", "note"],
  },
  {
    name: "months ticked under another title mean nothing",
    title: "党员缴费登记表（2024年）",
    kind: null,
    header: [["序号", "姓名", "1月", "2月", "3月", "备注"]],
    rows: [
      [1, "苏满堂", "√", "√", ""],
      [2, "韦秋菊", "√", "", ""],
    ],
    fields: [null, null, null, null, null],
  },
  {
    name: "figures by month stay figures",
    title: "民情档案（2024年）",
    kind: "household",
    header: [
      ["序号", "户主", "家庭人口", "与户主关系", "用电量", null, null],
      [null, null, null, null, "1月", "2月", "3月"],
    ],
    rows: [
      [1, "苏满堂", 4, "户主", 31, 42, 28],
      [2, "韦秋菊", 3, "户主", 56, 38, 41],
    ],
    fields: ["householder", "population", "relation", null, null, null],
  },
  {
    name: "planned rounds are no rounds",
    title: "入户走访台账（2024年）",
    kind: "visit",
    header: [
      ["序号", "户主", "计划走访时间", null, "实际走访时间", null],
      [null, null, "第一次", "第二次", "第一次", "第二次"],
    ],
    rows: [
      [1, "苏满堂", "2024-03-01", "2024-04-01", "2024-03-05", "2024-04-05"],
      [2, "韦秋菊", "2024-03-01", "2024-04-01", "2024-03-05", ""],
    ],
    fields: ["householder", null, null, "visitedOn", "visitedOn"],
  },
  {
    name: "two telephones are no rounds",
    title: "民情档案",
    kind: "household",
    header: [["户号", "户主", "联系电话1", "联系电话2", "与户主关系", "家庭人口"]],
    rows: [
      ["001", "苏满堂", "13900001001", "13900001002", "户主", 3],
      ["002", "韦秋菊", "13900001003", "", "户主", 2],
    ],
    fields: ["householder", "phone", null, "relation", "population"],
  },
];

describe("recognise: several columns of one kind", () => {
  for (const { name, title, kind, header, rows, fields } of LAYOUTS)
    it(name, () => {
      const ledger = recognise(tableOf(title, header, rows));
      assert.equal(ledger.kind, kind);
      assert.deepEqual(
        ledger.columns.slice(1).map(({ field }) => field),
        fields,
      );
    });

  it("two different questions are no rounds of one", () => {
    const header = [["序号", "姓名", "对村干部评价", "对镇干部评价"]];
    const ledger = recognise(
      tableOf("群众满意度测评表", header, [[1, "苏满堂", "满意", "不满意"]]),
    );
    assert.deepEqual(
      ledger.columns.map(({ field }) => field),
      ["serial", "person", "rating", "rating"],
    );
    assert.deepEqual(ledger.rounds, []);
  });

  it("a column the clerk has settled stands alone", () => {
    const header = [["序号", "户主", "走访日期1", "走访日期2", "走访日期3"]];
    const rows = [[1, "苏满堂", "2024-03-01", "2024-04-01", "2024-05-01"]];
    const grid = tableOf("入户走访台账", header, rows);
    const ledger = recognise(grid, { columns: { E: null } });
    assert.equal(ledger.columns[4]?.field, null);
    assert.deepEqual(
      ledger.rounds.map(({ columns }) => columns.map(({ index }) => index)),
      [[2, 3]],
    );
  });
});
