import assert from "node:assert/strict";
import { dateFields } from "../../src/ledger/field-types";
import { SAMPLED_KINDS, type SampledKind } from "./sampled-kinds";
import { KINDS } from "../../src/ledger/kinds";
import { OWN_LAYOUTS } from "./layouts/index";
import { makeLedger, type SampleLedger } from "./ledger";
import { MESS } from "./mess";

const every = (run: (kind: SampledKind, variant: number) => void): void => {
  for (const kind of SAMPLED_KINDS) OWN_LAYOUTS[kind].forEach((_, variant) => run(kind, variant));
};

/** The sum over all 18 characters with their weights is 1 modulo 11 (ISO 7064 MOD 11-2). */
function isValidId(id: string): boolean {
  let remainder = 0;
  for (const character of id)
    remainder = (remainder * 2 + (character === "X" ? 10 : Number(character))) % 11;
  return /^\d{17}[\dX]$/.test(id) && remainder === 1;
}

describe("sample ledgers", () => {
  it("come out the same for the same options, and differ by seed", () => {
    for (const mess of [0, 1, 2, 3] as const) {
      const options = { kind: "dispute", rows: 40, mess, defects: { "id-checksum": 0.1 } } as const;
      const first = makeLedger({ ...options, seed: 5 });
      assert.deepEqual(makeLedger({ ...options, seed: 5 }), first);
      assert.notDeepEqual(makeLedger({ ...options, seed: 6 }).grid.values, first.grid.values);
    }
  });

  it("have a valid ID for every resident, each its own", () => {
    const { grid, truth } = makeLedger({ kind: "household", rows: 400, seed: 1 });
    const column = truth.columns.indexOf("idNumber");
    const ids = truth.rowOf.map((row) => String(grid.values[row]![column]));
    assert.ok(ids.every(isValidId));
    assert.equal(new Set(ids).size, 400);
    for (const record of truth.records) {
      const id = String(record.idNumber);
      assert.equal(Number(id[16]) % 2 === 1 ? "男" : "女", record.gender);
      const birth = new Date(Date.UTC(1899, 11, 30 + Number(record.birthDate)));
      assert.equal(id.slice(6, 14), birth.toISOString().slice(0, 10).replaceAll("-", ""));
    }
  });

  it("hold in their cells what the truth says", () => {
    every((kind, variant) => {
      const { grid, truth } = makeLedger({ kind, variant, rows: 30, seed: 3 });
      assert.equal(truth.rowOf.length, truth.records.length, kind);
      if (truth.columns.includes("count") || truth.columns.includes("rate")) return;
      truth.rowOf.forEach((row, index) => {
        truth.columns.forEach((field, column) => {
          if (field === null || field === "serial") return;
          const shown = grid.values[row]![column];
          assert.equal(shown, truth.records[index]![field], `${kind} ${field} row ${row}`);
          const isDay = dateFields.has(field) && shown !== "";
          assert.equal((grid.flags![row * grid.columnCount + column]! & 1) === 1, isDay);
        });
      });
    });
  });

  it("keep header, records and totals where the truth says, however messy", () => {
    every((kind, variant) => {
      MESS.forEach((_, degree) => {
        const mess = degree as 0 | 1 | 2 | 3;
        const { grid, truth } = makeLedger({ kind, variant, rows: 40, seed: 8, mess });
        const [first, last] = truth.headerRows;
        assert.equal(grid.values[first]![0], "序号");
        assert.equal(truth.dataRows![0], last + 1);
        assert.equal(truth.dataRows![1], truth.rowOf.at(-1));
        for (const row of truth.totalRows)
          assert.match(String(grid.values[row]![0]), /^(小计|合计)$/);
        for (const row of truth.rowOf) assert.notEqual(grid.values[row]![0], "");
      });
    });
  });

  it("add up their totals", () => {
    const { grid, truth } = makeLedger({
      kind: "dispute",
      rows: 50,
      seed: 2,
      mess: { total: true },
    });
    const column = truth.columns.indexOf("peopleCount");
    const sum = truth.records.reduce((all, record) => all + Number(record.peopleCount), 0);
    assert.equal(grid.values[truth.totalRows.at(-1)!]![column], sum);
  });
});

describe("clean records", () => {
  const made = (kind: SampledKind): SampleLedger => makeLedger({ kind, rows: 300, seed: 12 });

  it("fill what their kind requires", () => {
    for (const kind of SAMPLED_KINDS) {
      if (kind === "report") continue;
      for (const record of made(kind).truth.records)
        for (const field of KINDS[kind].required) assert.ok(record[field], `${kind} ${field}`);
    }
  });

  it("have their dates in the order of their kind, none in the future", () => {
    for (const kind of SAMPLED_KINDS) {
      const { records, asOf } = made(kind).truth;
      for (const record of records) {
        const days = KINDS[kind].dateOrder
          .map((field) => record[field])
          .filter((day) => Number(day) > 0);
        assert.deepEqual(
          days,
          [...days].sort((a, b) => Number(a) - Number(b)),
          kind,
        );
        assert.ok(days.every((day) => Number(day) <= asOf));
      }
    }
  });

  it("are closed in time with a date, or open and not yet overdue without one", () => {
    for (const kind of ["dispute", "petition", "opinion", "hazard"] as const) {
      const { records, asOf } = made(kind).truth;
      for (const { status, closedOn, deadline, foundOn, registeredOn } of records) {
        const closed = String(status).startsWith("已");
        assert.equal(closed, closedOn !== "");
        assert.ok(Number(deadline) >= (closed ? Number(closedOn) : asOf));
        assert.ok(Number(foundOn) <= Number(registeredOn));
      }
      assert.ok(records.some(({ closedOn }) => closedOn === ""));
    }
  });

  it("are inspected and rechecked before a hazard counts as put right", () => {
    for (const { closedOn, inspectedOn, recheckedOn } of made("hazard").truth.records)
      assert.equal(closedOn !== "", inspectedOn !== "" && recheckedOn !== "");
  });

  it("have a leader and a supervision where a case is serious", () => {
    for (const { level, leader, supervised } of made("dispute").truth.records) {
      if (level === "重大" || level === "较大") assert.notEqual(leader, "");
      assert.equal(supervised, level === "重大" ? "是" : "否");
    }
  });

  it("put ten households with all four roles into a group", () => {
    const groups = new Map<string, string[]>();
    for (const { group, role } of made("tenhouse").truth.records) {
      const key = String(group);
      groups.set(key, [...(groups.get(key) ?? []), String(role)]);
    }
    for (const roles of groups.values()) {
      assert.equal(roles.length, 10);
      for (const role of ["网长", "法律宣传员", "矛盾调解员", "信息联络员"])
        assert.equal(roles.filter((one) => one === role).length, 1);
    }
  });
});
