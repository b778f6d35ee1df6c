import { excelHost } from "../../src/addin/host/excel-host";
import { COMMANDS } from "../../src/addin/ribbon/commands";
import type { CommandName } from "../../src/addin/ribbon/command-names";
import { createSession } from "../../src/pane/session";
import type { Session } from "../../src/pane/session";
import { serialOf } from "../../src/sheet/serial";
import { openExcel } from "../../src/workbook/excel/index";
import type { ExcelWorkbook } from "../../src/workbook/excel/index";
import type { Book, BookPlan } from "../excel-host/model/book";
import { startExcel } from "../excel-host/node/excel-in-node";
import type { ExcelInNode } from "../excel-host/node/excel-in-node";
import type { HostOptions } from "../excel-host/wire/host";
import { deskComputer } from "../support/desk-computer";

/** Excel, and the add-in behind its ribbon on the morning of 31 May 2024; no pane, no browser. */
export interface Ribbon {
  readonly excel: ExcelInNode;
  readonly workbook: ExcelWorkbook;
  readonly session: Session;
  /** Runs a command and answers what the clerk is told. */
  press(command: CommandName): Promise<string>;
}

/** Answers that come apart are waited for as long as in earnest, others a few milliseconds. */
export async function openRibbon(
  plan: Book | BookPlan,
  options: HostOptions = {},
): Promise<Ribbon> {
  const excel = startExcel(plan, options);
  const computer = deskComputer("this-desk");
  const workbook = await openExcel({
    computer,
    pauseMs: 1,
    ...(options.apart === true ? {} : { answerMs: 5 }),
  });
  const { host } = excelHost({
    workbook,
    ownSettings: { read: () => null, keep: () => undefined },
    profileChanged: () => undefined,
  });
  const clock = () => ({ asOf: serialOf(2024, 5, 31), at: "2024-05-31 09:30" });
  const session = createSession({ ...host, clock });
  return {
    excel,
    workbook,
    session,
    async press(command) {
      await COMMANDS[command](session);
      const { task } = session.state();
      return task.kind === "done" || task.kind === "failed" ? task.message : "";
    },
  };
}
