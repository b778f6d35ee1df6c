import type { Finding } from "../check/finding";
import type { Unread } from "../ledger/account/unread";
import { describeFinding } from "../locale/describe-finding";
import { unreadHead } from "../locale/describe-unread";
import { fill } from "../locale/format";
import { checkSheetText as text } from "../locale/zh-CN/check-sheet";
import { fieldLabels } from "../locale/zh-CN/fields";
import { severityLabels } from "../locale/zh-CN/severities";
import { cellName } from "../sheet/address";
import type { DraftCell, SheetDraft } from "../sheet/draft";
import { isoOf, type Serial } from "../sheet/serial";
import type { Severity } from "../sheet/severity";
import { shownValue } from "./shown-value";

const columns = ["severity", "sheet", "cell", "field", "message", "advice", "value"] as const;
const widths = [7, 16, 13, 13, 40, 38, 20];
const headRow = 3;
const severities: readonly Severity[] = ["error", "warning", "hint"];

/** The 检查结果 sheet: counts on top, then one filterable line a finding, linked to its cell. */
export function checkSheet(
  findings: readonly Finding[],
  facts: {
    readonly book: string;
    readonly asOf: Serial;
    readonly records: number;
    readonly unread: readonly Unread[];
  },
): SheetDraft {
  const last = columns.length - 1;
  const lines = findings.map(line);
  return {
    name: text.name,
    rows: [
      [{ value: text.title, style: "title" }],
      [
        {
          value: fill(text.subtitle, {
            records: facts.records,
            book: fileName(facts.book),
            asOf: isoOf(facts.asOf),
          }),
          style: "subtitle",
        },
      ],
      counts(findings, facts.unread),
      columns.map((column): DraftCell => ({ value: text.head[column], style: "head" })),
      ...(lines.length > 0 ? lines : [[{ value: text.nothing, style: "good" } as DraftCell]]),
    ],
    columnWidths: widths,
    merges: [0, 1, 2, ...(lines.length > 0 ? [] : [headRow + 1])].map((row) => ({
      top: row,
      left: 0,
      bottom: row,
      right: last,
    })),
    frozenRows: headRow + 1,
    filter: { top: headRow, left: 0, bottom: headRow + Math.max(lines.length, 1), right: last },
    print: { landscape: true, titleRows: [headRow, headRow] },
  };
}

/** The last part of a path, whichever way its slashes lean. */
function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

function counts(findings: readonly Finding[], unread: readonly Unread[]): DraftCell[] {
  const params = Object.fromEntries(
    severities.map((severity) => [
      severity,
      findings
        .filter((finding) => finding.severity === severity)
        .reduce((sum, finding) => sum + (finding.cells?.length ?? 1), 0),
    ]),
  );
  const told = [fill(text.counts, params), unreadHead(unread)].filter((one) => one !== "");
  return [{ value: told.join("；"), style: "note" }];
}

function line(finding: Finding): DraftCell[] {
  const { message, advice } = describeFinding(finding);
  const cell = cellName(finding.row, finding.column);
  const count = finding.cells?.length ?? 1;
  return [
    { value: severityLabels[finding.severity], style: finding.severity },
    { value: finding.sheet, style: "text" },
    {
      value: count > 1 ? fill(text.cells, { cell, count }) : cell,
      style: "link",
      link: { sheet: finding.sheet, cell },
    },
    { value: finding.field === null ? "" : fieldLabels[finding.field], style: "text" },
    { value: message, style: "text" },
    { value: advice, style: "text" },
    { value: shownValue(finding), style: "text" },
  ];
}
