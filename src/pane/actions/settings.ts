import type { KindId } from "../../ledger/kind-ids";
import { fill } from "../../locale/format";
import { paneSettingsText as text } from "../../locale/zh-CN/pane-settings";
import type { NamedProfile } from "../../operations/adopt-profile";
import { newLedger } from "../../operations/new-ledger";
import { protectEntry } from "../../operations/protect-entry";
import { readProfile, storeProfile } from "../../operations/stored-profile";
import { SettingKey } from "../../operations/settings";
import { exportProfile } from "../../profile/index";
import type { Profile } from "../../profile/profile";
import { momentOf, type Session } from "../session";
import { withDropped } from "./check";
import { showCell } from "./go-to";
import { lookAgain, refreshJournal } from "./load";
import { profileInForce } from "./profile-in-force";
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

/** Keeps the settings on this computer; the workbook gives up its own, so that they count in it. */
export function saveOwnProfile(session: Session, profile: Profile): Promise<void> {
  return session.run(text.saving, async (watch) => {
    const { host, dispatch } = session;
    host.ownSettings?.keep(exportProfile(profile));
    await host.workbook.settings.set(SettingKey.profile, null);
    dispatch({ type: "profile", profile, from: "computer" });
    host.profileChanged?.();
    await lookAgain(() => recheck(session, null, watch));
    return text.savedOwn;
  });
}

/** Forgets the settings of this computer. */
export function forgetOwnProfile(session: Session): Promise<void> {
  return session.run(text.saving, async (watch) => {
    const { host, dispatch } = session;
    host.ownSettings?.keep(null);
    dispatch({ type: "profile", ...(await profileInForce(host)) });
    host.profileChanged?.();
    await lookAgain(() => recheck(session, null, watch));
    return text.ownForgotten;
  });
}

/** What the settings of a file say, not yet taken; what is wrong with it is told. `null`: it cannot be read. */
export async function readOffered(
  session: Session,
  file: { readonly name: string; readonly text: string },
): Promise<NamedProfile | null> {
  let offered: NamedProfile | null = null;
  await session.run(text.importing, () => {
    offered = { name: file.name, ...readProfile(file.text, file.name) };
    return Promise.resolve(null);
  });
  return offered;
}

/** Takes over settings the clerk has seen. */
export function takeProfile(session: Session, profile: Profile, name: string): Promise<void> {
  return saveProfile(session, profile, fill(text.imported, { file: name }));
}

async function keep({ host, dispatch }: Session, profile: Profile): Promise<void> {
  await storeProfile(host.workbook, profile);
  dispatch({ type: "profile", profile, from: "workbook" });
  host.profileChanged?.();
}

/** 写入下拉与提醒, on the sheet in front or on all ledgers. */
export function writeEntryRules(session: Session, which: "active" | "all"): Promise<void> {
  return session.run(text.entryWriting, async (watch) => {
    const { host } = session;
    const sheet = which === "all" ? null : await host.activeSheet();
    const done = await protectEntry(host.workbook, momentOf(session), sheet, watch);
    await lookAgain(() => refreshJournal(session));
    const { columns, cells, known } = done;
    const template =
      known === 0 ? text.entryUnknown : columns === 0 ? text.entryNothing : text.entryWritten;
    const told = fill(template, { sheets: done.sheets.join("、"), columns, cells });
    return withDropped(told, done.dropped);
  });
}

/** 新建台账 */
export function createLedger(session: Session, kind: KindId): Promise<void> {
  return session.run(text.creating, async (watch) => {
    const { workbook } = session.host;
    const { sheet, dropped } = await newLedger(workbook, momentOf(session), kind);
    await lookAgain(async () => {
      await refreshJournal(session);
      await recheck(session, new Set([sheet]), watch);
    });
    await showCell(session, sheet, "A1");
    return withDropped(fill(text.created, { sheet }), dropped, sheet);
  });
}
