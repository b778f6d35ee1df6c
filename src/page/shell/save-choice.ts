import { keptChoice } from "../../pane/kept-choice";

/** What is handed out: the workbook with the add-in's marks and sheets, or the clerk's ledgers alone. */
export type SaveMode = "marked" | "clean";

/** How the clerk wants files saved; asked once and kept on this computer. */
export interface SaveChoice {
  readonly mode: SaveMode;
  /** Own sheets that stay in a clean file, by their name without the date: 月报, 应走访 … */
  readonly keep: readonly string[];
  /** Whether the township's settings stay in a clean file. */
  readonly profile: boolean;
}

const kept = keptChoice("save");

/** The choice made earlier; null: none, or one nobody understands. */
export function readSaveChoice(): SaveChoice | null {
  try {
    const read: unknown = JSON.parse(kept.get() ?? "null");
    if (typeof read !== "object" || read === null) return null;
    const { mode, keep, profile } = read as Record<string, unknown>;
    if (mode !== "marked" && mode !== "clean") return null;
    return {
      mode,
      keep: Array.isArray(keep) ? keep.filter((one): one is string => typeof one === "string") : [],
      profile: profile === true,
    };
  } catch {
    return null;
  }
}

export function keepSaveChoice(choice: SaveChoice): void {
  kept.set(JSON.stringify(choice));
}

/** A sheet's name without what changes from one to the next: `月报2024-05` → `月报`. */
export function sheetStem(name: string): string {
  return name.replace(/\d.*$/u, "").replace(/-.*$/u, "");
}
