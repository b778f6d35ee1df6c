import type { WorkbookEdit } from "../../sheet/edit";
import type {
  Applied,
  BeforeImage,
  Believed,
  ChangeRecord,
  KeptText,
  RestoreReport,
  Review,
  Watch,
} from "../port";
import { carryOut, planEdit, sheetsOf } from "./apply";
import { startWriting } from "./batch";
import type { EditPlan } from "./apply";
import { partsOf } from "./image";
import type { ExcelImage } from "./image";
import { PendingKey, pendingFrom } from "./pending";
import { readHalfDone } from "./half-done";
import { excelProblem } from "./problems";
import { carryBack, planRestore } from "./restore";
import type { Restore, RestorePlan } from "./restore";
import { reviewOf } from "./review";
import { NoAnswer } from "./session";
import type { TrustingSession } from "./session";
import { forget, readSetting, storedKeys } from "./settings";

/**
 * What became of a change that was cut off before: nothing was, it was taken back, or brought to its end. `asked`:
 * another computer left it, nothing is done before the clerk has looked; `unreadable`: what stands there is no note
 * of ours, or one whose content is kept elsewhere.
 */
export interface Recovery extends RestoreReport {
  readonly outcome: "nothing" | "rolled-back" | "completed" | "asked" | "unreadable";
  /** With `asked`: what bringing it to an end would do. */
  readonly review: Review | null;
}

const nothingDone = { restored: 0, refused: [], review: null } as const;

/** Tries to put things right after a request failed. */
const Tries = 3;

/** What could not be put right, to be tried again before anything else is changed. */
const unfinished = new WeakMap<TrustingSession, Restore>();

/**
 * Applies an edit whole, or not at all: when a request fails half-way, what was done is taken back at once.
 * Should that fail too, `excel-half-done` or `excel-not-undone` is thrown, and it is done before the next change,
 * or by `recover` with the note in the workbook. A text kept along is there as soon as the edit is done and not
 * before.
 */
export async function applyChange(
  session: TrustingSession,
  edit: WorkbookEdit,
  record: ChangeRecord | null,
  watch?: Watch,
): Promise<Applied> {
  await putRight(session);
  const begun: { plan: EditPlan | null } = { plan: null };
  try {
    return await session.run(async (context) => {
      const plan = await planEdit(context, edit, record, session.vouch, watch);
      if (plan.image.parts.length === 0) return appliedOf(plan);
      watch?.signal?.throwIfAborted();
      begun.plan = plan;
      await carryOut(context, plan, watch);
      return appliedOf(plan);
    });
  } catch (error) {
    const { plan } = begun;
    if (plan === null) throw error;
    const { image, end } = plan;
    const { ended } = await insist(session, { mode: "rollback", change: "apply", image, end });
    if (ended) return appliedOf(plan);
    throw error;
  }
}

const appliedOf = ({ kept, drafts }: EditPlan): Applied => ({
  before: kept,
  sheets: sheetsOf(drafts),
});

/** Takes an edit back; when a request fails half-way it is brought to its end. */
export async function restoreChange(
  session: TrustingSession,
  before: BeforeImage,
  kept: KeptText | null,
  believed: Believed = "own",
): Promise<RestoreReport> {
  const image: ExcelImage = { version: 1, parts: await partsOf(before) };
  if (image.parts.length === 0 && kept === null) return { restored: 0, refused: [] };
  await putRight(session);
  const mode = believed === "own" ? "undo" : "agreed";
  const begun: { plan: RestorePlan | null } = { plan: null };
  try {
    return await session.run(async (context) => {
      const plan = await planRestore(context, { mode, image, kept }, session.vouch);
      begun.plan = plan;
      await carryBack(context, plan);
      return plan.report;
    });
  } catch (error) {
    const { plan } = begun;
    if (plan === null) throw error;
    const { image: left, end } = plan;
    // Never more than was agreed to: the clerk is asked again.
    if (mode === "agreed") throw error;
    await insist(session, { mode: "resume", change: "restore", image: left, end });
    return plan.report;
  }
}

/** What an image of another computer would do here. */
export async function reviewChange(session: TrustingSession, before: BeforeImage): Promise<Review> {
  const image: ExcelImage = { version: 1, parts: await partsOf(before) };
  const restore = { mode: "agreed" as const, image, kept: null };
  return session.run(async (context) =>
    reviewOf(await planRestore(context, restore, session.vouch)),
  );
}

/**
 * Brings a change that was cut off to one of its ends, if this computer began it. To be called once after the
 * workbook was opened.
 */
export async function recover(session: TrustingSession): Promise<Recovery> {
  const text = await session.run((context) => readSetting(context, PendingKey));
  const { value: pending, dropped, own } = await pendingFrom(text, session.vouch);
  if (pending === null) return { outcome: dropped ? "unreadable" : "nothing", ...nothingDone };
  const { change, image, end = null } = pending;
  if (!own) return { outcome: "asked", ...nothingDone, review: await reviewChange(session, image) };
  const { report, ended } = await insist(session, { mode: "resume", change, image, end });
  if (change === "restore") return { outcome: "completed", ...report, review: null };
  return { outcome: ended ? "nothing" : "rolled-back", ...report, review: null };
}

/**
 * Ends what `recover` asked about: `agreed` takes back what may be taken back, `dropped` leaves the cells as they
 * are. The note goes either way.
 */
export async function settlePending(
  session: TrustingSession,
  how: "agreed" | "dropped",
): Promise<RestoreReport> {
  const text = await session.run((context) => readSetting(context, PendingKey));
  const { value } = await pendingFrom(text, session.vouch);
  if (how === "agreed" && value !== null)
    return restoreChange(session, value.image, null, "agreed");
  await session.run(async (context) => {
    const [stored] = await storedKeys(context, [PendingKey]);
    const batch = startWriting(context);
    await forget(batch, stored?.keys ?? []);
    await batch.finish();
  });
  return nothingDone;
}

/** What was left half done is first brought to its end. */
export async function putRight(session: TrustingSession): Promise<void> {
  const left = unfinished.get(session);
  if (left !== undefined) await insist(session, left);
}

async function insist(session: TrustingSession, restore: Restore): Promise<RestorePlan> {
  for (let tries = 1; ; tries++) {
    try {
      const done = await session.run(async (context) => {
        const plan = await planRestore(context, restore, session.vouch);
        await carryBack(context, plan);
        return plan;
      });
      unfinished.delete(session);
      return done;
    } catch (error) {
      if (tries === Tries || isUnanswered(error)) throw await leave(session, restore, error);
      await session.pause();
    }
  }
}

/** Remembers what is half done and tells how far it is, as far as Excel says. */
async function leave(session: TrustingSession, restore: Restore, cause: unknown): Promise<unknown> {
  // By the next time somebody may have worked on the cells.
  unfinished.set(session, restore.mode === "rollback" ? { ...restore, mode: "resume" } : restore);
  const code = excelWordOf(cause);
  if (isUnanswered(cause)) return excelProblem("excel-not-undone", { code });
  try {
    const { sheets, cells } = await session.run((context) => readHalfDone(context, restore.image));
    if (cells > 0)
      return excelProblem("excel-half-done", { code, cells, sheets: sheets.join("”、“") });
  } catch {
    // Excel does not tell any more.
  }
  return excelProblem("excel-not-undone", { code });
}

/** Excel's own word for what went wrong, else our code. */
export function excelWordOf(error: unknown): string {
  const { code, params } = error as { code?: unknown; params?: Readonly<Record<string, unknown>> };
  return String(params?.["code"] ?? code);
}

export const isUnanswered = (error: unknown): boolean => excelWordOf(error) === NoAnswer;
