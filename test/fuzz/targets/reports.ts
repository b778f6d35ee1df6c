import { writeDocx } from "../../../src/document/docx";
import { paragraph } from "../../../src/document/document";
import { officialPage } from "../../../src/document/official";
import { proveWritten } from "../../../src/operations/prove-report";
import { readReport } from "../../../src/workbook/file/report/read-report";
import { rightSentences } from "../../proof/corpus/right";
import { wrongSentences } from "../../proof/corpus/wrong";
import { REPORT_TEXT } from "../../samples/report-text";
import { bytesOf } from "../../workbook/file/kit";
import { WrongOutcome } from "./target";
import type { Target } from "./target";

/** Reads and proves a report: every claim is of a line that is there, and says numbers. */
function prove(bytes: Uint8Array, name: string): void {
  const report = readReport(bytes, name);
  if (report === null) return;
  const lines = report.text.split(/\r\n|[\n\r\v\f\u2028\u2029]/).length;
  for (const { line, stated, computed } of proveWritten(report, name, null)) {
    if (!(line >= 1 && line <= lines)) throw new WrongOutcome(`line ${line} of ${lines}`);
    if (!Number.isFinite(stated) || !Number.isFinite(computed))
      throw new WrongOutcome(`${stated} and ${computed}`);
  }
}

async function notice(): Promise<Uint8Array> {
  return writeDocx({
    title: "通报",
    author: "平安办",
    date: "2024-06-05",
    page: officialPage,
    blocks: [
      { kind: "heading", level: 0, text: "通报" },
      paragraph(REPORT_TEXT),
      {
        kind: "table",
        columns: [
          { label: "村", align: "left" },
          { label: "件数", align: "center" },
        ],
        rows: [
          ["柳林村", "12"],
          ["合计", "12"],
        ],
        total: true,
      },
    ],
  });
}

const chunks = (list: readonly string[], size: number): string[] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, at) =>
    list.slice(at * size, at * size + size).join("\n"),
  );

const rtf = `{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0 \\'cb\\'ce\\'cc\\'e5;}}\\f0 \\u20849?\\'b9\\'b212\\'bc\\'fe\\par\\trowd\\cellx900\\cellx1800 1\\cell 2\\cell\\row}`;
const web = `<html><body><p>共排查矛盾纠纷12件，化解10件，化解率83.33%。</p><table><tr><th>村<th>件数<tr><td>柳林村<td>12<tr><td>合计<td>12</table></body></html>`;

/** Written reports: of Word, and those that are text. */
export const reportTargets: readonly Target[] = [
  {
    name: "docx",
    shape: "package",
    seeds: async () => [await notice()],
    run: (bytes) => prove(bytes, "报告.docx"),
  },
  {
    name: "proof",
    shape: "text",
    seeds: () =>
      Promise.resolve(
        [
          REPORT_TEXT,
          ...chunks(rightSentences, 8),
          ...chunks(
            wrongSentences.map(({ text }) => text),
            8,
          ),
          rtf,
          web,
        ].map(bytesOf),
      ),
    run: (bytes) => prove(bytes, "报告.txt"),
  },
];
