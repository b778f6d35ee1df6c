import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { read } from "@e965/xlsx";
import { toXls, toXlsx } from "../samples/files";
import { makeLedger } from "../samples/ledger";
import { makeReadmeLedger } from "../samples/readme-ledger";
import { makeTownship } from "../samples/township";
import { makeVillageFiles } from "../samples/villages";
import { cliFolder, type CliFolder } from "./run-cli";

const asOf = ["--as-of", "2024-05-31"] as const;

describe("the command line: revisits, summary, merge", function () {
  this.timeout(60_000);
  let cli: CliFolder;

  before(async () => {
    cli = await cliFolder();
    cli.put("台账.xlsx", await toXlsx([makeReadmeLedger()]));
    cli.put("全镇.xlsx", await toXlsx(makeTownship({ seed: 31, households: 40 }).sheets));
    cli.put("隐患.xls", toXls([makeLedger({ kind: "hazard", rows: 5, seed: 3, sheet: "隐患" })]));
    for (const { name, format, sheets } of makeVillageFiles(57, 6))
      cli.put(name, format === "xls" ? toXls(sheets) : await toXlsx(sheets));
  });
  after(() => {
    cli.remove();
  });

  /** One JSON document on stdout and nothing else anywhere. */
  async function json(...args: readonly string[]): Promise<Record<string, unknown>> {
    const run = await cli.run(...args, "--json");
    assert.deepEqual([run.code, run.err], [0, ""]);
    return JSON.parse(run.out) as Record<string, unknown>;
  }

  describe("summary", () => {
    it("writes a notice beside the workbook that proves itself, both or neither", async () => {
      const month = ["summary", "台账.xlsx", "--month", "2024-05", ...asOf] as const;
      const refused = await cli.run(...month, "-o", "甲.xlsx", "--notice", "通报.doc");
      assert.equal(refused.code, 2);
      assert.match(refused.err, /^通报文件“通报\.doc”要以 \.docx 结尾[^\n]*\n$/);
      assert.ok(!existsSync(cli.path("甲.xlsx")));
      const { notice } = await json(...month, "-o", "甲.xlsx", "--notice", "通报.docx");
      assert.equal(notice, "通报.docx");
      const again = await cli.run(...month, "-o", "乙.xlsx", "--notice", "通报.docx");
      assert.deepEqual([again.code, existsSync(cli.path("乙.xlsx"))], [2, false]);
      const proof = await cli.run("proof", "通报.docx", "--ledger", "台账.xlsx", "--json");
      const { claims } = JSON.parse(proof.out) as { claims: { ok: boolean; note?: string }[] };
      assert.deepEqual([proof.code, proof.err], [0, ""]);
      assert.ok(claims.some(({ note }) => note === "ledger"));
      // Several books: all of them, whichever comes last.
      const both = ["--ledger", "台账.xlsx", "--ledger", "甲.xlsx"] as const;
      assert.equal((await cli.run("proof", "通报.docx", ...both, "--json")).out, proof.out);
    });

    it("writes the workbook and tells what it says", async () => {
      const profile = cli.put("设置.json", '{"version":1,"targets":{"resolution":0.95}}');
      const shown = await json(
        ...["summary", "台账.xlsx", "--month", "2024-05", "-o", "月报.xlsx"],
        ...["--profile", profile, ...asOf],
      );
      const { output, sheets, sentence, headline, rates, belowTarget } = shown;
      assert.deepEqual(
        { output, sheets, sentence },
        {
          output: "月报.xlsx",
          sheets: ["月报2024-05", "月报2024-05省表", "月报2024-05类型"],
          sentence: "截至5月31日，本月共排查矛盾纠纷29件，化解26件，化解率89.66%，正在化解3件。",
        },
      );
      const figures = headline as Record<string, number>;
      assert.deepEqual(Object.keys(figures), [
        "上期结转",
        "本期排查",
        "本期化解",
        "期末在办",
        "超期",
      ]);
      assert.equal(figures["本期排查"], 29);
      assert.equal(
        figures["上期结转"]! + figures["本期排查"] - figures["本期化解"]!,
        figures["期末在办"],
      );
      const [resolution] = rates as Record<string, unknown>[];
      assert.deepEqual(
        [resolution?.["id"], resolution?.["label"], resolution?.["numerator"]],
        ["resolution", "化解率", 26],
      );
      assert.deepEqual([resolution?.["denominator"], resolution?.["text"]], [29, "89.66%"]);
      const [below] = belowTarget as Record<string, unknown>[];
      assert.deepEqual(Object.keys(below!), ["village", "id", "value", "target"]);
      assert.deepEqual([below?.["id"], below?.["target"]], ["resolution", 0.95]);
      const book = read(readFileSync(cli.path("月报.xlsx")));
      assert.deepEqual(book.SheetNames, sheets);
    });

    it("replaces an existing output with --force alone", async () => {
      cli.put("旧.xlsx", "old");
      const args = ["summary", "台账.xlsx", "--month", "2024-05", "-o", "旧.xlsx", ...asOf];
      const refused = await cli.run(...args);
      assert.equal(refused.code, 2);
      assert.match(refused.err, /已经存在.*--force/u);
      assert.equal(readFileSync(cli.path("旧.xlsx"), "utf8"), "old");
      assert.equal((await cli.run(...args, "--force")).code, 0);
      assert.equal(readFileSync(cli.path("旧.xlsx")).subarray(0, 2).toString(), "PK");
    });

    const bad: readonly [string, readonly string[], RegExp][] = [
      ["a month that is none", ["台账.xlsx", "--month", "2024-13", "-o", "x.xlsx"], /2024-13/u],
      [
        "a month not begun",
        ["台账.xlsx", "--month", "2024-06", "-o", "x.xlsx", ...asOf],
        /还没有开始/u,
      ],
      ["no month", ["台账.xlsx", "-o", "x.xlsx"], /--month/u],
      ["no output", ["台账.xlsx", "--month", "2024-05"], /-o/u],
      [
        "its input as output",
        ["台账.xlsx", "--month", "2024-05", "-o", "台账.xlsx", "--force"],
        /输入文件/u,
      ],
      ["a missing file", ["没有.xlsx", "--month", "2024-05", "-o", "x.xlsx"], /找不到/u],
    ];
    for (const [name, args, message] of bad)
      it(`refuses ${name} in one line and writes nothing`, async () => {
        const before = readFileSync(cli.path("台账.xlsx"));
        const run = await cli.run("summary", ...args);
        assert.equal(run.code, 2);
        assert.equal(run.out, "");
        assert.match(run.err, message);
        assert.equal(run.err.trimEnd().split("\n").length, 1);
        assert.ok(!existsSync(cli.path("x.xlsx")));
        assert.ok(before.equals(readFileSync(cli.path("台账.xlsx"))));
        assert.deepEqual(
          readdirSync(cli.path(".")).filter((file) => file.endsWith(".tmp")),
          [],
        );
      });

    it("takes several files together and masks on request", async () => {
      const shown = await json(
        ...["summary", "全镇.xlsx", "隐患.xls", "--month", "2024-05", "-o", "合.xlsx"],
        ...["--mask", ...asOf],
      );
      assert.ok("hazard" in (shown["kinds"] as object));
      const book = read(readFileSync(cli.path("合.xlsx")));
      const text = JSON.stringify(Object.values(book.Sheets));
      assert.match(text, /脱敏/u);
      assert.doesNotMatch(text, /"1[3-9]\d{9}"/u);
    });
  });

  describe("revisits", () => {
    it("gives who is due, coverage, plan, quotas and cycle", async () => {
      const shown = await json("revisits", "全镇.xlsx", ...asOf);
      assert.deepEqual(Object.keys(shown).slice(0, 6), [
        ...["asOf", "due", "coverage", "plan", "quotas", "cycle"],
      ]);
      assert.equal(shown["asOf"], "2024-05-31");
      const due = shown["due"] as Record<string, unknown>[];
      for (const key of ["sheet", "row", "village", "person", "class", "rating", "lastVisit"])
        assert.ok(key in due[0]!, key);
      for (const { row, dueOn, reason, overdueDays } of due) {
        assert.ok(Number(row) >= 2);
        assert.match(String(dueOn), /^\d{4}-\d{2}-\d{2}$/u);
        assert.match(String(reason), /^[a-z-]+$/u);
        assert.ok(Number(overdueDays) >= 0);
      }
      const coverage = shown["coverage"] as Record<string, unknown>;
      assert.deepEqual([coverage["from"], coverage["to"]], ["2024-05-01", "2024-05-31"]);
      assert.equal(
        Number(coverage["households"]) - Number(coverage["visited"]),
        (coverage["unvisited"] as unknown[]).length,
      );
      const plan = shown["plan"] as { visits: { sheet: string; row: number }[] }[];
      const planned = plan.flatMap(({ visits }) =>
        visits.map(({ sheet, row }) => `${sheet} ${row}`),
      );
      assert.deepEqual(
        planned.sort(),
        due.map(({ sheet, row }) => `${String(sheet)} ${String(row)}`).sort(),
      );
      for (const quota of shown["quotas"] as Record<string, unknown>[])
        assert.deepEqual(Object.keys(quota), [
          ...["owner", "role", "measure", "done", "required", "expectedByNow", "onPace"],
        ]);
      for (const { week, missing } of shown["cycle"] as { week: number; missing: string[] }[]) {
        assert.ok(week >= 1 && week <= 4);
        assert.ok(Array.isArray(missing));
      }
    });

    it("writes the list to hand out", async () => {
      const args = ["revisits", "全镇.xlsx", "--week", "2024-06-05", "-o", "走访.xlsx", ...asOf];
      const run = await cli.run(...args);
      assert.equal(run.code, 0);
      assert.match(run.out, /已写出 走访\.xlsx/u);
      assert.deepEqual(read(readFileSync(cli.path("走访.xlsx"))).SheetNames, ["应走访06-03"]);
    });

    it("masks what it prints as well as what it writes", async () => {
      const shown = await json("revisits", "全镇.xlsx", "--mask", ...asOf);
      const due = shown["due"] as { person: string }[];
      for (const { person } of due) assert.match(person, /^.\*$/u);
      const { unvisited } = shown["coverage"] as { unvisited: { person: string }[] };
      for (const { person } of unvisited) assert.match(person, /^.\*$/u);
    });

    it("says why a file holds nobody to visit", async () => {
      const run = await cli.run("revisits", "隐患.xls");
      assert.equal(run.code, 2);
      assert.match(run.err, /“隐患”是另一类台账/u);
    });
  });

  describe("merge", () => {
    it("adds up, source by source", async () => {
      const files = makeVillageFiles(57, 6);
      const names = files.map(({ name }) => name);
      const shown = await json("merge", ...names, "-o", "汇总.xlsx", ...asOf);
      const sources = shown["sources"] as {
        file: string;
        records: number;
        skipped: { row: number; reason: string }[];
      }[];
      const expected = files
        .flatMap(({ sheets }) => sheets.filter(({ grid }) => !grid.hidden))
        .reduce((sum, { truth }) => sum + truth.records.length, 0);
      assert.equal(shown["records"], expected);
      assert.equal(
        sources.reduce((sum, { records }) => sum + records, 0),
        expected,
      );
      const hidden = sources.filter(({ records }) => records === 0);
      assert.ok(hidden.length > 0);
      for (const { skipped } of hidden)
        assert.deepEqual(
          skipped.map(({ row, reason }) => [row, reason]),
          [[1, "隐藏的工作表，没有读；要计入请先取消隐藏"]],
        );
    });

    it("gives ledgers that can be counted on: rates are those of the villages together", async () => {
      const names = makeVillageFiles(57, 6).map(({ name }) => name);
      await json("merge", ...names, "-o", "一本.xlsx", ...asOf);
      const whole = async (...files: readonly string[]) => {
        const { groups } = await json("rates", ...files, "--month", "2024-04", ...asOf);
        const [{ rates }] = groups as [{ rates: { id: string; text: string }[] }];
        return rates.map(({ id, text }) => [id, text]);
      };
      assert.deepEqual(await whole("一本.xlsx"), await whole(...names));
    });

    it("needs a place to write to", async () => {
      assert.equal((await cli.run("merge", "台账.xlsx")).code, 2);
    });
  });
});
