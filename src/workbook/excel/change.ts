import type { WorkbookEdit } from "../../sheet/edit";
import type { BeforeImage, RestoreReport, Watch } from "../port";
import { carryOut, planEdit } from "./apply";
import { partsOf } from "./image";
import type { ExcelImage } from "./image";
import { PendingKey, pendingFrom } from "./pending";
import { excelProblem } from "./problems";
import { restoreImage } from "./restore";
import type { RestoreMode } from "./restore";
import type { Session } from "./session";
import { readSetting } from "./settings";

/** What became of a change that was cut off before: nothing was, it was taken back, or brought to its end. */
export interface Recovery extends RestoreReport {
  readonly outcome: "nothing" | "rolled-back" | "completed";
}

/** Tries to put things right after a request failed. */
const Tries = 3;
const PauseMs = 300;

/**
 * Applies an edit whole, or not at all: when a request fails half-way, what was done is taken back at once.
 * Should that fail too, `excel-not-undone` is thrown and the note in the workbook lets `recover` do it.
 */
export async function applyChange(
  session: Session,
  edit: WorkbookEdit,
  watch?: Watch,
): Promise<BeforeImage> {
  let begun: ExcelImage | null = null;
  try {
    return await session.run(async (context) => {
      const plan = await planEdit(context, edit, watch);
      if (plan.image.parts.length === 0) return plan.image;
      watch?.signal?.throwIfAborted();
      begun = plan.image;
      await carryOut(context, plan, watch);
      return plan.image;
    });
  } catch (error) {
    if (begun !== null) await insist(session, begun, "rollback");
    throw error;
  }
}

/** Takes an edit back; when a request fails half-way it is tried again until it is done. */
export async function restoreChange(session: Session, before: BeforeImage): Promise<RestoreReport> {
  const image: ExcelImage = { version: 1, parts: partsOf(before) };
  if (image.parts.length === 0) return { restored: 0, refused: [] };
  return insist(session, image, "undo");
}

/** Brings a change that was cut off to one of its ends. To be called once after the workbook was opened. */
export async function recover(session: Session): Promise<Recovery> {
  const text = await session.run((context) => readSetting(context, PendingKey));
  const pending = pendingFrom(text);
  if (pending === null) return { outcome: "nothing", restored: 0, refused: [] };
  const { change, image } = pending;
  const mode = change === "apply" ? "recover" : "undo";
  const report = await insist(session, image, mode);
  return { outcome: change === "apply" ? "rolled-back" : "completed", ...report };
}

async function insist(
  session: Session,
  image: ExcelImage,
  mode: RestoreMode,
): Promise<RestoreReport> {
  for (let left = Tries; left > 1; left--) {
    try {
      return await session.run((context) => restoreImage(context, image, mode));
    } catch (error) {
      if (!isPassing(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, PauseMs));
    }
  }
  try {
    return await session.run((context) => restoreImage(context, image, mode));
  } catch (error) {
    if (!isPassing(error)) throw error;
    const { code } = error as { code: string };
    throw excelProblem("excel-not-undone", { code });
  }
}

/** Whether the same might succeed a moment later: a protected sheet will not open by itself. */
function isPassing(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return typeof code === "string" && /^excel-(failed|busy|disconnected|other-workbook)$/.test(code);
}
