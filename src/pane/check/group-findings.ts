import type { FindingCode } from "../../check/codes";
import type { Finding } from "../../check/finding";
import { describeFinding } from "../../locale/describe-finding";
import { findingTexts } from "../../locale/zh-CN/findings";
import { cellName } from "../../sheet/address";
import type { Severity } from "../../sheet/severity";
import { squeeze } from "../../sheet/text";

/** What the clerk wants to see of the findings. */
export interface FindingFilter {
  readonly severities: ReadonlySet<Severity>;
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
  readonly findings: readonly Finding[];
  /** Cells concerned. */
  readonly count: number;
}

export const SEVERITIES: readonly Severity[] = ["error", "warning", "hint"];

export const noFilter: FindingFilter = {
  severities: new Set(SEVERITIES),
  sheet: null,
  search: "",
};

/** The findings that pass the filter, by rule, worst and most frequent first. */
export function groupFindings(
  findings: readonly Finding[],
  filter: FindingFilter,
): readonly FindingGroup[] {
  const passes = matcher(filter);
  const byCode = new Map<FindingCode, Finding[]>();
  for (const finding of findings) {
    if (!passes(finding)) continue;
    const own = byCode.get(finding.code);
    if (own === undefined) byCode.set(finding.code, [finding]);
    else own.push(finding);
  }
  return Array.from(byCode, ([code, own]) => ({
    code,
    title: findingTexts[code].title,
    severity: worstOf(own),
    findings: own,
    count: own.reduce((sum, finding) => sum + (finding.cells?.length ?? 1), 0),
  })).sort((a, b) => rank(a.severity) - rank(b.severity) || b.count - a.count);
}

function matcher({ severities, sheet, search }: FindingFilter): (finding: Finding) => boolean {
  const wanted = squeeze(search).toLowerCase();
  return (finding) =>
    severities.has(finding.severity) &&
    (sheet === null || finding.sheet === sheet) &&
    (wanted === "" || haystack(finding).includes(wanted));
}

/** Everything of a finding that can be searched for; made once a finding. */
const haystacks = new WeakMap<Finding, string>();

function haystack(finding: Finding): string {
  let text = haystacks.get(finding);
  if (text === undefined) {
    const { code, sheet, row, column, value } = finding;
    const parts = [
      findingTexts[code].title,
      describeFinding(finding).message,
      sheet,
      cellName(row, column),
      String(value ?? ""),
    ];
    text = squeeze(parts.join(" ")).toLowerCase();
    haystacks.set(finding, text);
  }
  return text;
}

function worstOf(findings: readonly Finding[]): Severity {
  return SEVERITIES.find((one) => findings.some(({ severity }) => severity === one)) ?? "hint";
}

function rank(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}
