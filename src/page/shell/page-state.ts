import type { Front, OpenDesk, PageState, Stage } from "./opened";

export type PageAction =
  | { readonly type: "front"; readonly front: Front }
  | ({ readonly type: "progress" } & Stage)
  | { readonly type: "opened"; readonly desk: Omit<OpenDesk, "key"> }
  | { readonly type: "failed"; readonly problem: string }
  | { readonly type: "back" }
  | { readonly type: "closed"; readonly problem: string | null };

export const initialState: PageState = {
  desk: null,
  front: { kind: "start", problem: null },
  problem: null,
};

/** What the page shows next. A desk stays open behind whatever is chosen, read or fails. */
export function reducePage(state: PageState, action: PageAction): PageState {
  switch (action.type) {
    case "front":
      return { ...state, front: action.front, problem: null };
    case "progress":
      return state.front?.kind === "waiting"
        ? { ...state, front: { ...state.front, text: action.text, part: action.part } }
        : state;
    case "opened":
      return {
        desk: { ...action.desk, key: (state.desk?.key ?? 0) + 1 },
        front: null,
        problem: null,
      };
    case "failed":
      return state.desk === null
        ? { ...state, front: { kind: "start", problem: action.problem } }
        : { ...state, front: null, problem: action.problem };
    case "back":
      return state.desk === null ? initialState : { ...state, front: null };
    case "closed":
      return { ...initialState, front: { kind: "start", problem: action.problem } };
  }
}
