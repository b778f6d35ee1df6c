import type { SettingId } from "../../profile/declared";
import type { ReadyProfileId } from "../../profile/ready/profiles";
import type { Unit } from "../../profile/unit";

/** Every key of the profile in words: the settings view, the docs page and the help say the same. */
export const profileFields: Readonly<
  Record<SettingId, { readonly label: string; readonly note: string }>
> = {
  version: { label: "版本", note: "现在只有 1" },
  unitName: { label: "单位名称", note: "写在月报和新建台账的标题上" },
  decimals: { label: "率保留几位小数", note: "" },
  visitWeekday: { label: "固定走访日", note: "1 是星期一，7 是星期日；null 是不固定" },
  targets: { label: "目标", note: "不填就是不考核。" },
  limits: { label: "办理期限", note: "台账里没有写明期限的，按这里的天数算。" },
  quotas: { label: "走访任务", note: "按“职务”栏里的词考核；0 就是不考核。" },
  safetyWeights: { label: "安全感指数的权重", note: "依次是安全、比较安全、不太安全、不安全" },
  compositeWeights: {
    label: "综合得分的分值",
    note: "各项满分多少分；合计为 1 时按百分制折算。不填的不计入综合得分。",
  },
  vocabulary: {
    label: "本单位的用语",
    note: "台账里常写、但台账助手不认识的词，在这里说明它等于哪个词。",
  },
  columns: { label: "栏目改正", note: "哪张表的哪一列是什么栏目；null 是不认作栏目" },
  rules: { label: "检查规则的轻重", note: "这里没有列出的，按台账助手原来的轻重检查。" },
  appraisal: { label: "考核细则", note: "考核对象、项目和分值、一票否决、等次" },
  notice: { label: "通报的文号、要求和落款", note: "没有写要求的，用现成的要求" },
  extends: {
    label: "继承的设置文件",
    note: "同一文件夹或下级文件夹里的文件，例如县级设置；本文件写了的优先",
  },
};

export const unitNames: Readonly<Record<Unit, string>> = {
  days: "天",
  percent: "%",
  points: "分",
};

/** How a value is described in the docs and the help. */
export const valueText = {
  figure: "{low}—{high} 的数",
  whole: "{low}—{high} 的整数",
  share: "0—1 的数（0.95 就是 95%）",
  text: "{low}—{high} 个字",
  words: "{words} 之一",
  object: "一组设置",
  inUnit: "{value}（{unit}）",
  form: {
    single: "{value}",
    list: "一列，每个是 {value}",
    table: "按名称，每个是 {value}",
    tables: "按名称分两层，每个是 {value}",
  },
} as const;

export const readyProfiles: Readonly<Record<ReadyProfileId, string>> = {
  townshipOffice: "乡镇平安办",
  village: "村（社区）",
  school: "学校",
  workSafety: "安监",
  congress: "人大办",
};

/** What a profile says, line by line. */
export const profileLineText = {
  none: "（没有）",
  inSetting: "{setting}·{name}",
  quota: "{per}{required}{measure}",
  word: "{field}“{word}”",
  quoted: "“{word}”",
  column: "“{sheet}”{column}列",
  noField: "不认作栏目",
  appraisal: "考核",
  parts: {
    by: "考核对象",
    full: "满分",
    missing: "没有数据的项目",
    order: "项目的次序",
    veto: "一票否决（{name}）",
    grades: "等次",
    vetoGrade: "被否决的等次",
  },
  noticeName: "通报",
  notice: { number: "文号", demands: "下一步要求", signer: "落款" },
} as const;
