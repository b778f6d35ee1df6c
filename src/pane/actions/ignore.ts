import type { Finding } from "../../check/finding";
import { fill } from "../../locale/format";
import { paneCheckText } from "../../locale/zh-CN/pane-check";
import {
  ignoreFindings,
  noticeAgain,
  withoutIgnored,
  type IgnoredFinding,
} from "../../operations/ignore-findings";
import type { Session } from "../session";
import { lookAgain } from "./load";
import { recheck, showFindings } from "./recheck";

const text = paneCheckText.ignoring;

/** Ignores findings for a reason; they leave the list at once. */
export function ignore(
  session: Session,
  findings: readonly Finding[],
  reason: string,
): Promise<void> {
  return session.run(text.saving, async (watch) => {
    const { host, dispatch, state } = session;
    const said = { reason, at: host.clock().at };
    const ignored = await ignoreFindings(host.workbook, findings, said);
    dispatch({ type: "ignored", ignored });
    const { checked } = state();
    if (checked !== null) {
      const left = withoutIgnored(checked.findings, ignored);
      dispatch({ type: "checked", checked: { ...checked, findings: left } });
      await lookAgain(() => showFindings(session, watch));
    }
    return fill(text.done, { count: findings.length });
  });
}

/** Takes an ignoring back and looks again. */
export function notice(session: Session, ignored: IgnoredFinding): Promise<void> {
  return session.run(text.saving, async (watch) => {
    const { host, dispatch } = session;
    dispatch({ type: "ignored", ignored: await noticeAgain(host.workbook, ignored) });
    await lookAgain(() => recheck(session, new Set(), watch));
    return text.restored;
  });
}
