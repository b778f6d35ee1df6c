import type { WorkbookEdit } from "../../sheet/edit";
import type { BeforeImage, RestoreReport, Watch } from "../port";
import { carryOut, planEdit } from "./apply";
import { partsOf } from "./image";
import type { ExcelImage } from "./image";
import { PendingKey, pendingFrom } from "./pending";
import { excelProblem } from "./problems";
import { carryBack, planRestore } from "./restore";
import type { RestorePlan } from "./restore";
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
 * Should that fail too, `excel-not-undone` is thrown and the note in the workbook lets `recover` do it.
 */
export async function applyChange(
  session: Session,
  edit: WorkbookEdit,
  watch?: Watch,
): Promise<BeforeImage> {
  const begun: { image: ExcelImage | null } = { image: null };
  try {
    return await session.run(async (context) => {
      const plan = await planEdit(context, edit, watch);
      if (plan.image.parts.length === 0) return plan.image;
      watch?.signal?.throwIfAborted();
      begun.image = plan.image;
      await carryOut(context, plan, watch);
      return plan.image;
    });
  } catch (error) {
    if (begun.image !== null) await insist(session, begun.image, "rollback");
    throw error;
  }
}

/** Takes an edit back; when a request fails half-way it is brought to its end. */
export async function restoreChange(session: Session, before: BeforeImage): Promise<RestoreReport> {
  const image: ExcelImage = { version: 1, parts: partsOf(before) };
  if (image.parts.length === 0) return { restored: 0, refused: [] };
  const begun: { plan: RestorePlan | null } = { plan: null };
  try {
    return await session.run(async (context) => {
      const plan = await planRestore(context, image, "undo");
      begun.plan = plan;
      await carryBack(context, plan);
      return plan.report;
    });
  } catch (error) {
    if (begun.plan === null || !isPassing(error)) throw error;
    await insist(session, begun.plan.image, "resume");
    return begun.plan.report;
  }
}

/** Brings a change that was cut off to one of its ends. To be called once after the workbook was opened. */
export async function recover(session: Session): Promise<Recovery> {
  const text = await session.run((context) => readSetting(context, PendingKey));
  const pending = pendingFrom(text);
  if (pending === null) return { outcome: "nothing", restored: 0, refused: [] };
  const report = await insist(session, pending.image, "resume");
  return { outcome: pending.change === "apply" ? "rolled-back" : "completed", ...report };
}

async function insist(
  session: Session,
  image: ExcelImage,
  mode: "rollback" | "resume",
): Promise<RestoreReport> {
  for (let tries = 1; ; tries++) {
    try {
      return await session.run(async (context) => {
        const plan = await planRestore(context, image, mode);
        await carryBack(context, plan);
        return plan.report;
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
