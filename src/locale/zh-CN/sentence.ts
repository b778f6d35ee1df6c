/** The stock sentences of a report; `{now}` is 本月 or the word of its period. */
export const sentenceTexts = {
  unit: "件",
  month:
    "截至{month}月{day}日，本月共排查矛盾纠纷{found}{unit}，化解{closed}{unit}，化解率{rate}，正在化解{open}{unit}。",
  matters:
    "截至{month}月{day}日，{now}共{find}{noun}{found}{unit}，{close}{closed}{unit}，{rateName}{rate}，{closing}{open}{unit}。",
  carried:
    "上期结转{noun}{carried}{unit}，{now}{close}{carriedClosed}{unit}，尚有{carriedOpen}{unit}{closing}。",
  open: "截至{month}月{day}日，共有{noun}{open}{unit}在办，其中超期{overdue}{unit}。",
  satisfaction:
    "{now}收到满意度有效评价{base}份，其中满意{satisfied}份、基本满意{basic}份、一般{neutral}份、不满意{unsatisfied}份，满意率{rate}。",
  safety:
    "{now}收到安全感有效评价{base}份，安全和比较安全的{safe}份，安全感{rate}，安全感指数{index}。",
  coverage: "{now}走访群众{visited}户，应走访{households}户，走访覆盖率{rate}。",
  revisit: "已办结的{closed}件中回访{revisited}件，回访率{rate}。",
} as const;
