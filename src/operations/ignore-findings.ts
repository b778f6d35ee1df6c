import type { Finding } from "../check/finding";
import { cellName } from "../sheet/address";
import type { CellValue } from "../sheet/grid";
import { Bounds } from "../workbook/kept/bounds";
import { readKept } from "../workbook/kept/json";
import { ignoredSchema } from "../workbook/kept/settings";
import type { Workbook } from "../workbook/port";
import { SettingKey } from "./settings";

/** A finding the clerk has looked at and accepts. It counts as long as its cell says the same. */
export interface IgnoredFinding {
  readonly sheet: string;
  readonly code: string;
  /** A1 */
  readonly cell: string;
  readonly value: CellValue;
  readonly reason: string;
  /** `2024-05-31 14:05` */
  readonly at: string;
}

/** What the clerk chose to ignore, oldest first; an unreadable list counts as empty. */
export async function readIgnored(workbook: Workbook): Promise<readonly IgnoredFinding[]> {
  const text = await workbook.settings.get(SettingKey.ignored);
  return readKept(ignoredSchema, text, Bounds.text).value ?? [];
}

/** Ignores findings for a reason, with the date and time it was said; answers the whole list. */
export async function ignoreFindings(
  workbook: Workbook,
  findings: readonly Finding[],
  said: { readonly reason: string; readonly at: string },
): Promise<readonly IgnoredFinding[]> {
  const added = findings.map(({ sheet, code, row, column, value }): IgnoredFinding => ({
    sheet,
    code,
    cell: cellName(row, column),
    value,
    ...said,
  }));
  const keys = new Set(added.map(keyOf));
  const kept = (await readIgnored(workbook)).filter((one) => !keys.has(keyOf(one)));
  return keep(workbook, [...kept, ...added]);
}

/** Takes an ignoring back; answers the whole list. */
export async function noticeAgain(
  workbook: Workbook,
  ignored: IgnoredFinding,
): Promise<readonly IgnoredFinding[]> {
  const key = keyOf(ignored);
  return keep(
    workbook,
    (await readIgnored(workbook)).filter((one) => keyOf(one) !== key),
  );
}

/** The findings that are still to be told. */
export function withoutIgnored(
  findings: readonly Finding[],
  ignored: readonly IgnoredFinding[],
): readonly Finding[] {
  if (ignored.length === 0) return findings;
  const keys = new Set(ignored.map(keyOf));
  return findings.filter(
    ({ sheet, code, row, column, value }) =>
      !keys.has(keyOf({ sheet, code, cell: cellName(row, column), value })),
  );
}

function keyOf({ sheet, code, cell, value }: Omit<IgnoredFinding, "reason" | "at">): string {
  return JSON.stringify([sheet, code, cell, value === null ? "" : value]);
}

async function keep(
  workbook: Workbook,
  list: readonly IgnoredFinding[],
): Promise<readonly IgnoredFinding[]> {
  await workbook.settings.set(SettingKey.ignored, list.length === 0 ? null : JSON.stringify(list));
  return list;
}
