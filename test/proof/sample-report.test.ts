import assert from "node:assert/strict";
import fc from "fast-check";
import { proveText } from "../../src/proof/prove-text";
import { REPORT_FLAWS, REPORT_TEXT } from "../samples/report-text";

const alarms = (text: string) => proveText(text).filter((claim) => !claim.ok);

describe("the sample report", () => {
  it("raises just the alarms its answers name, each once", () => {
    assert.deepEqual(
      alarms(REPORT_TEXT).map(({ line }) => line),
      REPORT_FLAWS.map(([line]) => line),
    );
  });
});

/** Ways a matter comes in; their verbs are those of its states too. */
const WAYS = [
  "走访发现",
  "群众来电",
  "部门移送",
  "上级交办",
  "热线转办",
  "自查整改中发现",
  "网上受理",
  "来信反映",
  "其他渠道",
];
const LEADS = ["从来源看", "按受理渠道分", "从收集途径来看", "按反映方式划分"];

describe("matters told by the way they came in", () => {
  const ways = fc.shuffledSubarray(WAYS, { minLength: 2, maxLength: 6 }).chain((names) =>
    fc
      .array(fc.integer({ min: 2, max: 90 }), {
        minLength: names.length,
        maxLength: names.length,
      })
      .map((counts) => names.map((name, i) => ({ name, count: counts[i] ?? 2 }))),
  );
  const told = (parts: readonly { name: string; count: number }[], lead: string, slip: number) => {
    const whole = parts.reduce((sum, { count }) => sum + count, 0);
    const rows = parts.map(
      ({ name, count }) => `${name}${count}件，占${((count * 100) / whole).toFixed(2)}%`,
    );
    return `本月共排查矛盾纠纷${whole + slip}件。\n${lead}，${rows.join("；")}。`;
  };

  it("raise no alarm where they add up", () => {
    fc.assert(
      fc.property(ways, fc.constantFrom(...LEADS), (parts, lead) => {
        const text = told(parts, lead, 0);
        assert.deepEqual(alarms(text), [], text);
      }),
      { numRuns: 200 },
    );
  });

  it("raise one where the total is another", () => {
    fc.assert(
      fc.property(
        ways,
        fc.constantFrom(...LEADS),
        fc.integer({ min: 3, max: 9 }),
        (parts, lead, slip) => {
          const text = told(parts, lead, slip);
          assert.ok(alarms(text).length > 0, text);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe("parts that go on from a paragraph's total", () => {
  it("are of the total, not of the smaller figure told last", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 4, max: 40 }),
        fc.integer({ min: 50, max: 90 }),
        fc.constantFrom("正在办理", "未办结", "移交上级"),
        (open, closed, state) => {
          const all = open + closed;
          const [one, other] = [open + 1, (all - open) >> 1];
          const share = (part: number) => ((part * 100) / all).toFixed(2);
          const text = `收集群众意见诉求${all}件，已办结${closed}件，${state}${open}件。其中基础设施类${one}件，占总数的${share(one)}%；环境卫生类${other}件，占总数的${share(other)}%。`;
          assert.deepEqual(alarms(text), [], text);
          const wrong = text.replace(`${share(one)}%`, `${share(one + 2)}%`);
          assert.ok(alarms(wrong).length > 0, wrong);
        },
      ),
      { numRuns: 200 },
    );
  });
});
