import type { FunctionTexts } from "../function-texts";

/** Descriptions of the custom functions for an English Excel; their names stay Chinese. */
export const functionTexts: FunctionTexts = {
  RESOLUTIONRATE: {
    description:
      "Resolution rate: disputes resolved ÷ all found (or all mediated). #N/A without a base.",
    parameters: {
      status: ["status", "Status column, e.g. H4:H200"],
      base: ["base", "排查 (all found, default) or 调处 (mediated)"],
    },
  },
  CLOSINGRATE: {
    description: "Closing rate: matters closed ÷ all received.",
    parameters: { status: ["status", "Status column"] },
  },
  ONTIMERATE: {
    description: "On-time rate: closed within the deadline ÷ due (past the deadline or closed).",
    parameters: {
      deadlines: ["deadlines", "Deadline column"],
      closedDates: ["closed_dates", "Closing dates, as many rows as deadlines"],
      asOf: ["as_of", "Counted up to this day; without it every deadline is due"],
    },
  },
  SATISFACTIONRATE: {
    description: "Satisfaction rate: (满意 + 基本满意) ÷ valid answers.",
    parameters: {
      ratings: ["ratings", "Rating column"],
      measure: ["measure", "满意+基本满意 (default) or 满意"],
    },
  },
  SAFETYINDEX: {
    description: "Safety index: weighted mean of the four safety answers, 0 to 100.",
    parameters: {
      ratings: ["ratings", "Safety answers"],
      weights: ["weights", "Four numbers, default 100, 80, 50, 0"],
    },
  },
  COMPOSITESCORE: {
    description: "Composite score: sum of score × weight; every weight needs a score.",
    parameters: {
      scores: ["scores", "Scores"],
      weights: ["weights", "Weights, as many cells as scores"],
    },
  },
  VISITCOVERAGE: {
    description: "Visit coverage: distinct households visited ÷ all households.",
    parameters: {
      visited: ["visited", "Households in the visit ledger"],
      households: ["households", "All households"],
    },
  },
  GROUPRATES: {
    description: "Rates by group: group, total, done, rate; the last line is the total.",
    parameters: {
      groups: ["groups", "Village, category or owner column"],
      status: ["status", "Status or rating column, as many rows"],
      rate: ["rate", "化解率 (default), 办结率, 整改率 or 满意率"],
    },
  },
  NEXTVISIT: {
    description: "Next visit: the day by class, last visit and rating; 立即 when never visited.",
    parameters: {
      kind: ["class", "一般, 重点, 发案地周边, 困难户 or 学生家庭"],
      lastVisit: ["last_visit", "Date of the last visit"],
      rating: ["rating", "Latest rating"],
    },
  },
  OVERDUEDAYS: {
    description: "Days overdue: 0 when in time, empty without a deadline.",
    parameters: {
      deadline: ["deadline", "Deadline"],
      closedOn: ["closed_on", "Closing date, empty while open"],
      asOf: ["as_of", "Counted up to this day"],
    },
  },
  DUEDATE: {
    description: "Due date: day of acceptance plus the limit of the kind plus an extension.",
    parameters: {
      acceptedOn: ["accepted_on", "Day of acceptance"],
      kind: ["kind", "矛盾纠纷, 信访, 隐患 or 诉求"],
      extension: ["extension", "Days of extension; at most 30 for 信访"],
    },
  },
  CHECKID: {
    description: "Checks an ID number: empty when right, else the reason.",
    parameters: { id: ["id", "18-digit citizen number"] },
  },
  IDINFO: {
    description: "Birth date, gender or age out of an ID number.",
    parameters: {
      id: ["id", "Citizen number"],
      fact: ["fact", "出生日期, 性别 or 年龄"],
      asOf: ["as_of", "Needed for the age"],
    },
  },
  CHECKPHONE: {
    description: "Checks phone numbers: empty when valid, else the reason.",
    parameters: { phone: ["phone", "One or several numbers"] },
  },
  NORMALDATE: {
    description: "Turns a date in any spelling into a real date.",
    parameters: {
      text: ["text", "Such as 2024.5.6 or 5月6日"],
      year: ["year", "Year for dates written without one"],
    },
  },
  NORMALSTATUS: {
    description: "Status in one of four words, empty when it cannot be told.",
    parameters: { text: ["text", "Status as written"] },
  },
  NORMALRATING: {
    description: "Rating in one of four words, empty when it cannot be told.",
    parameters: { text: ["text", "Rating as written"] },
  },
  MASK: {
    description: "Masks a name, ID or phone number.",
    parameters: {
      text: ["text", "What to mask"],
      kind: ["kind", "姓名, 身份证 or 电话; told by its shape when left out"],
    },
  },
  CHECKPERCENT: {
    description: "Checks a printed percentage: empty when it fits part ÷ whole.",
    parameters: {
      part: ["part", "Part"],
      whole: ["whole", "Whole"],
      printed: ["printed", "Such as 54.92%"],
    },
  },
  SUMMARYSENTENCE: {
    description: "The stock sentence of a monthly report.",
    parameters: {
      status: ["status", "Status column"],
      asOf: ["as_of", "Up to which day"],
      unit: ["unit", "件 by default"],
    },
  },
  TIERSCORE: {
    description:
      "Points of the highest tier a value reaches; 0 below all, empty for an empty cell.",
    parameters: {
      values: ["values", "Rates or numbers, a cell or a column"],
      tiers: ["tiers", "Two columns: lower bound, points; in any order"],
    },
  },
  SCORERANK: {
    description: "Ranks by score, the highest first; equal scores share a rank (1, 2, 2, 4).",
    parameters: {
      scores: ["scores", "Column of all scores"],
      score: ["score", "The rank of this score alone; without it every rank"],
    },
  },
};
