import type { CleanWishes, Cleaned } from "../port";
import { excelWordOf, isUnanswered, putRight } from "./change";
import { carryClean, planClean, stepsOf, type CleanPlan } from "./clean";
import { excelProblem } from "./problems";
import type { TrustingSession } from "./session";

/** Tries to bring a clean-up to its end. */
const Tries = 3;

/**
 * Takes away what is wished: all of it, as what was cut off is done once more. Should that fail too, and some of
 * it be done, `excel-clean-half` is thrown; what is left is found and taken away the next time.
 */
export async function cleanChange(session: TrustingSession, wishes: CleanWishes): Promise<Cleaned> {
  // What is left half done needs the note that would go here.
  await putRight(session);
  const begun: { plan: CleanPlan | null } = { plan: null };
  for (let tries = 1; ; tries++) {
    try {
      return await session.run(async (context) => {
        const plan = await planClean(context, wishes, session.vouch);
        begun.plan ??= plan;
        if (stepsOf(plan) > 0) await carryClean(context, plan);
        return begun.plan.cleaned;
      });
    } catch (error) {
      const { plan } = begun;
      if (plan === null) throw error;
      if (tries === Tries || (tries > 1 && isUnanswered(error)))
        throw (await isUntouched(session, wishes, plan)) ? error : halfClean(error);
      await session.pause();
    }
  }
}

const halfClean = (cause: unknown) =>
  excelProblem("excel-clean-half", { code: excelWordOf(cause) });

/** Whether all that was to go is still there, as far as Excel says. */
async function isUntouched(
  session: TrustingSession,
  wishes: CleanWishes,
  begun: CleanPlan,
): Promise<boolean> {
  try {
    const now = await session.run((context) => planClean(context, wishes, session.vouch));
    return stepsOf(now) === stepsOf(begun);
  } catch {
    return false;
  }
}
