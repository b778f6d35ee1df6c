import assert from "node:assert/strict";
import { SettingKey } from "../../src/operations/settings";
import { profileInForce } from "../../src/pane/actions/profile-in-force";
import { saveOwnProfile } from "../../src/pane/actions/settings";
import { keptIn, type KeptText } from "../../src/pane/kept-text";
import { createSession } from "../../src/pane/session";
import { defaultProfile, exportProfile } from "../../src/profile/index";
import { emptyWorkbook } from "./plain-workbook";

const named = (unitName: string): string => exportProfile({ ...defaultProfile, unitName });

function kept(text: string | null): KeptText & { text: string | null } {
  const own = {
    text,
    read: () => own.text,
    keep: (next: string | null) => {
      own.text = next;
    },
  };
  return own;
}

describe("the settings in force", () => {
  for (const [name, inBook, onComputer, from, unit] of [
    ["nobody’s", null, null, "default", ""],
    ["the computer’s", null, named("甲镇"), "computer", "甲镇"],
    ["the workbook’s over the computer’s", named("乙镇"), named("甲镇"), "workbook", "乙镇"],
    ["the usual ones where the computer’s cannot be read", null, "{", "default", ""],
    ["the computer’s where the workbook’s cannot be read", "{", named("甲镇"), "computer", "甲镇"],
  ] as const)
    it(name, async () => {
      const workbook = emptyWorkbook();
      await workbook.settings.set(SettingKey.profile, inBook);
      const found = await profileInForce({ workbook, ownSettings: kept(onComputer) });
      assert.deepEqual([found.from, found.profile.unitName], [from, unit]);
    });

  it("moves from the workbook to the computer", async () => {
    const workbook = emptyWorkbook();
    await workbook.settings.set(SettingKey.profile, named("乙镇"));
    const ownSettings = kept(null);
    const session = createSession({
      workbook,
      ownSettings,
      clock: () => ({ asOf: 45443, at: "2024-05-31 09:30" }),
      activeSheet: () => Promise.resolve(null),
    });
    await saveOwnProfile(session, { ...defaultProfile, unitName: "丙镇" });
    assert.equal(await workbook.settings.get(SettingKey.profile), null);
    assert.match(ownSettings.text ?? "", /丙镇/);
    assert.equal(session.state().profileFrom, "computer");
  });

  it("is read as none where the browser bars its storage", () => {
    const barred = keptIn(() => {
      throw new DOMException("", "SecurityError");
    });
    assert.equal(barred.read(), null);
    assert.throws(() => {
      barred.keep("a");
    });
  });
});
