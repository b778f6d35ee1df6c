/// <reference types="office-js" />
import type { Session } from "../../pane/session";
import { COMMANDS } from "./commands";

/**
 * Ties the ribbon's buttons to the session. A button may be pressed before the workbook is open: the
 * command waits for what `session` answers. What came of it stands at the foot of the pane, which is brought to the
 * front for it; `completed()` is called whatever happens.
 */
export function associateCommands(session: () => Promise<Session>): void {
  for (const [name, command] of Object.entries(COMMANDS))
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      void runCommand(session(), command).finally(() => {
        event.completed();
      });
    });
}

async function runCommand(
  opened: Promise<Session>,
  command: (session: Session) => Promise<void>,
): Promise<void> {
  try {
    const session = await opened;
    await session.idle();
    await command(session);
  } catch {
    // The start failed: the pane says so and offers to try again.
  }
  await showPane();
}

/** The notice is worthless unseen; where the pane cannot be shown there is nothing left to try. */
async function showPane(): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
  } catch {
    return;
  }
}
