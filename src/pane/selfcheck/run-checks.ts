import { fill } from "../../locale/format";
import { selfCheckText as text } from "../../locale/zh-CN/selfcheck";
import type { Check, Checked } from "./check";
import { shownMoment } from "./browser-checks";

/** Something that never answers must not keep the others from the clerk. */
const PatienceMs = 15_000;

/** Looks at everything at once; answers in the order asked. */
export function runChecks(
  checks: readonly Check[],
  patience = PatienceMs,
): Promise<readonly Checked[]> {
  return Promise.all(
    checks.map(async ({ id, look }): Promise<Checked> => {
      try {
        return { id, ...(await inTime(look, patience)) };
      } catch (error) {
        const problem = error instanceof Error ? error.message : String(error);
        return { id, state: "bad", value: fill(text.failed, { problem }) };
      }
    }),
  );
}

async function inTime<T>(look: () => T | Promise<T>, patience: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`${patience / 1000} s`));
    }, patience);
  });
  try {
    return await Promise.race([look(), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** What can be sent on: versions and states, nothing of a workbook or of people. */
export function reportOf(version: string, checked: readonly Checked[], now = new Date()): string {
  const head = fill(text.reportHead, { version, at: shownMoment(now) });
  const lines = checked.map(
    ({ id, state, value }) => `[${text.states[state]}] ${text.items[id]}：${value}`,
  );
  return [head, ...lines].join("\n");
}
