import { benchFile } from "../bench/page-file";
import { openWorkbook } from "../src/workbook/file/index";
import { checkNow } from "../src/operations/check-now";
import { planFixesOf, applyFixes } from "../src/operations/fix-now";
import { undoLast } from "../src/operations/journal";
import { defaultProfile } from "../src/profile/index";
import { packView, unpackView } from "../src/page/worker/packed-view";
import { changedCells } from "../src/page/book/differences";
const rows = Number(process.argv[2] ?? 20000);
const bytes = await benchFile(rows, "messy");
const cpu = () => { const u = process.cpuUsage(); return (u.user + u.system) / 1000; };
async function t<T>(name: string, f: () => T | Promise<T>): Promise<T> { const c = cpu(); const r = await f(); console.log(name.padEnd(40), (cpu() - c).toFixed(0), "ms cpu", (process.memoryUsage().heapUsed/1e6).toFixed(0), "MB"); return r; }
for (let i = 0; i < 2; i++) {
console.log("round", i);
const book = await t("open", () => openWorkbook(bytes, "a.xlsx"));
const view = await t("view", () => book.view("矛盾纠纷"));
const packed = await t("pack", () => packView(view));
const view2 = await t("unpack (main)", () => unpackView(packed));
const moment = { profile: defaultProfile, asOf: 45471, at: "2024-06-28 10:00" } as any;
const checked = await t("checkNow", () => checkNow(book, moment, ["矛盾纠纷"]));
const results = await t("view results", () => book.view("检查结果"));
const fixes = await t("plan", () => planFixesOf(book, moment, "矛盾纠纷"));
console.log(checked.findings.length, fixes.length);
await t("applyFixes", () => applyFixes(book, moment, fixes));
const after = await t("view after", () => book.view("矛盾纠纷"));
await t("pack", () => packView(after));
await t("changedCells (main)", () => changedCells(view, after, new Set()));
await t("JSON marks (main)", () => JSON.stringify(view.marks) !== JSON.stringify(after.marks));
await t("check again", () => checkNow(book, moment, ["矛盾纠纷"]));
await t("save", () => book.save());
await t("undo", () => undoLast(book));
}
