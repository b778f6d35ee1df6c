import assert from "node:assert/strict";
import type { Finding } from "../../src/check/finding";
import { correctColumn } from "../../src/operations/correct-column";
import {
  ignoreFindings,
  noticeAgain,
  readIgnored,
  withoutIgnored,
} from "../../src/operations/ignore-findings";
import { readBook, rereadBook } from "../../src/operations/read-book";
import { defaultProfile } from "../../src/profile/index";
import { plainWorkbook } from "../pane/plain-workbook";

const rows = [
  ["序号", "村", "姓名", "联系电话", "排查日期", "办理状态"],
  [1, "柳林村", "张三", "13800138000", 45420, "已化解"],
  [2, "石桥村", "李四", "13900139000", 45421, "正在化解"],
];

const finding = {
  code: "phone-invalid",
  severity: "error",
  book: "",
  sheet: "纠纷",
  row: 2,
  column: 3,
  field: "phone",
  value: "139",
  params: {},
} satisfies Finding;

describe("what the clerk says about a workbook", () => {
  it("keeps the corrected field of a column, which wins and can be taken back", async () => {
    const workbook = plainWorkbook({ 纠纷: rows });
    const fieldOf = async (): Promise<string | null | undefined> =>
      (await readBook(workbook, defaultProfile)).sheets[0]?.ledger.columns[2]?.field;
    assert.equal(await fieldOf(), "person");
    await correctColumn(workbook, "纠纷", 2, "owner");
    assert.equal(await fieldOf(), "owner");
    await correctColumn(workbook, "纠纷", 2, null);
    assert.equal(await fieldOf(), null);
    await correctColumn(workbook, "纠纷", 2, undefined);
    assert.equal(await fieldOf(), "person");
    assert.equal(await workbook.settings.get("taizhang.columns"), null);
  });

  it("ignores a finding with its reason until its cell says something else", async () => {
    const workbook = plainWorkbook({ 纠纷: rows });
    const ignored = await ignoreFindings(workbook, [finding], { reason: "座机", at: "今天" });
    assert.deepEqual(await readIgnored(workbook), ignored);
    assert.deepEqual(withoutIgnored([finding], ignored), []);
    const changed = { ...finding, value: "1390" };
    assert.deepEqual(withoutIgnored([changed], ignored), [changed]);
    const elsewhere = { ...finding, row: 9 };
    assert.deepEqual(withoutIgnored([elsewhere], ignored), [elsewhere]);
  });

  it("takes an ignoring back", async () => {
    const workbook = plainWorkbook({ 纠纷: rows });
    const [one] = await ignoreFindings(workbook, [finding], { reason: "座机", at: "今天" });
    assert.ok(one);
    assert.deepEqual(await noticeAgain(workbook, one), []);
    assert.equal(await workbook.settings.get("taizhang.ignored"), null);
  });

  it("counts an unreadable list as empty", async () => {
    const workbook = plainWorkbook({});
    await workbook.settings.set("taizhang.ignored", '[{"sheet":1},');
    assert.deepEqual(await readIgnored(workbook), []);
    await workbook.settings.set("taizhang.ignored", '[{"sheet":1}]');
    assert.deepEqual(await readIgnored(workbook), []);
  });

  it("reads again only what changed", async () => {
    const read: string[] = [];
    const plain = plainWorkbook({ 纠纷: rows, 走访: rows });
    const workbook = {
      ...plain,
      read: (sheet: string) => {
        read.push(sheet);
        return plain.read(sheet);
      },
    };
    const book = await readBook(workbook, defaultProfile);
    await rereadBook(book, defaultProfile, new Set(["走访"]));
    assert.deepEqual(read, ["纠纷", "走访", "走访"]);
  });
});
