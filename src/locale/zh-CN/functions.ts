import type { FunctionTexts } from "../function-texts";

/** Descriptions of the custom functions, as Excel shows them while a formula is typed. */
export const functionTexts: FunctionTexts = {
  RESOLUTIONRATE: {
    description: "化解率：化解成功的件数 ÷ 排查总数（或调处数）。撤回的不计，没有数据得 #N/A。",
    parameters: {
      status: ["状态区域", "化解情况一列，如 H4:H200"],
      base: ["基数", "“排查”（默认）或“调处”"],
    },
  },
  CLOSINGRATE: {
    description: "办结率：办结的件数 ÷ 收集（受理）总数。",
    parameters: { status: ["状态区域", "办理情况一列"] },
  },
  ONTIMERATE: {
    description: "按期办结率：期限内办结 ÷ 应办结（已到期的和已办结的）。",
    parameters: {
      deadlines: ["期限区域", "办理期限一列"],
      closedDates: ["办结日期区域", "办结日期一列，与期限同样多行"],
      asOf: ["截至日期", "算到哪一天；不填则有期限的都算到期"],
    },
  },
  SATISFACTIONRATE: {
    description: "满意率：（满意＋基本满意）÷ 有效评价；不了解、弃权和空格不计。",
    parameters: {
      ratings: ["评价区域", "满意度一列"],
      measure: ["口径", "“满意+基本满意”（默认）或“满意”"],
    },
  },
  SAFETYINDEX: {
    description: "安全感指数：安全、比较安全、不太安全、不安全按权重取平均，0 到 100。",
    parameters: {
      ratings: ["评价区域", "安全感一列"],
      weights: ["权重", "四个数，默认 100、80、50、0"],
    },
  },
  COMPOSITESCORE: {
    description: "综合得分：各项得分 × 权重之和；有权重没有得分时报错。",
    parameters: {
      scores: ["得分区域", "各项得分"],
      weights: ["权重区域", "各项权重，与得分同样多格"],
    },
  },
  VISITCOVERAGE: {
    description: "走访覆盖率：走访到的户数（不重复）÷ 全部户数。",
    parameters: {
      visited: ["走访户区域", "走访台账的户主或户号一列"],
      households: ["全部户区域", "民情档案的户主或户号一列"],
    },
  },
  GROUPRATES: {
    description: "分组统计：每组一行列出组、总数、已办、率，最后一行合计。",
    parameters: {
      groups: ["分组区域", "村、类别或责任人一列"],
      status: ["状态区域", "办理情况或满意度一列，与分组同样多行"],
      rate: ["指标", "“化解率”（默认）、“办结率”、“整改率”或“满意率”"],
    },
  },
  NEXTVISIT: {
    description: "应走访日：按用户类别、上次走访日期和评价算出下一次走访的日期；从未走访得“立即”。",
    parameters: {
      kind: ["类别", "一般、重点、发案地周边、困难户、学生家庭"],
      lastVisit: ["上次走访", "上次走访日期"],
      rating: ["评价", "最近一次满意度或安全感"],
    },
  },
  OVERDUEDAYS: {
    description: "逾期天数：超过期限几天；按期或未到期得 0，没有期限得空。",
    parameters: {
      deadline: ["期限", "办理期限"],
      closedOn: ["办结日期", "办结日期，未办结留空"],
      asOf: ["截至日期", "算到哪一天"],
    },
  },
  DUEDATE: {
    description: "办理期限：受理日期加上这类事项的办理天数和延期天数。",
    parameters: {
      acceptedOn: ["受理日期", "受理或排查日期"],
      kind: ["类别", "矛盾纠纷、信访、隐患或诉求"],
      extension: ["延期天数", "批准延长的天数，信访不超过 30"],
    },
  },
  CHECKID: {
    description: "身份证校验：号码正确得空，不正确得出原因。",
    parameters: { id: ["号码", "18 位公民身份号码"] },
  },
  IDINFO: {
    description: "身份证信息：从号码取出生日期、性别或年龄。",
    parameters: {
      id: ["号码", "公民身份号码"],
      fact: ["项目", "“出生日期”“性别”或“年龄”"],
      asOf: ["截至日期", "算年龄时必填"],
    },
  },
  CHECKPHONE: {
    description: "电话校验：号码有效得空，无效得出原因。",
    parameters: { phone: ["号码", "手机、座机，可以几个写在一起"] },
  },
  NORMALDATE: {
    description: "规范日期：把各种写法的日期变成真正的日期。",
    parameters: {
      text: ["文本", "如 2024.5.6、5月6日"],
      year: ["年份", "没写年份时按这一年"],
    },
  },
  NORMALSTATUS: {
    description: "规范状态：得出 已化解、化解中、未化解、已移交；看不出得空。",
    parameters: { text: ["文本", "状态的原话"] },
  },
  NORMALRATING: {
    description: "规范评价：得出 满意、基本满意、不满意、不了解；看不出得空。",
    parameters: { text: ["文本", "评价的原话"] },
  },
  MASK: {
    description: "信息脱敏：遮住姓名、身份证号或电话的中间部分。",
    parameters: {
      text: ["文本", "要遮盖的内容"],
      kind: ["种类", "“姓名”“身份证”或“电话”，不填则自动判断"],
    },
  },
  CHECKPERCENT: {
    description: "核对占比：部分 ÷ 总数与打印的百分比相符得空，不符得出应为多少。",
    parameters: {
      part: ["部分", "部分的数"],
      whole: ["总数", "总数"],
      printed: ["打印的百分比", "如 54.92%"],
    },
  },
  SUMMARYSENTENCE: {
    description: "汇总语句：截至某日排查、化解件数和化解率的一句话。",
    parameters: {
      status: ["状态区域", "化解情况一列"],
      asOf: ["截至日期", "截至哪一天"],
      unit: ["单位", "默认“件”"],
    },
  },
  TIERSCORE: {
    description: "分档得分：数值够得上的最高一档的得分，够不上任何一档得 0，空格得空。",
    parameters: {
      values: ["数值", "率或数，一格或一列"],
      tiers: ["分档表", "两列：下限、得分，次序不限"],
    },
  },
  SCORERANK: {
    description: "得分名次：从高到低排名，同分同名次，下一名顺延（1、2、2、4）。",
    parameters: {
      scores: ["得分区域", "全部得分一列"],
      score: ["得分", "只要这一个得分的名次；不填则得出每一个的名次"],
    },
  },
};
