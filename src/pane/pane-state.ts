import type { IgnoredFinding } from "../operations/ignore-findings";
import type { BookSettings } from "../operations/book-settings";
import type { KeptEntry } from "../operations/journal";
import type { Book } from "../operations/read-book";
import type { Behind, CheckView, ShownCheck } from "../operations/show-check";
import { defaultProfile } from "../profile/index";
import type { Profile } from "../profile/profile";
import type { Review } from "../workbook/port";
import { reduceTask, type TaskAction, type TaskState } from "./task-state";

/** What was found on the sheets checked so far, as they are now, and how far the workbook shows it. */
export interface Checked extends CheckView {
  /** The sheets asked for; `null`: all. */
  readonly scope: readonly string[] | null;
  readonly shown: ShownCheck;
  /** What is not as it is now: the findings themselves, or what the workbook shows of them; `null`: nothing. */
  readonly behind: "findings" | Behind | null;
  /** Which full check it goes back to; looks after it carry the same number. Given by the reducer. */
  readonly round?: number;
}

/** A change of another computer: one that was not finished, or the one that 撤销 would take back. */
export type Asked =
  | { readonly kind: "pending"; readonly review: Review }
  | { readonly kind: "undo"; readonly review: Review; readonly entry: KeptEntry };
/** Where the settings in force are kept; `default`: nowhere. */
export type ProfileFrom = "workbook" | "computer" | "default";

/** Everything the pane knows; what is `null` has not been read yet. */
export interface PaneState {
  readonly profile: Profile;
  readonly profileFrom: ProfileFrom;
  readonly book: Book | null;
  readonly checked: Checked | null;
  /** What was checked before each step of the journal that this session's checks and 清除标记 made. */
  readonly steps: readonly (Checked | null)[];
  /** Ledgers that were recognised when the workbook was opened and are offered to be checked; 0: no offer. */
  readonly offered: number;
  /** Own sheets beside which 清理 is offered; `null`: it is not. */
  readonly cleanOffered: readonly string[] | null;
  readonly ignored: readonly IgnoredFinding[];
  readonly journal: readonly KeptEntry[];
  /** What the workbook brings along. */
  readonly settings: BookSettings | null;
  /** A change of another computer that waits for the clerk's word. */
  readonly asked: Asked | null;
  readonly task: TaskState;
}

export type PaneAction =
  | TaskAction
  | { readonly type: "profile"; readonly profile: Profile; readonly from?: ProfileFrom }
  | { readonly type: "book"; readonly book: Book }
  | { readonly type: "checked"; readonly checked: Checked | null }
  /** The same by a step of the journal, to which taking it back leads back. */
  | { readonly type: "checked-step"; readonly checked: Checked | null }
  /** That step was taken back; `marksOnly`: 检查结果 went on meanwhile. */
  | { readonly type: "step-back"; readonly marksOnly: boolean }
  | { readonly type: "offered"; readonly ledgers: number }
  | { readonly type: "clean-offered"; readonly sheets: readonly string[] | null }
  /** Nothing that was done is known any longer. */
  | { readonly type: "forgotten" }
  | { readonly type: "ignored"; readonly ignored: readonly IgnoredFinding[] }
  | { readonly type: "journal"; readonly journal: readonly KeptEntry[] }
  | { readonly type: "settings"; readonly settings: BookSettings }
  | { readonly type: "asked"; readonly asked: Asked | null };

export const initialState: PaneState = {
  profile: defaultProfile,
  profileFrom: "default",
  book: null,
  checked: null,
  steps: [],
  offered: 0,
  cleanOffered: null,
  ignored: [],
  journal: [],
  settings: null,
  asked: null,
  task: { kind: "idle" },
};

export function reducePane(state: PaneState, action: PaneAction): PaneState {
  switch (action.type) {
    case "profile":
      return {
        ...state,
        profile: action.profile,
        profileFrom: action.from ?? state.profileFrom,
      };
    case "book":
      return { ...state, book: action.book };
    case "checked":
      return { ...state, checked: action.checked && inRound(action.checked, state.checked) };
    case "checked-step":
      return {
        ...state,
        checked: action.checked && inRound(action.checked, state.checked),
        steps: [...state.steps, state.checked],
        offered: 0,
      };
    case "step-back":
      return {
        ...state,
        checked: stepBack(state, action.marksOnly),
        steps: state.steps.slice(0, -1),
      };
    case "forgotten":
      return { ...state, checked: null, steps: [] };
    case "clean-offered":
      return { ...state, cleanOffered: action.sheets };
    case "offered":
      return { ...state, offered: action.ledgers };
    case "ignored":
      return { ...state, ignored: action.ignored };
    case "journal":
      return { ...state, journal: action.journal };
    case "settings":
      return { ...state, settings: action.settings };
    case "asked":
      return { ...state, asked: action.asked };
    default:
      return { ...state, task: reduceTask(state.task, action) };
  }
}

function stepBack({ steps, checked }: PaneState, marksOnly: boolean): Checked | null {
  const before = steps.at(-1) ?? null;
  if (before === null || checked === null || !marksOnly) return before;
  return { ...checked, shown: { ...checked.shown, marks: before.shown.marks } };
}

/** What carries no number is a full check, the next one. */
function inRound(checked: Checked, before: Checked | null): Checked {
  return { round: (before?.round ?? 0) + 1, ...checked };
}
