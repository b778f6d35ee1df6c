import type { Finding } from "../check/finding";
import type { Unread } from "../ledger/account/unread";
import type { IgnoredFinding } from "../operations/ignore-findings";
import type { JournalEntry } from "../operations/journal";
import type { Book } from "../operations/read-book";
import { defaultProfile } from "../profile/index";
import type { Profile } from "../profile/profile";
import { reduceTask, type TaskAction, type TaskState } from "./task-state";

/** What the last check found. */
export interface Checked {
  readonly findings: readonly Finding[];
  /** The sheet asked for; `null`: all. */
  readonly sheet: string | null;
  readonly records: number;
  /** What was not looked at as a record. */
  readonly unread: readonly Unread[];
  /** Which full check it goes back to; looks after it carry the same number. Given by the reducer. */
  readonly round?: number;
}

/** Where the settings in force are kept; `default`: nowhere. */
export type ProfileFrom = "workbook" | "computer" | "default";

/** Everything the pane knows; what is `null` has not been read yet. */
export interface PaneState {
  readonly profile: Profile;
  readonly profileFrom: ProfileFrom;
  readonly book: Book | null;
  readonly checked: Checked | null;
  readonly ignored: readonly IgnoredFinding[];
  readonly journal: readonly JournalEntry[];
  readonly task: TaskState;
}

export type PaneAction =
  | TaskAction
  | { readonly type: "profile"; readonly profile: Profile; readonly from?: ProfileFrom }
  | { readonly type: "book"; readonly book: Book }
  | { readonly type: "checked"; readonly checked: Checked | null }
  | { readonly type: "ignored"; readonly ignored: readonly IgnoredFinding[] }
  | { readonly type: "journal"; readonly journal: readonly JournalEntry[] };

export const initialState: PaneState = {
  profile: defaultProfile,
  profileFrom: "default",
  book: null,
  checked: null,
  ignored: [],
  journal: [],
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
    case "ignored":
      return { ...state, ignored: action.ignored };
    case "journal":
      return { ...state, journal: action.journal };
    default:
      return { ...state, task: reduceTask(state.task, action) };
  }
}

/** What carries no number is a full check, the next one. */
function inRound(checked: Checked, before: Checked | null): Checked {
  return { round: (before?.round ?? 0) + 1, ...checked };
}
