/** Keys of what the add-in keeps in a workbook (CONTRACT §4); it reads and writes no others. */
export const SettingKey = {
  columns: "taizhang.columns",
  kinds: "taizhang.kinds",
  profile: "taizhang.profile",
  journal: "taizhang.journal",
  owned: "taizhang.owned",
  ignored: "taizhang.ignored",
  /** A change that has begun and not ended. */
  pending: "taizhang.pending",
  /** The random id this workbook has for seals. */
  book: "taizhang.book",
} as const;

/** Begins every key of ours; under `taizhang.sheet.NAME` the draft of an own sheet is kept. */
export const KeyStart = "taizhang.";
