import assert from "node:assert/strict";
import type { Block } from "../../../src/document/document";
import { day } from "../../measure/ledger-of";
import type { NoticeData } from "../../../src/report/notice/notice-data";
import { noticeDocument } from "../../../src/report/notice/notice-document";

const notice: NoticeData = {
  unit: "青河镇",
  period: "2024年第二季度",
  about: "乡镇千分考核情况",
  number: "青综治〔2024〕5号",
  signer: "青河镇平安办",
  date: day("2024-07-02"),
  paragraphs: ["共考核3个村。"],
  tables: [],
  standings: [],
  problems: [],
  demands: [{ lead: "", text: "抓紧整改。" }],
  notes: [],
  ranking: {
    items: ["化解率（200分）", "加分"],
    units: [
      { unit: "柳林村", points: ["190", "5"], score: "195", rank: 1, grade: "优秀", vetoes: [] },
      { unit: "东湾村", points: [null, "0"], score: "180", rank: 2, grade: "良好", vetoes: [] },
      {
        unit: "石桥村",
        points: ["199", "0"],
        score: "199",
        rank: 3,
        grade: "不合格",
        vetoes: ["发生命案"],
      },
    ],
  },
};

const said = (block: Block): string => {
  switch (block.kind) {
    case "heading":
      return block.text;
    case "paragraph":
      return block.runs.map(({ text }) => text).join("");
    case "table":
      return [block.columns.map(({ label }) => label), ...block.rows]
        .map((row) => row.join("|"))
        .join("\n");
    case "signature":
      return block.lines.join("\n");
  }
};

describe("a notice as a document", () => {
  it("says number, title, sections, ranking, demands and signature in this order", () => {
    assert.deepEqual(noticeDocument(notice).blocks.map(said), [
      "青综治〔2024〕5号",
      "青河镇关于2024年第二季度乡镇千分考核情况的通报",
      "各村（社区）、镇直各单位：",
      "现将2024年第二季度乡镇千分考核情况通报如下。",
      "一、总体情况",
      "共考核3个村。",
      "二、考核结果",
      "得分居前的有1个：柳林村。",
      "得分靠后的有1个：东湾村。",
      "一票否决的有1个：石桥村（发生命案）。",
      "2024年第二季度考核得分",
      [
        "单位|化解率（200分）|加分|总分|名次|等次|否决事项",
        "柳林村|190|5|195|1|优秀|",
        "东湾村|—|0|180|2|良好|",
        "石桥村|199|0|199|3|不合格|发生命案",
      ].join("\n"),
      "三、存在问题",
      "没有到期未办的事项，也没有未达到目标的村（社区）。",
      "四、下一步要求",
      "（一）抓紧整改。",
      "青河镇平安办\n2024年7月2日",
    ]);
  });

  it("leaves out what there is not", () => {
    const { ranking, ...plain } = notice;
    void ranking;
    const texts = noticeDocument({ ...plain, number: "", demands: [] }).blocks.map(said);
    assert.equal(texts[0], "青河镇关于2024年第二季度乡镇千分考核情况的通报");
    assert.ok(!texts.some((text) => text.includes("考核得分") || text.includes("下一步要求")));
  });
});
