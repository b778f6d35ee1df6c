import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { KindId } from "../../../../src/ledger/kind-ids";
import { readLabel } from "../../../../src/ledger/recognise/label/read";
import { candidatesOf } from "../../../../src/ledger/recognise/solve/candidates";
import { columnOf } from "./column";

function fieldOf(label: string, kind: KindId, parents: readonly string[] = []): string {
  const candidates = candidatesOf(columnOf(readLabel(label, parents)), kind);
  return [...candidates].sort((a, b) => b.score - a.score)[0]?.field ?? "-";
}

describe("labels alone", () => {
  const lines = readFileSync(new URL("labels.txt", import.meta.url), "utf8").split("\n");
  for (const line of lines) {
    const match = /^(\w+) ([\w-]+): (.*)$/.exec(line);
    if (match === null) continue;
    const [, kind = "", field = "", labels = ""] = match;
    it(`${kind}: ${field}`, () => {
      const wrong = labels
        .split(" ")
        .map((label) => [label, fieldOf(label, kind as KindId)] as const)
        .filter(([, read]) => read !== field);
      assert.deepEqual(wrong, []);
    });
  }
});

describe("labels under parents", () => {
  const cases: readonly (readonly [KindId, string, string[], string])[] = [
    ["household", "省", ["户籍地"], "registeredAddress"],
    ["household", "区县", ["户籍地"], "registeredAddress"],
    ["hazard", "时间", ["整改情况"], "closedOn"],
    ["hazard", "责任人", ["整改情况"], "owner"],
    ["dispute", "受理", ["调处时间"], "registeredOn"],
    ["dispute", "办结", ["调处时间"], "closedOn"],
    ["dispute", "姓名", ["当事人情况"], "person"],
    ["dispute", "姓名", ["紧急联系人"], "-"],
    ["dispute", "姓名", ["化解责任人"], "owner"],
    ["dispute", "时间", ["回访"], "revisitedOn"],
    ["petition", "对责任单位", ["满意度评价"], "rating"],
    ["dispute", "排查时间", ["矛盾纠纷化解情况"], "foundOn"],
  ];
  for (const [kind, leaf, parents, field] of cases)
    it(`${kind}: ${parents.join(" > ")} > ${leaf}`, () => {
      assert.equal(fieldOf(leaf, kind, parents), field);
    });
});

describe("whose fact it is", () => {
  const score = (label: string): number =>
    candidatesOf(columnOf(readLabel(label, [])), "dispute").find((one) => one.field === "phone")
      ?.score ?? 0;

  it("puts the row's own person before the household, and both before those who deal with it", () => {
    assert.ok(score("当事人电话") > score("户主电话"));
    assert.ok(score("户主电话") > score("责任人电话"));
    assert.ok(score("责任人电话") > 0);
  });
});
