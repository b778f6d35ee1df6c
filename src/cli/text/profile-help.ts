import { settingTitle, settingValue } from "../../locale/describe-setting";
import { fill } from "../../locale/format";
import { cliText } from "../../locale/zh-CN/cli";
import { profileFields } from "../../locale/zh-CN/profile-fields";
import { greatest } from "../../sheet/lists";
import { DECLARED, type SettingId } from "../../profile/declared";

/** Every key a profile may have, as its schema declares it. */
export function profileHelp(): string {
  const { title, line, note } = cliText.profileHelp;
  const ids = Object.keys(DECLARED) as SettingId[];
  const widest = greatest(ids.map((id) => id.length));
  const lines = ids.flatMap((id) => {
    const params = { id: id.padEnd(widest), title: settingTitle(id), value: settingValue(id) };
    const said = profileFields[id].note;
    const indent = " ".repeat(widest + 4);
    return [fill(line, params), ...(said === "" ? [] : [fill(note, { indent, note: said })])];
  });
  return [title, "", ...lines, ""].join("\n");
}
