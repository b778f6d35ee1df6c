import assert from "node:assert/strict";
import { toXlsx } from "../samples/files";
import { makeTownship } from "../samples/township";
import { cliFolder, type CliFolder } from "./run-cli";

const asOf = ["--as-of", "2024-05-31"] as const;

interface AppraisalJson {
  readonly asOf: string;
  readonly period: { readonly name: string; readonly from: string; readonly to: string };
  readonly by: string;
  readonly full: number;
  readonly units: readonly {
    readonly unit: string;
    readonly score: number | null;
    readonly rank: number | null;
    readonly vetoed: readonly string[];
    readonly items: readonly { readonly id: string; readonly points: number | null }[];
  }[];
  readonly unread: readonly unknown[];
}

describe("the command line: appraise, and periods", function () {
  this.timeout(60_000);
  let cli: CliFolder;

  before(async () => {
    cli = await cliFolder();
    cli.put("全镇.xlsx", await toXlsx(makeTownship({ seed: 31, households: 40 }).sheets));
  });
  after(() => {
    cli.remove();
  });

  async function json(...args: readonly string[]): Promise<unknown> {
    const run = await cli.run(...args, ...asOf, "--json");
    assert.deepEqual([run.code, run.err], [0, ""]);
    return JSON.parse(run.out);
  }

  it("gives points, scores and ranks of every village; the period ends with the calendar", async () => {
    const shown = (await json("appraise", "全镇.xlsx", "--period", "2024-Q2")) as AppraisalJson;
    assert.deepEqual(Object.keys(shown), ["asOf", "period", "by", "full", "units", "unread"]);
    assert.deepEqual(
      [shown.asOf, shown.period, shown.by, shown.full],
      ["2024-05-31", { name: "2024-Q2", from: "2024-04-01", to: "2024-06-30" }, "village", 1000],
    );
    assert.ok(shown.units.length > 1);
    const rated = shown.units.filter(({ vetoed }) => vetoed.length === 0);
    for (const { rank, score } of rated)
      assert.equal(rank, 1 + rated.filter((one) => (one.score ?? 0) > (score ?? 0)).length);
  });

  it("reads as a table of units by items", async () => {
    const run = await cli.run(
      "appraise",
      "全镇.xlsx",
      "--period",
      "2024-05",
      "--by",
      "owner",
      ...asOf,
    );
    assert.equal(run.code, 0);
    assert.match(run.out, /^2024-05 考核（2024-05-01 至 2024-05-31，算到 2024-05-31）：按责任人/);
    assert.match(run.out, /名次 +责任人 +总分 +等次 +一票否决 +矛盾纠纷化解率\(200\)/);
  });

  it("takes --month for --period everywhere and names the period beside it", async () => {
    for (const command of ["rates", "revisits"] as const) {
      const [month, period] = [
        await json(command, "全镇.xlsx", "--month", "2024-04"),
        await json(command, "全镇.xlsx", "--period", "2024-04"),
      ];
      assert.deepEqual(month, period);
      assert.deepEqual((period as AppraisalJson).period, {
        ...{ name: "2024-04", from: "2024-04-01", to: "2024-04-30" },
      });
    }
    const summary = await json(
      ...["summary", "全镇.xlsx", "--period", "2024-03..2024-05", "-o", "期报.xlsx"],
    );
    assert.deepEqual((summary as AppraisalJson).period, {
      ...{ name: "2024-03..2024-05", from: "2024-03-01", to: "2024-05-31" },
    });
  });

  const refused: readonly (readonly [args: readonly string[], message: RegExp])[] = [
    [["appraise", "全镇.xlsx"], /要用 --period 指明时段/],
    [["appraise", "全镇.xlsx", "--period", "2024-13"], /时段“2024-13”不对/],
    [["appraise", "全镇.xlsx", "--period", "2024-Q3", ...asOf], /2024-Q3 还没有开始/],
    [["appraise", "全镇.xlsx", "--period", "2024", "--by", "level"], /不能按“level”考核/],
    [["rates", "全镇.xlsx", "--month", "2024-5"], /时段“2024-5”不对/],
    [["rates", "全镇.xlsx", "--month", "2024-05", "--period", "2024-Q2"], /只写一个/],
  ];
  for (const [args, message] of refused)
    it(`cannot run: ${args.join(" ")}`, async () => {
      const run = await cli.run(...args);
      assert.deepEqual([run.code, run.out], [2, ""]);
      assert.match(run.err, message);
    });
});
