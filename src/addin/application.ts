import { openPane } from "../pane/open-pane";
import type { Session } from "../pane/session";
import { openSession } from "./open-session";
import type { Ready } from "./ribbon/associate";
import { COMMANDS } from "./ribbon/commands";

/** The add-in at work: its session, what the ribbon does with it, and the pane that shows it. */
export interface Application extends Ready {
  readonly show: (element: HTMLElement, session: Session) => void;
}

/** All of the add-in behind its start: it loads while office.js finds Excel. */
export async function openApplication(
  starting: (waitsFor: string | null) => void,
): Promise<Application> {
  return { session: await openSession(starting), commands: COMMANDS, show: openPane };
}
