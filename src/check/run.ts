import type { Ledger } from "../ledger/ledger";
import { collector } from "./collect";
import type { Finding } from "./finding";
import type { Profile } from "../profile/profile";
import { openView } from "./open-view";
import { readAhead } from "./read-ahead";
import { openParties, ownReport, PARTY_FIELDS } from "./party-view";
import type { Codes, Report, Rule } from "./rule";
import { RULES } from "./rules";
import type { CheckContext, View } from "./view";

export type { CheckContext } from "./view";

/**
 * Checks ledgers by all rules, each by itself and against each other. Findings come worst first,
 * then by sheet, row and column. Sheets that are no ledger are passed over.
 */
export function check(ledgers: readonly Ledger[], context: CheckContext): Finding[] {
  const { steps, findings } = prepare(ledgers, context);
  for (const step of steps) step();
  return findings();
}

/** How a long check is watched and stopped. */
export interface Slices {
  /** Called between two steps; the caller decides whether it is time to give way. */
  readonly pause: () => Promise<void>;
  readonly progress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** `check` in steps of one rule and column each. Rejects with the signal's reason when stopped. */
export async function checkSliced(
  ledgers: readonly Ledger[],
  context: CheckContext,
  { pause, progress, signal }: Slices,
): Promise<Finding[]> {
  const { steps, findings } = prepare(ledgers, context);
  for (const [done, step] of steps.entries()) {
    signal?.throwIfAborted();
    step();
    progress?.(done + 1, steps.length);
    await pause();
  }
  signal?.throwIfAborted();
  return findings();
}

type Step = () => void;

function prepare(ledgers: readonly Ledger[], context: CheckContext) {
  const { reportOf, findings } = collector(ledgers, context.profile);
  const rules = RULES.filter((rule) => isAsked(rule, context.profile));
  const ahead = readAhead(rules);
  const views = ledgers.flatMap((ledger) => openView(ledger, context, { ahead }) ?? []);
  const parties = ledgers.flatMap((ledger) => openParties(ledger, context) ?? []);
  const readings = views.flatMap(readingSteps);
  const checks = rules.flatMap((rule: Rule) => {
    const report = reportOf(rule);
    const ofParties = rule.scope === "cell" ? partySteps(rule, parties, report) : [];
    return [...stepsOf(rule, views, report), ...ofParties];
  });
  return { steps: [...readings, ...checks], findings };
}

/** Whether the township has not switched off all that a rule may tell. */
function isAsked({ codes }: Rule, { rules }: Profile): boolean {
  return Object.keys(codes).some((code) => rules?.[code] !== "off");
}

/** Records read in one step. */
const STEP = 16_384;

function readingSteps(view: View): Step[] {
  const steps: Step[] = [];
  for (let to = Math.min(STEP, view.count); ; to = Math.min(to + STEP, view.count)) {
    const end = to;
    steps.push(() => {
      view.read(end);
    });
    if (to === view.count) return steps;
  }
}

/** The cells of further parties, judged as those of a record. */
function partySteps(
  rule: Extract<Rule, { scope: "cell" }>,
  views: readonly View[],
  report: Report<Codes>,
): Step[] {
  const fields = rule.fields.filter((field) => PARTY_FIELDS.has(field));
  return views.flatMap((view) => {
    if (rule.kinds !== undefined && !rule.kinds.includes(view.kind)) return [];
    const own = ownReport(view, report);
    return fields
      .flatMap((field) => view.columns(field))
      .map((column) => () => {
        rule.check(view, column, own);
      });
  });
}

function stepsOf(rule: Rule, views: readonly View[], report: Report<Codes>): Step[] {
  const { kinds } = rule;
  const meant = kinds === undefined ? views : views.filter((view) => kinds.includes(view.kind));
  switch (rule.scope) {
    case "cell":
      return meant.flatMap((view) =>
        rule.fields
          .flatMap((field) => view.columns(field))
          .map((column) => () => {
            rule.check(view, column, report);
          }),
      );
    case "row":
    case "ledger":
      return meant.map((view) => () => {
        rule.check(view, report);
      });
    case "workbook":
      return meant.length === 0
        ? []
        : [
            () => {
              rule.check(meant, report);
            },
          ];
  }
}
