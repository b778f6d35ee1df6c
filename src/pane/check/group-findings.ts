import type { FindingCode } from "../../check/codes";
import type { Finding } from "../../check/finding";
import { findingTexts } from "../../locale/zh-CN/findings";
import type { Severity } from "../../sheet/severity";
import { squeeze } from "../../sheet/text";
import { SEVERITIES, type ListedFinding, type Listing } from "./listing";

/** What the clerk wants to see of the findings. */
export interface FindingFilter {
  /** `null`: every severity. */
  readonly severity: Severity | null;
  /** `null`: every sheet. */
  readonly sheet: string | null;
  readonly search: string;
}

/** Findings of one rule. */
export interface FindingGroup {
  readonly code: FindingCode;
  readonly title: string;
  /** The worst of them. */
  readonly severity: Severity;
  readonly items: readonly ListedFinding[];
  /** Cells still concerned. */
  readonly count: number;
}

export const noFilter: FindingFilter = { severity: null, sheet: null, search: "" };

/** Everything of a finding that can be searched for, in small letters without blanks. */
export type Haystack = (finding: Finding) => string;

/** The findings that pass the filter, by rule, in the order of the list. */
export function groupFindings(
  { items, codes }: Listing,
  filter: FindingFilter,
  haystack: Haystack,
): readonly FindingGroup[] {
  const passes = matcher(filter, haystack);
  const byCode = new Map<FindingCode, ListedFinding[]>(codes.map((code) => [code, []]));
  for (const item of items) if (passes(item.finding)) byCode.get(item.finding.code)?.push(item);
  return [...byCode]
    .filter(([, own]) => own.length > 0)
    .map(([code, own]) => ({
      code,
      title: findingTexts[code].title,
      severity: worstOf(own),
      items: own,
      count: cellsIn(own),
    }));
}

/** Cells with errors that the filter keeps from sight. */
export function hiddenErrors(
  { items }: Listing,
  filter: FindingFilter,
  haystack: Haystack,
): number {
  const passes = matcher(filter, haystack);
  return cellsIn(items.filter(({ finding }) => finding.severity === "error" && !passes(finding)));
}

/** Cells still concerned, by severity. */
export function countsOf(items: readonly ListedFinding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const { done, finding } of items)
    if (!done) counts[finding.severity] += finding.cells?.length ?? 1;
  return counts;
}

function cellsIn(items: readonly ListedFinding[]): number {
  return items.reduce(
    (sum, { done, finding }) => sum + (done ? 0 : (finding.cells?.length ?? 1)),
    0,
  );
}

function matcher(
  { severity, sheet, search }: FindingFilter,
  haystack: Haystack,
): (finding: Finding) => boolean {
  const wanted = squeeze(search).toLowerCase();
  return (finding) =>
    (severity === null || finding.severity === severity) &&
    (sheet === null || finding.sheet === sheet) &&
    (wanted === "" || haystack(finding).includes(wanted));
}

function worstOf(items: readonly ListedFinding[]): Severity {
  return SEVERITIES.find((one) => items.some(({ finding }) => finding.severity === one)) ?? "hint";
}
