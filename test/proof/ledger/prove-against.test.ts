import assert from "node:assert/strict";
import { proveAgainst } from "../../../src/proof/ledger/prove-against";
import type { LedgerFacts } from "../../../src/proof/ledger/facts";

const facts: readonly LedgerFacts[] = [
  {
    period: "month",
    matters: [{ kind: "dispute", found: 29, closed: 26, open: 3 }],
    rates: [
      { name: "化解率", numerator: 26, denominator: 29 },
      { name: "满意率", numerator: 8, denominator: 8 },
    ],
  },
  {
    period: "year",
    matters: [{ kind: "dispute", found: 120, closed: 100, open: 20 }],
    rates: [{ name: "化解率", numerator: 100, denominator: 120 }],
  },
];

const claims = (text: string) =>
  proveAgainst(text, facts).map(({ topic, stated, computed, ok }) => [topic, stated, computed, ok]);

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
});
