/** Why a custom function gives an Excel error. */
export const functionErrors = {
  "empty-base": "没有可以计算的数据，基数为 0",
  "unknown-option": "不认识“{value}”，可以填：{words}",
  "different-lengths": "几个区域的行数不一样，请选同样多行",
  "not-a-date": "“{value}”不是日期，请写成 2024-05-06 这样",
  "not-a-number": "“{value}”不是数字",
  "bad-weights": "权重要正好四个不小于 0 的数",
  "missing-score": "第 {line} 项缺得分或缺权重",
  "as-of-needed": "请填截至日期",
  "bad-id": "“{value}”不是有效的身份证号",
  "unknown-class": "不认识类别“{value}”，可以填：矛盾纠纷、信访、隐患、诉求",
  "bad-tiers": "分档表第 {line} 行要有下限和得分两个数",
  "no-tiers": "分档表是空的，请选下限、得分两列",
  "score-not-there": "得分区域里没有“{value}”这个得分",
  "extension-too-long": "信访延期不得超过 {days} 天",
} as const;
