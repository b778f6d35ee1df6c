import type { IgnoredFinding } from "../operations/ignore-findings";
import type { JournalEntry } from "../operations/journal";
import type { Book } from "../operations/read-book";
import type { Behind, CheckView, ShownCheck } from "../operations/show-check";
import { defaultProfile } from "../profile/index";
import type { Profile } from "../profile/profile";
import { reduceTask, type TaskAction, type TaskState } from "./task-state";

/** What was found on the sheets checked so far, as they are now, and how far the workbook shows it. */
export interface Checked extends CheckView {
  /** The sheets asked for; `null`: all. */
  readonly scope: readonly string[] | null;
  readonly shown: ShownCheck;
  /** What is not as it is now: the findings themselves, or what the workbook shows of them; `null`: nothing. */
  readonly behind: "findings" | Behind | null;
}

/** Everything the pane knows; what is `null` has not been read yet. */
export interface PaneState {
  readonly profile: Profile;
  readonly book: Book | null;
  readonly checked: Checked | null;
  /** What was checked before each step of the journal that this session's checks and 清除标记 made. */
  readonly steps: readonly (Checked | null)[];
  /** Ledgers that were recognised when the workbook was opened and are offered to be checked; 0: no offer. */
  readonly offered: number;
  /** Own sheets beside which 清理 is offered; `null`: it is not. */
  readonly cleanOffered: readonly string[] | null;
  readonly ignored: readonly IgnoredFinding[];
  readonly journal: readonly JournalEntry[];
  readonly task: TaskState;
}

export type PaneAction =
  | TaskAction
  | { readonly type: "profile"; readonly profile: Profile }
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
  | { readonly type: "journal"; readonly journal: readonly JournalEntry[] };

export const initialState: PaneState = {
  profile: defaultProfile,
  book: null,
  checked: null,
  steps: [],
  offered: 0,
  cleanOffered: null,
  ignored: [],
  journal: [],
  task: { kind: "idle" },
};

export function reducePane(state: PaneState, action: PaneAction): PaneState {
  switch (action.type) {
    case "profile":
      return { ...state, profile: action.profile };
    case "book":
      return { ...state, book: action.book };
    case "checked":
      return { ...state, checked: action.checked };
    case "checked-step":
      return {
        ...state,
        checked: action.checked,
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
    default:
      return { ...state, task: reduceTask(state.task, action) };
  }
}

function stepBack({ steps, checked }: PaneState, marksOnly: boolean): Checked | null {
  const before = steps.at(-1) ?? null;
  if (before === null || checked === null || !marksOnly) return before;
  return { ...checked, shown: { ...checked.shown, marks: before.shown.marks } };
}
