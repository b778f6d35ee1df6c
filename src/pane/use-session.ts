import { createContext, useContext, useSyncExternalStore } from "react";
import type { PaneState } from "./pane-state";
import type { Session } from "./session";

export const SessionContext = createContext<Session | null>(null);

/** The session of the pane around. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error("no session around");
  return session;
}

/** A part of the pane's state, followed. `pick` must answer the same value for the same state. */
export function usePaneState<T>(pick: (state: PaneState) => T): T {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, () => pick(session.state()));
}

/** Whether a long action runs: buttons that start another are disabled then. */
export function useBusy(): boolean {
  return usePaneState(({ task }) => task.kind === "running");
}
