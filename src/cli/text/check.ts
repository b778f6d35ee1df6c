import type { Finding } from "../../check/finding";
import { describeFinding } from "../../locale/describe-finding";
import { fill } from "../../locale/format";
import { cliText } from "../../locale/zh-CN/cli";
import { kindLabels } from "../../locale/zh-CN/kinds";
import { severityLabels } from "../../locale/zh-CN/severities";
import type { CheckResult } from "../../operations/check-books";
import type { Book } from "../../operations/read-book";
import { cellName } from "../../sheet/address";
import type { Severity } from "../../sheet/severity";
import type { CheckExtras } from "../json/check";
import { returnsText, sinceText } from "./returns";
import { textTable } from "./table";
import { unreadBlock } from "./unread";
import { append } from "../../sheet/lists";

const shownLines = 200;
const severities: readonly Severity[] = ["error", "warning", "hint"];

/** Findings for reading: what was looked at, the counts, then a line a finding, worst first. */
export function checkText(
  result: CheckResult,
  books: readonly Book[],
  {
    output,
    folder,
    returns,
    since,
  }: CheckExtras & {
    readonly output: string | null;
    /** Where the lists that go back to the villages were written. */
    readonly folder: string | null;
  },
): string {
  const text = cliText.check;
  const many = books.length > 1;
  const blocks = [
    result.ledgers
      .map(({ grid, kind, records }) =>
        fill(text.ledger, {
          sheet: many ? `${grid.book} ${grid.sheet}` : grid.sheet,
          kind: kind === null ? "" : kindLabels[kind],
          records: records.length,
        }),
      )
      .join("\n"),
    fill(text.counts, countsOf(result.findings)),
  ];
  if (result.findings.length > 0) blocks.push(lines(result.findings, many));
  append(blocks, unreadBlock(result.unread));
  if (since !== null) blocks.push(sinceText(since));
  if (returns !== null) blocks.push(returnsText(returns, folder ?? ""));
  if (output !== null) blocks.push(fill(text.written, { output }));
  return `${blocks.join("\n\n")}\n`;
}

const NAMED = 10;

/** The first cell of a finding, and how many more; short, so that the table stays narrow. */
function cellText({ cells, row, column }: Finding): string {
  const cell = cellName(row, column);
  return cells === undefined ? cell : fill(cliText.check.cells, { cell, count: cells.length });
}

/** All cells of a gathered finding, up to ten of them; "" where one cell says it. */
function listText({ cells = [] }: Finding): string {
  if (cells.length < 2) return "";
  const list = cells.slice(0, NAMED).map(({ row, column }) => cellName(row, column));
  const text = cells.length > NAMED ? cliText.check.firstCells : cliText.check.allCells;
  return fill(text, { list: list.join("、") });
}

function countsOf(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const finding of findings) counts[finding.severity] += finding.cells?.length ?? 1;
  return counts;
}

function lines(findings: readonly Finding[], many: boolean): string {
  const sorted = severities.flatMap((severity) =>
    findings.filter((finding) => finding.severity === severity),
  );
  const rows = sorted.slice(0, shownLines).map((finding) => {
    const { message, advice } = describeFinding(finding);
    return [
      severityLabels[finding.severity],
      many ? `${finding.book} ${finding.sheet}` : finding.sheet,
      cellText(finding),
      `${message}。${advice}${listText(finding)}`,
    ];
  });
  const more =
    sorted.length > shownLines
      ? `\n${fill(cliText.check.more, { count: sorted.length - shownLines })}`
      : "";
  const { severity, sheet, cell, message } = cliText.check.head;
  return textTable([severity, sheet, cell, message], rows) + more;
}
