import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { columnName } from "../../src/sheet/address";
import { toCsv, toOds, toXls, toXlsx, type FileSheet } from "./files";
import { SAMPLED_KINDS, type SampledKind } from "./sampled-kinds";
import { makeLedger, type SampleLedger } from "./ledger";
import { makeReadmeLedger } from "./readme-ledger";
import { REPORT_FLAWS, REPORT_TEXT } from "./report-text";
import { DEFECT_FAMILIES, type Rates } from "./defects/families";
import { makeVillageFiles } from "./villages";
import { makeYearTownship } from "./year-township";

const FOLDER = "samples";
const NAMES: Readonly<Record<SampledKind, string>> = {
  dispute: "矛盾纠纷",
  household: "民情档案",
  opinion: "意见诉求",
  visit: "入户走访",
  satisfaction: "满意度测评",
  hazard: "安全隐患",
  petition: "信访",
  contact: "联系群众",
  tenhouse: "十户联防",
  report: "统计报表",
};

/** Families that only show beside other ledgers. */
const BESIDE: readonly string[] = [
  "unknown-person",
  "visit-unknown-household",
  "matter-in-two-ledgers",
];
const ALL: Rates = Object.fromEntries(
  DEFECT_FAMILIES.filter((family) => !BESIDE.includes(family)).map((family) => [family, 0.005]),
);
const written: string[] = [];

function save(path: string, data: Uint8Array | string, remark: string): void {
  const full = join(FOLDER, path);
  mkdirSync(join(full, ".."), { recursive: true });
  writeFileSync(full, data);
  written.push(`  ${full}　${remark}`);
}

/** What was put into a sheet, for whoever wants to compare. */
function answers({ grid, truth }: SampleLedger): string[] {
  return truth.defects.map(
    ({ family, row, column, from, to }) =>
      `${grid.sheet}\t${columnName(column)}${row + 1}\t${family}\t${String(from)} → ${String(to)}`,
  );
}

async function writeKinds(): Promise<void> {
  const lines: string[] = [];
  for (const kind of SAMPLED_KINDS) {
    const rows = kind === "report" ? 12 : 60;
    const shared = { kind, rows, seed: 7, sheet: NAMES[kind] };
    const clean = makeLedger({ ...shared, mess: 2 });
    save(`整洁/${NAMES[kind]}.xlsx`, await toXlsx([clean]), `${rows} 条，无错误`);
    const flawed = makeLedger({ ...shared, rows: 200, mess: 1, defects: ALL });
    const count = flawed.truth.defects.length;
    save(`有误/${NAMES[kind]}.xls`, toXls([flawed]), `含 ${count} 处错误`);
    lines.push(...answers(flawed));
  }
  save("有误/答案.txt", `${lines.join("\n")}\n`, "每处错误的位置和内容");
}

async function writeFormats(): Promise<void> {
  const ledger = makeLedger({ kind: "dispute", rows: 40, seed: 11, mess: 1, sheet: "矛盾纠纷" });
  const sheets: FileSheet[] = [ledger];
  save("格式/矛盾纠纷.ods", await toOds(sheets), "ODS");
  save("格式/矛盾纠纷.xls", toXls(sheets), "Excel 97—2003");
  save("格式/矛盾纠纷.csv", toCsv(ledger, "utf-8"), "CSV（UTF-8）");
  save("格式/矛盾纠纷-国标码.csv", toCsv(ledger, "gb18030"), "CSV（GB18030）");
}

async function writeTownship(): Promise<void> {
  save(
    "全镇台账.xlsx",
    await toXlsx(makeYearTownship(31)),
    "一个镇一年（2023年7月至2024年6月）的各类台账和评分表，可考核、出月报和季报",
  );
}

async function writeVillages(): Promise<void> {
  const files = makeVillageFiles(57);
  for (const { name, format, sheets } of files)
    save(`各村/${name}`, format === "xls" ? toXls(sheets) : await toXlsx(sheets), "待汇总");
}

const readme = makeReadmeLedger();
const messy = `${readme.truth.records.length} 起，含 ${readme.truth.defects.length} 处错误`;
save("矛盾纠纷台账.xlsx", await toXlsx([readme]), messy);
await writeTownship();
await writeKinds();
await writeFormats();
await writeVillages();
const flaws = REPORT_FLAWS.map(([line, flaw]) => `第 ${line} 行：${flaw}`).join("\n");
save("工作总结.txt", REPORT_TEXT, `供核稿，有 ${REPORT_FLAWS.length} 处数字不符`);
save("工作总结-答案.txt", `${flaws}\n`, "工作总结里哪里不符");
console.log(
  `已写出 ${written.length} 个样例文件（人名、村名、号码均为虚构）：\n${written.join("\n")}`,
);
