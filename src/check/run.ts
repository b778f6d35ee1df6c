import type { Ledger } from "../ledger/ledger";
import { eachInSteps, runNow, type Steps } from "../sheet/steps";
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
  return runNow(checking(ledgers, context));
}

/** `check` in steps of one rule and column each, or of some rows; `progress` is told of each. */
export function* checking(
  ledgers: readonly Ledger[],
  context: CheckContext,
  progress?: (done: number, total: number) => void,
): Steps<Finding[]> {
  const { steps, findings } = yield* prepare(ledgers, context);
  for (const [done, step] of steps.entries()) {
    step();
    progress?.(done + 1, steps.length);
    yield;
  }
  return yield* findings();
}

type Step = () => void;

function* prepare(
  ledgers: readonly Ledger[],
  context: CheckContext,
): Steps<{ readonly steps: readonly Step[]; readonly findings: () => Steps<Finding[]> }> {
  const { reportOf, findings } = collector(ledgers, context.profile);
  const rules = RULES.filter((rule) => isAsked(rule, context.profile));
  const ahead = readAhead(rules);
  const views = some(yield* eachInSteps(ledgers, (one) => openView(one, context, { ahead })));
  const parties = some(yield* eachInSteps(ledgers, (one) => openParties(one, context)));
  const readings = views.flatMap(readingSteps);
  const checks = rules.flatMap((rule: Rule) => {
    const report = reportOf(rule);
    const ofParties = rule.scope === "cell" ? partySteps(rule, parties, report) : [];
    return [...stepsOf(rule, views, report), ...ofParties];
  });
  return { steps: [...readings, ...checks], findings };
}

const some = <T>(list: readonly (T | null)[]): T[] => list.flatMap((one) => one ?? []);

/** Whether the township has not switched off all that a rule may tell. */
function isAsked({ codes }: Rule, { rules }: Profile): boolean {
  return Object.keys(codes).some((code) => rules?.[code] !== "off");
}

/** Records read in one step. */
const STEP = 2048;

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
