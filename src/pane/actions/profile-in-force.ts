import { keptProfile } from "../../operations/kept-profile";
import { SettingKey } from "../../operations/settings";
import { storedProfile } from "../../operations/stored-profile";
import { defaultProfile } from "../../profile/index";
import type { Profile } from "../../profile/profile";
import type { PaneHost } from "../host";
import type { ProfileFrom } from "../pane-state";

/** The settings that count: the workbook's own, else this computer's, else the usual ones. */
export async function profileInForce({
  workbook,
  ownSettings,
}: Pick<PaneHost, "workbook" | "ownSettings">): Promise<{
  readonly profile: Profile;
  readonly from: ProfileFrom;
}> {
  const own = keptProfile(ownSettings?.read() ?? null);
  const base = own ?? defaultProfile;
  const profile = await storedProfile(workbook, base);
  if ((await workbook.settings.get(SettingKey.profile)) !== null && profile !== base)
    return { profile, from: "workbook" };
  return { profile, from: own === null ? "default" : "computer" };
}
