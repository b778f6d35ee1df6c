/** Files generated from the declarations: rules, kinds of ledger, custom functions, the profile. */
import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";
import { RULES } from "../src/check/rules/index";
import type { Rule } from "../src/check/rule";
import { FUNCTIONS, NAMESPACE } from "../src/functions/index";
import { KIND_IDS } from "../src/ledger/kind-ids";
import { KINDS } from "../src/ledger/kinds/index";
import {
  UNREAD_REASONS,
  type ReasonDeclaration,
  type UnreadReason,
} from "../src/ledger/account/reasons";
import { fieldLabels } from "../src/locale/zh-CN/fields";
import { findingTexts } from "../src/locale/zh-CN/findings";
import { functionExamples } from "../src/locale/zh-CN/function-examples";
import { functionTexts } from "../src/locale/zh-CN/functions";
import { kindLabels } from "../src/locale/zh-CN/kinds";
import { unreadNames, unreadTexts } from "../src/locale/zh-CN/unread";
import { severityLabels } from "../src/locale/zh-CN/severities";
import { profileLines } from "./profile-page";
import { profileJsonSchema } from "./profile-schema";
import type { FindingCode } from "../src/check/codes";
import { rateLabels } from "../src/locale/zh-CN/labels";
import { rateSources } from "../src/locale/zh-CN/rate-sources";
import type { RateId } from "../src/profile/ids";

const notice = "<!-- 由 npm run docs 生成，请改声明和文字，不要改本页 -->";

/** All generated files by name. */
export function pages(): ReadonlyMap<string, string> {
  return new Map([
    ["rules.md", rulesPage()],
    ["kinds.md", kindsPage()],
    ["functions.md", functionsPage()],
    ["unread.md", unreadPage()],
    ["profile.md", page("设置文件", profileLines())],
    ["profile.schema.json", JSON.stringify(profileJsonSchema())],
    ["rates.md", ratesPage()],
  ]);
}

/** A page as it is written into the folder. */
export async function formatted(name: string, text: string): Promise<string> {
  const filepath = fileURLToPath(new URL(`../docs/${name}`, import.meta.url));
  return format(text, { ...(await resolveConfig(filepath)), filepath });
}

function rulesPage(): string {
  const lines = RULES.flatMap((rule: Rule) =>
    Object.entries(rule.codes).map(([code, { severity }]) => {
      const text = findingTexts[code as FindingCode];
      const kinds = rule.kinds?.map((kind) => kindLabels[kind]).join("、") ?? "各类";
      return `| \`${code}\` | ${severityLabels[severity]} | ${text.title} | ${cell(text.advice)} | ${kinds} |`;
    }),
  );
  return page("检查规则", [
    `共 ${RULES.length} 条规则、${lines.length} 种问题。级别可以在设置的 \`rules\` 里改，或写 \`off\` 关掉。`,
    "",
    "| 代码 | 级别 | 问题 | 怎么办 | 哪类台账 |",
    "| --- | --- | --- | --- | --- |",
    ...lines,
  ]);
}

function kindsPage(): string {
  return page(
    "台账种类",
    KIND_IDS.map((id) => [id, KINDS[id]] as const).flatMap(([id, kind]) => [
      `## ${kindLabels[id]} \`${id}\``,
      "",
      `- 标题常见字样：${kind.titleWords.map(([word]) => word).join("、")}`,
      `- 常有的栏目：${fields(Object.entries(kind.fields).flatMap(([id, weight]) => ((weight ?? 0) > 0 ? [id] : [])))}`,
      `- 应当填写的栏目：${fields(kind.required) || "—"}`,
      `- 日期先后：${kind.dateOrder.map((id) => fieldLabels[id]).join(" ≤ ") || "—"}`,
      `- 状态用词：${kind.statusWords.join("、") || "—"}`,
      "",
    ]),
  );
}

function unreadPage(): string {
  const places = { row: "行", column: "列", sheet: "表", result: "结果" } as const;
  const lines = Object.entries(UNREAD_REASONS).map(([reason, declared]) => {
    const { place, reported, usual }: ReasonDeclaration = declared;
    const code = reason as UnreadReason;
    const notes = [reported === true ? "算报过" : "", usual === true ? "不逐条列出" : ""];
    const note = notes.filter((one) => one !== "").join("，");
    return `| \`${reason}\` | ${places[place]} | ${unreadNames[code]} | ${cell(unreadTexts[code])} | ${note} |`;
  });
  return page("没有计入的", [
    "每个结果都说明没有计入什么、为什么：JSON 里是 `unread`，文字和表里是“没有计入”，窗格里点一下可以跳到那一行。",
    "",
    "| 代码 | 哪里 | 名称 | 说明 | 备注 |",
    "| --- | --- | --- | --- | --- |",
    ...lines,
  ]);
}

function ratesPage(): string {
  const lines = Object.entries(rateLabels).map(
    ([id, { label, base }]) =>
      `| ${label} | \`${id}\` | ${base} | ${cell(rateSources[id as RateId])} |`,
  );
  return page("各个率怎么算", [
    "每个率都是两个整数相除，印出来时才按设置的小数位四舍五入；分母是 0 就没有这个率，写“—”。一件事的几轮评价以最后一轮为准。",
    "",
    "| 名称 | 代码 | 怎么算 | 依据 |",
    "| --- | --- | --- | --- |",
    ...lines,
    "",
    "按月、季、年算时，事项按排查（受理）日期归期，没有日期的单列；按期办结率看期内到期和期内办结的。目标、权重、小数位都在设置里。",
  ]);
}

function functionsPage(): string {
  return page("函数", [
    `在单元格里输入 \`=${NAMESPACE}.\` 就能看到。区域可以是整列；没有数据得 \`#N/A\`，写错得 \`#VALUE!\`。`,
    "",
    ...FUNCTIONS.flatMap(({ id, name, parameters }) => {
      const text = functionTexts[id];
      const list = parameters.map(({ key, optional }) => {
        const label = text?.parameters[key]?.[0] ?? key;
        return optional === true ? `[${label}]` : label;
      });
      return [
        `## ${NAMESPACE}.${name}(${list.join(", ")})`,
        "",
        text?.description ?? "",
        "",
        ...parameters.map(({ key }) => {
          const [label, description] = text?.parameters[key] ?? [key, ""];
          return `- ${label}：${description}`;
        }),
        "",
        `例：\`${functionExamples[id] ?? ""}\``,
        "",
      ];
    }),
  ]);
}

function page(title: string, lines: readonly string[]): string {
  return `${[notice, "", `# ${title}`, "", ...lines].join("\n").trimEnd()}\n`;
}

function fields(ids: readonly string[]): string {
  return ids.map((id) => (fieldLabels as Readonly<Record<string, string>>)[id] ?? id).join("、");
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}
