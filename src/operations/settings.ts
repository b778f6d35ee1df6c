/** Keys of what the add-in keeps in a workbook (CONTRACT §4). */
export const SettingKey = {
  columns: "taizhang.columns",
  kinds: "taizhang.kinds",
  profile: "taizhang.profile",
  journal: "taizhang.journal",
  owned: "taizhang.owned",
  ignored: "taizhang.ignored",
} as const;
