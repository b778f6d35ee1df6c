import type { Finding } from "../check/finding";
import type { Unread } from "../ledger/account/unread";
import type { IgnoredFinding } from "../operations/ignore-findings";
import type { BookSettings } from "../operations/book-settings";
import type { KeptEntry } from "../operations/journal";
import type { Book } from "../operations/read-book";
import { defaultProfile } from "../profile/index";
import type { Profile } from "../profile/profile";
import type { Review } from "../workbook/port";
import { reduceTask, type TaskAction, type TaskState } from "./task-state";

/** What the last check found. */
export interface Checked {
  readonly findings: readonly Finding[];
  /** The sheet asked for; `null`: all. */
  readonly sheet: string | null;
  readonly records: number;
  /** What was not looked at as a record. */
  readonly unread: readonly Unread[];
}

/** A change of another computer: one that was not finished, or the one that 撤销 would take back. */
export type Asked =
  | { readonly kind: "pending"; readonly review: Review }
  | { readonly kind: "undo"; readonly review: Review; readonly entry: KeptEntry };

/** Everything the pane knows; what is `null` has not been read yet. */
export interface PaneState {
  readonly profile: Profile;
  readonly book: Book | null;
  readonly checked: Checked | null;
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
  | { readonly type: "profile"; readonly profile: Profile }
  | { readonly type: "book"; readonly book: Book }
  | { readonly type: "checked"; readonly checked: Checked | null }
  | { readonly type: "ignored"; readonly ignored: readonly IgnoredFinding[] }
  | { readonly type: "journal"; readonly journal: readonly KeptEntry[] }
  | { readonly type: "settings"; readonly settings: BookSettings }
  | { readonly type: "asked"; readonly asked: Asked | null };

export const initialState: PaneState = {
  profile: defaultProfile,
  book: null,
  checked: null,
  ignored: [],
  journal: [],
  settings: null,
  asked: null,
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
