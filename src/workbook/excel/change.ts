import type { WorkbookEdit } from "../../sheet/edit";
import type { Applied, BeforeImage, ChangeRecord, KeptText, RestoreReport, Watch } from "../port";
import { carryOut, planEdit, sheetsOf } from "./apply";
import type { EditPlan } from "./apply";
import { partsOf } from "./image";
import type { ExcelImage } from "./image";
import { PendingKey, pendingFrom } from "./pending";
import { excelProblem } from "./problems";
import { carryBack, planRestore } from "./restore";
import type { Restore, RestorePlan } from "./restore";
import type { Session } from "./session";
import { readSetting } from "./settings";

/** What became of a change that was cut off before: nothing was, it was taken back, or brought to its end. */
export interface Recovery extends RestoreReport {
  readonly outcome: "nothing" | "rolled-back" | "completed";
}

/** Tries to put things right after a request failed. */
const Tries = 3;

/**
 * Applies an edit whole, or not at all: when a request fails half-way, what was done is taken back at once.
 * Should that fail too, `excel-not-undone` is thrown and the note in the workbook lets `recover` do it. A text
 * kept along is there as soon as the edit is done and not before.
 */
export async function applyChange(
  session: Session,
  edit: WorkbookEdit,
  record: ChangeRecord | null,
  watch?: Watch,
): Promise<Applied> {
  const begun: { plan: EditPlan | null } = { plan: null };
  try {
    return await session.run(async (context) => {
      const plan = await planEdit(context, edit, record, watch);
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

const appliedOf = ({ image, drafts }: EditPlan): Applied => ({
  before: image,
  sheets: sheetsOf(drafts),
});

/** Takes an edit back; when a request fails half-way it is brought to its end. */
export async function restoreChange(
  session: Session,
  before: BeforeImage,
  kept: KeptText | null,
): Promise<RestoreReport> {
  const image: ExcelImage = { version: 1, parts: partsOf(before) };
  if (image.parts.length === 0 && kept === null) return { restored: 0, refused: [] };
  const begun: { plan: RestorePlan | null } = { plan: null };
  try {
    return await session.run(async (context) => {
      const plan = await planRestore(context, { mode: "undo", image, kept });
      begun.plan = plan;
      await carryBack(context, plan);
      return plan.report;
    });
  } catch (error) {
    const { plan } = begun;
    if (plan === null || !isPassing(error)) throw error;
    const { image: left, end } = plan;
    await insist(session, { mode: "resume", change: "restore", image: left, end });
    return plan.report;
  }
}

/** Brings a change that was cut off to one of its ends. To be called once after the workbook was opened. */
export async function recover(session: Session): Promise<Recovery> {
  const text = await session.run((context) => readSetting(context, PendingKey));
  const pending = pendingFrom(text);
  if (pending === null) return { outcome: "nothing", restored: 0, refused: [] };
  const { change, image, end = null } = pending;
  const { report, ended } = await insist(session, { mode: "resume", change, image, end });
  if (change === "restore") return { outcome: "completed", ...report };
  return { outcome: ended ? "nothing" : "rolled-back", ...report };
}

async function insist(session: Session, restore: Restore): Promise<RestorePlan> {
  for (let tries = 1; ; tries++) {
    try {
      return await session.run(async (context) => {
        const plan = await planRestore(context, restore);
        await carryBack(context, plan);
        return plan;
      });
    } catch (error) {
      if (!isPassing(error)) throw error;
      if (tries === Tries) throw excelProblem("excel-not-undone", { code: codeOf(error) });
      await session.pause();
    }
  }
}

const codeOf = (error: unknown): string => String((error as { code?: unknown }).code);

/** Whether the same might succeed a moment later: a protected sheet will not open by itself. */
function isPassing(error: unknown): boolean {
  return /^excel-(failed|busy|disconnected|other-workbook)$/.test(codeOf(error));
}
