import type { RateId } from "../../profile/ids";

/** Where each formula comes from, for the docs: public reports and forms, or our own choice where none says. */
export const rateSources: Readonly<Record<RateId, string>> = {
  resolution: "乡镇公开的排查化解情况：排查 29 件、化解 26 件，写 89.66%",
  mediation: "省级矛盾纠纷排查调处月报表：调处数 ÷ 排查数，不成功的也算调处过",
  success: "省级矛盾纠纷排查调处月报表：成功数 ÷ 调处数",
  closing: "乡镇公开的意见办理情况：收集 142 条、办结 78 条，54.93%",
  onTime: "办理期限按设置，信访事项默认 60 日（信访工作条例）；没有到期又没有办结的不在分母里",
  rectification: "隐患排查整改台账的通行算法；到期没有整改的另列",
  satisfaction: "满意度测评方案：基本满意算满意，不了解、弃权不作有效评价",
  strictSatisfaction: "同上，只算“满意”",
  safety: "安全感调查四档答案；指数的权重（100、80、50、0）是默认值，可改",
  composite: "考核方案各不相同，权重由本单位设置；缺一项就不算",
  coverage: "应访尽访：同一户期内去过几次只算一户",
  revisit: "回访制度：已经办结的才谈得上回访",
  feedback: "“四个七”一类的反馈要求：每件都要有答复",
  awareness: "知晓率、参与率测评：没有回答的不作有效回答",
};
