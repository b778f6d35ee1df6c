/// <reference types="office-js" />
import type { Session } from "../../pane/session";
import { COMMAND_NAMES, type CommandName } from "./command-names";

/** What a press on the ribbon needs; it comes later than the buttons. */
export interface Ready {
  readonly session: Session;
  readonly commands: Readonly<Record<CommandName, (session: Session) => Promise<void>>>;
}

/**
 * Ties the ribbon's buttons to the session. A button may be pressed before the workbook is open: the
 * command waits for what `ready` answers. Progress and what came of it stand at the foot of the pane,
 * which is brought to the front for them; `completed()` is called whatever happens.
 */
export function associateCommands(ready: () => Promise<Ready>): void {
  for (const name of COMMAND_NAMES)
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      void runCommand(ready(), name).finally(() => {
        event.completed();
      });
    });
}

async function runCommand(ready: Promise<Ready>, name: CommandName): Promise<void> {
  void showPane();
  try {
    const { session, commands } = await ready;
    await session.whenIdle(() => commands[name](session));
  } catch {
    // The start failed: the pane says so and offers to try again.
  }
  // It may have been closed meanwhile.
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
