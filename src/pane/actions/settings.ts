import { fill } from "../../locale/format";
import { paneSettingsText as text } from "../../locale/zh-CN/pane-settings";
import { newLedger } from "../../operations/new-ledger";
import { protectEntry } from "../../operations/protect-entry";
import { readProfile, storeProfile } from "../../operations/stored-profile";
import { defaultProfile, mergeProfiles } from "../../profile/index";
import type { Profile } from "../../profile/profile";
import type { StartableKind } from "../../report/empty-ledger";
import { momentOf, type Session } from "../session";
import { withDropped } from "./check";
import { goTo } from "./go-to";
import { lookAgain, refreshJournal } from "./load";
import { recheck } from "./recheck";

/** Keeps the settings in the workbook; everything shown follows them at once. */
export function saveProfile(
  session: Session,
  profile: Profile,
  told: string = text.saved,
): Promise<void> {
  return session.run(text.saving, async (watch) => {
    await keep(session, profile);
    await lookAgain(() => recheck(session, null, watch));
    return told;
  });
}

/** Takes over the settings of a file; nothing changes when it is wrong. */
export function importProfile(
  session: Session,
  file: { readonly name: string; readonly text: string },
): Promise<void> {
  return session.run(text.importing, async (watch) => {
    const read = readProfile(file.text, file.name);
    await keep(session, mergeProfiles(defaultProfile, read.given));
    await lookAgain(() => recheck(session, null, watch));
    const done = fill(text.imported, { file: file.name });
    return read.extends === undefined
      ? done
      : done + fill(text.extendsLeft, { file: read.extends });
  });
}

async function keep({ host, dispatch }: Session, profile: Profile): Promise<void> {
  await storeProfile(host.workbook, profile);
  dispatch({ type: "profile", profile });
  host.profileChanged?.();
}

/** 写入下拉与提醒, on the sheet in front or on all ledgers. */
export function writeEntryRules(session: Session, which: "active" | "all"): Promise<void> {
  return session.run(text.entryWriting, async (watch) => {
    const { host } = session;
    const sheet = which === "all" ? null : await host.activeSheet();
    const done = await protectEntry(host.workbook, momentOf(session), sheet, watch);
    await lookAgain(() => refreshJournal(session));
    const told = fill(text.entryWritten, { sheets: done.sheets.join("、"), rules: done.rules });
    return withDropped(told, done.dropped);
  });
}

/** 新建台账 */
export function createLedger(session: Session, kind: StartableKind): Promise<void> {
  return session.run(text.creating, async (watch) => {
    const { workbook } = session.host;
    const { sheet, dropped } = await newLedger(workbook, momentOf(session), kind);
    await lookAgain(async () => {
      await refreshJournal(session);
      await recheck(session, new Set([sheet]), watch);
    });
    await goTo(session, sheet, "A1");
    return withDropped(fill(text.created, { sheet }), dropped);
  });
}
