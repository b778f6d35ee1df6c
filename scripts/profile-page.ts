/** docs/profile.md: every key of the profile, and the ready ones. */
import { settingTitle, settingValue } from "../src/locale/describe-setting";
import { profileFields, readyProfiles } from "../src/locale/zh-CN/profile-fields";
import { DECLARED, type SettingId } from "../src/profile/declared";
import { defaultProfile } from "../src/profile/defaults";
import { READY_PROFILES, type ReadyProfileId } from "../src/profile/ready/profiles";

export function profileLines(): readonly string[] {
  const ids = Object.keys(DECLARED) as SettingId[];
  return [
    "设置是一个 JSON 文件：窗格“设置”里导出、导入，命令行用 `--profile`。没写的项按默认。",
    "字段的写法见 [profile.schema.json](profile.schema.json)（JSON Schema，编辑器里可以提示和检查）。",
    "",
    "| 项 | 名称 | 值 | 默认 | 说明 |",
    "| --- | --- | --- | --- | --- |",
    ...ids.map(
      (id) =>
        `| \`${id}\` | ${settingTitle(id)} | ${settingValue(id)} | ${usual(id)} | ${profileFields[id].note} |`,
    ),
    "",
    "## 县里定、乡镇改",
    "",
    '乡镇的文件里写 `"extends": "县级设置.json"`（同一文件夹或下级文件夹里的文件），只写自己不同的项：县里写了的照县里，',
    "自己写了的照自己。目标、期限、任务、用语等表逐项合并，考核的项目和一票否决按 `id` 合并，其余整项替换。",
    "窗格里导入这样的文件时，会请您再选县里那一份；采用以前逐项列出现在是多少、采用后是多少。",
    "",
    "## 现成的设置",
    "",
    ...Object.entries(READY_PROFILES).flatMap(([id, part]) => [
      `### ${readyProfiles[id as ReadyProfileId]}`,
      "",
      "```json",
      JSON.stringify(part, null, 2),
      "```",
      "",
    ]),
  ];
}

function usual(id: SettingId): string {
  const value = (defaultProfile as unknown as Readonly<Record<string, unknown>>)[id];
  return value === undefined ? "—" : `\`${JSON.stringify(value)}\``;
}
