import assert from "node:assert/strict";
import { FINDING_CODES } from "../../src/check/codes";
import { check, checking } from "../../src/check/run";
import { defaultProfile } from "../../src/profile/defaults";
import { makeLedger } from "../samples/ledger";
import { AS_OF, findingsIn, found } from "./found";
import { ledgerOf } from "./ledger-of";
import { truthLedger } from "./truth-ledger";

const CONTEXT = { profile: defaultProfile, asOf: AS_OF };
const made = makeLedger({
  kind: "dispute",
  rows: 200,
  seed: 4,
  defects: { "id-checksum": 0.02, "date-order": 0.02, "stray-blank": 0.1, "overdue-open": 0.02 },
});
const sample = truthLedger(made.grid, made.truth, "dispute");

describe("check", () => {
  it("passes over sheets that are no ledger or hold no record", () => {
    const ledger = ledgerOf(["idNumber"], [["1"]]);
    assert.deepEqual(findingsIn([{ ...ledger, kind: null }, ledgerOf(["idNumber"], [])]), []);
  });

  it("lists the worst first, then by sheet, row and column", () => {
    const [one, two] = ["乙", "甲"].map((sheet) =>
      ledgerOf(
        ["phone", "idNumber", "status"],
        [
          ["1", "2", "末化解"],
          ["1", "", ""],
        ],
        { sheet },
      ),
    );
    const order = findingsIn([one!, two!]).map(({ severity, sheet, row, column }) => ({
      rank: ["error", "warning", "hint"].indexOf(severity),
      sheet: ["乙", "甲"].indexOf(sheet),
      row,
      column,
    }));
    const sorted = [...order].sort(
      (a, b) => a.rank - b.rank || a.sheet - b.sheet || a.row - b.row || a.column - b.column,
    );
    assert.deepEqual(order, sorted);
  });

  it("takes the township's severities, and leaves out what is switched off", () => {
    const ledger = ledgerOf(["person", "idNumber", "phone"], [["张三", "1", "2"]]);
    const profile = {
      ...defaultProfile,
      rules: { "id-length": "hint", "phone-invalid": "off" } as const,
    };
    const findings = findingsIn(ledger, { profile });
    assert.equal(findings.find(({ code }) => code === "id-length")?.severity, "hint");
    assert.ok(!findings.some(({ code }) => code === "phone-invalid"));
  });

  it("finds of the other codes what it finds with every rule", () => {
    const all = check([sample], CONTEXT);
    const codes = [...new Set(all.map(({ code }) => code))];
    assert.ok(codes.length > 2);
    for (const asked of codes) {
      const off = FINDING_CODES.filter((code) => code !== asked);
      const rules = Object.fromEntries(off.map((code) => [code, "off" as const]));
      const found = check([sample], { ...CONTEXT, profile: { ...defaultProfile, rules } });
      assert.deepEqual(
        found,
        all.filter(({ code }) => code === asked),
        asked,
      );
    }
  });

  it("makes the cells of a finding when they are looked at, and the same every time", () => {
    const rows = Array.from({ length: 12 }, (_, i) => [`2024.5.${String(i + 1)}`]);
    const [finding] = findingsIn(ledgerOf(["foundOn"], rows)).filter(
      ({ code }) => code === "date-text",
    );
    const cells = finding?.cells;
    assert.equal(cells?.length, 12);
    assert.equal(finding?.cells, cells);
    assert.deepEqual(structuredClone(finding), JSON.parse(JSON.stringify(finding)));
    assert.deepEqual({ ...finding }.cells, cells);
  });

  it("tells a merged cell once, at its value", () => {
    const ledger = ledgerOf(
      ["village", "person"],
      [
        [" 柳林村", "张三"],
        ["", "李四"],
        ["", "王五"],
      ],
      {
        merges: [{ top: 1, left: 0, bottom: 3, right: 0 }],
      },
    );
    assert.deepEqual(found(ledger, ["stray-blanks", "required-missing"]), ["stray-blanks@A2"]);
  });

  it("does not depend on the order of the rows", () => {
    const rows = made.truth.rowOf.map((row) => row);
    const turned = { ...sample, records: Int32Array.from([...rows].sort((a, b) => a - b)) };
    assert.equal(check([turned], CONTEXT).length, check([sample], CONTEXT).length);
  });
});

describe("checking", () => {
  it("finds what check finds, and tells how far it is at each rest", () => {
    const told: number[] = [];
    const steps = checking([sample], CONTEXT, (done, total) => told.push(done / total));
    let rests = 0;
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) rests++;
    assert.deepEqual(step.value, check([sample], CONTEXT));
    assert.ok(told.length > 50 && rests >= told.length, `${told.length} of ${rests}`);
    assert.deepEqual(
      told,
      [...told].sort((a, b) => a - b),
    );
    assert.equal(told.at(-1), 1);
  });
});
