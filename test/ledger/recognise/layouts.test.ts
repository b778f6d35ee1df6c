import assert from "node:assert/strict";
import type { Mess } from "./build";
import { readForms } from "./forms";
import { readLayouts, type LabelledLayout } from "./layout";
import { MESSES, scoreAll } from "./score";
import type { Score } from "./scoring";

interface Floor {
  readonly kind: number;
  readonly precision: number;
  readonly recall: number;
  readonly header: number;
  readonly first: number;
  readonly last: number;
}

function assertAbove(score: Score, floor: Floor): void {
  const reached: Floor = {
    kind: score.kind / score.sheets,
    precision: score.right / score.mapped,
    recall: score.found / score.expected,
    header: score.header / score.sheets,
    first: score.first / score.sheets,
    last: score.last / score.sheets,
  };
  for (const name of Object.keys(floor) as (keyof Floor)[])
    assert.ok(
      reached[name] >= floor[name],
      `${name} ${reached[name].toFixed(3)} < ${String(floor[name])}\n${score.misses.join("\n")}`,
    );
}

function suite(
  name: string,
  layouts: readonly LabelledLayout[],
  messes: Readonly<Record<string, Mess>>,
  floor: Floor,
): void {
  describe(name, () => {
    for (const [title, mess] of Object.entries(messes))
      it(title, function () {
        if (layouts.length === 0) this.skip();
        assertAbove(scoreAll(layouts, mess, [1]), floor);
      });
  });
}

const { clean, mess, one, noTitle, wrongTitle, noMerges } = MESSES;
const sure = { header: 0.97, first: 0.97, last: 0.97 };

const given = readLayouts("../shared/layouts");
suite(
  "given layouts",
  given,
  { clean: clean!, mess: mess!, one: one! },
  {
    kind: 1,
    precision: 0.99,
    recall: 0.99,
    ...sure,
  },
);
suite(
  "given layouts, misleading",
  given,
  { wrongTitle: wrongTitle!, noMerges: noMerges! },
  {
    kind: 0.97,
    precision: 0.98,
    recall: 0.98,
    header: 0.9,
    first: 0.97,
    last: 0.97,
  },
);

const heldOut = readLayouts("test/layouts");
suite(
  "hold-out layouts",
  heldOut,
  { mess: mess!, noTitle: noTitle! },
  {
    kind: 0.93,
    precision: 0.97,
    recall: 0.95,
    ...sure,
  },
);
suite(
  "hold-out layouts, wrong title",
  heldOut,
  { wrongTitle: wrongTitle! },
  {
    kind: 0.85,
    precision: 0.97,
    recall: 0.93,
    ...sure,
  },
);

suite(
  "forms from memory",
  readForms(),
  { clean: clean!, one: one! },
  {
    kind: 0.92,
    precision: 0.98,
    recall: 0.97,
    ...sure,
  },
);
