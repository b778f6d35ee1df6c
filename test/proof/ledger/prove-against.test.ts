import assert from "node:assert/strict";
import { proveAgainst } from "../../../src/proof/ledger/prove-against";
import type { LedgerPeriods } from "../../../src/proof/ledger/facts";

/** Closed and found disputes of a month each, January first; the report is May's. */
const months = [
  [10, 12],
  [14, 20],
  [20, 25],
  [30, 34],
  [26, 29],
] as const;

const ledger: LedgerPeriods = {
  month: { year: 2024, first: 5, last: 5 },
  factsOf: (span) => {
    const told = months.slice((span?.first ?? 1) - 1, span?.year === 2023 ? 0 : (span?.last ?? 12));
    let closed = 0;
    let found = 0;
    for (const [part, whole] of told) {
      closed += part;
      found += whole;
    }
    return {
      matters: [{ kind: "dispute", found, closed, open: found - closed }],
      rates: [
        { name: "化解率", numerator: closed, denominator: found },
        { name: "满意率", numerator: 8, denominator: 8 },
      ],
    };
  },
};

const claims = (text: string) =>
  proveAgainst(text, ledger).map(({ topic, stated, computed, ok }) => [
    topic,
    stated,
    computed,
    ok,
  ]);

describe("a report against its ledger", () => {
  it("finds the figures that the ledger bears out", () => {
    assert.deepEqual(claims("本月共排查矛盾纠纷29件，化解26件，化解率89.66%，正在化解3件。"), [
      ["ledgerCount", 29, 29, true],
      ["ledgerCount", 26, 26, true],
      ["ledgerRate", 89.66, 89.66, true],
      ["ledgerCount", 3, 3, true],
    ]);
  });
  it("finds those that it does not", () => {
    assert.deepEqual(claims("本月共排查矛盾纠纷31件，化解27件，化解率95%。"), [
      ["ledgerCount", 31, 29, false],
      ["ledgerCount", 27, 26, false],
      ["ledgerRate", 95, 89.66, false],
    ]);
  });
  it("holds a year's figures against the year", () => {
    assert.deepEqual(claims("今年以来，全镇共排查矛盾纠纷120起，成功化解100起。"), [
      ["ledgerCount", 120, 120, true],
      ["ledgerCount", 100, 100, true],
    ]);
  });
  it("makes no claim about last year, villages, other matters and rough figures", () => {
    for (const text of [
      "去年同期共排查矛盾纠纷40件，化解30件。",
      "柳林村共有党员31名。",
      "共排查矛盾纠纷30余件。",
      "本月开展走访600多户，回访已办结事项82件，满意80件，满意率97.56%。",
    ])
      assert.deepEqual(claims(text), [], text);
  });
  for (const [text, found, closed] of [
    ["一季度，全镇共排查矛盾纠纷57件，化解44件。", 57, 44],
    ["2024年第一季度全镇共排查矛盾纠纷57件，化解44件。", 57, 44],
    ["本季度共排查矛盾纠纷63件，化解56件。", 63, 56],
    ["上半年，全镇共排查矛盾纠纷120件，化解100件。", 120, 100],
    ["下半年，全镇共排查矛盾纠纷0件，化解0件。", 0, 0],
    ["1—3月，全镇共排查矛盾纠纷57件，化解44件。", 57, 44],
    ["二至四月份共排查矛盾纠纷79件，化解64件。", 79, 64],
    ["2024年1月至4月，全镇共排查矛盾纠纷91件，化解74件。", 91, 74],
    ["3月份共排查矛盾纠纷25件，化解20件。", 25, 20],
    ["3月以来共排查矛盾纠纷88件，化解76件。", 88, 76],
    ["第一季度工作通报\n\n全镇共排查矛盾纠纷57件，化解44件。", 57, 44],
    ["第一季度，各村认真开展工作。全镇共排查矛盾纠纷57件，化解44件。", 57, 44],
    ["截至5月31日，今年全镇共排查矛盾纠纷120件，化解100件。", 120, 100],
    ["截至2024年5月31日，全镇共排查矛盾纠纷29件，化解26件。", 29, 26],
  ] as const)
    it(`knows its period: ${text.slice(0, 16)}`, () => {
      assert.deepEqual(claims(text), [
        ["ledgerCount", found, found, true],
        ["ledgerCount", closed, closed, true],
      ]);
    });
  it("holds a named period against that period alone", () => {
    assert.deepEqual(claims("第一季度，全镇共排查矛盾纠纷29件，化解26件，化解率77.19%。"), [
      ["ledgerCount", 29, 57, false],
      ["ledgerCount", 26, 44, false],
      ["ledgerRate", 77.19, 77.19, true],
    ]);
  });
  it("holds every period of a paragraph against its own", () => {
    assert.deepEqual(
      claims("第一季度共排查矛盾纠纷57件，化解44件；4月份共排查矛盾纠纷33件，化解30件。"),
      [
        ["ledgerCount", 57, 57, true],
        ["ledgerCount", 44, 44, true],
        ["ledgerCount", 33, 34, false],
        ["ledgerCount", 30, 30, true],
      ],
    );
  });
  it("leaves other years' quarters and what is compared aside", () => {
    assert.deepEqual(claims("去年第一季度，全镇共排查矛盾纠纷40件，化解30件。"), []);
    assert.deepEqual(claims("较一季度有所下降，共排查矛盾纠纷29件。"), [
      ["ledgerCount", 29, 29, true],
    ]);
  });
});

describe("figures of a report against ledgers of several kinds", () => {
  const matters = [
    { kind: "dispute", found: 20, closed: 17, open: 3 },
    { kind: "opinion", found: 12, closed: 11, open: 1 },
    { kind: "petition", found: 8, closed: 7, open: 1 },
  ] as const;
  const rates = [{ name: "办结率", numerator: 18, denominator: 20 }];
  const asked: unknown[] = [];
  const several: LedgerPeriods = {
    month: { year: 2024, first: 6, last: 6 },
    factsOf: (span) => {
      asked.push(span);
      return { matters, rates };
    },
  };
  const wrong = (text: string) =>
    proveAgainst(text, several, { wrapped: false })
      .filter(({ ok }) => !ok)
      .map(({ stated, computed }) => [stated, computed]);

  it("takes 信访事项 for petitions, and a rate beside a count for that of its kind", () => {
    assert.deepEqual(wrong("共受理信访事项8件，办结7件，办结率87.50%。"), []);
    assert.deepEqual(wrong("共受理信访事项8件，办结7件，办结率97.50%。"), [[97.5, 87.5]]);
    assert.deepEqual(wrong("共收集意见诉求12件，办结11件，办结率91.67%。"), []);
    assert.deepEqual(wrong("各类事项办结率90%。"), []);
  });

  for (const [text, span] of [
    ["2023年11月—2024年4月共排查矛盾纠纷20件。", { year: 2023, first: 11, last: 16 }],
    ["2023年12月至2024年2月共排查矛盾纠纷20件。", { year: 2023, first: 12, last: 14 }],
    ["2024年3—5月共排查矛盾纠纷20件。", { year: 2024, first: 3, last: 5 }],
    ["关于2024年3月工作情况的通报\n本月共排查矛盾纠纷20件。", { year: 2024, first: 3, last: 3 }],
  ] as const)
    it(`holds against its own period: ${text}`, () => {
      asked.length = 0;
      assert.deepEqual(wrong(text), []);
      assert.deepEqual(asked[0], span);
    });
});
