import type { Finding } from "../../check/finding";
import { describeFinding } from "../../locale/describe-finding";
import type { CheckResult } from "../../operations/check-books";
import { shownFix, shownValue } from "../../report/shown-value";
import { cellName } from "../../sheet/address";
import { jsonDocument } from "./document";
import { unreadJson } from "./unread";

/** JSON of `check` (CONTRACT §1). */
export function checkJson({ findings, records, unread }: CheckResult): string {
  const counts: Record<string, number> = {};
  for (const finding of findings)
    counts[finding.code] = (counts[finding.code] ?? 0) + (finding.cells?.length ?? 1);
  return jsonDocument({
    findings: findings.map(findingJson),
    counts,
    records,
    unread: unreadJson(unread),
  });
}

function findingJson(finding: Finding) {
  const { code, severity, book, sheet, row, column, field, fix, cells, record } = finding;
  const { message, advice } = describeFinding(finding);
  return {
    code,
    severity,
    file: book,
    sheet,
    cell: cellName(row, column),
    row: row + 1,
    field,
    value: shownValue(finding),
    ...(record === undefined ? {} : { record }),
    message,
    advice,
    ...(fix === undefined ? {} : { fix: { to: shownFix(fix, "day") } }),
    ...(cells === undefined ? {} : { cells: cells.map((cell) => cellName(cell.row, cell.column)) }),
  };
}
