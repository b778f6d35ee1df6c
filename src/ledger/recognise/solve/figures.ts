import type { KindId } from "../../kind-ids";
import type { Candidate } from "./candidate";
import type { Column } from "./column";

const NO_COUNT = /^(?:序号|编号|年|月|年份|月份|年度|季度|周次|排名|名次)$/;
/** What is written in digits and never counted: codes, accounts, telephones, postcodes, papers. */
const KEY =
  /(?:编号|编码|代码|号码|区号|单号|文号|账号|帐号|账户|帐户|卡号|证号|户号|门牌号|工号|学号|机号|邮编|邮政编码|电话|手机|座机|传真|身份证|身份证号|QQ|微信号?)$/;
const SHARE = /(?:率|占比|比例|百分比|比重|同比|环比|%|％)/;
const MARK = /(?:得分|总分|平均分|扣分|加分|分值|评分|分数|积分)/;
const COUNTED =
  /(?:数|量|件|起|次|户|人|累计|本月|本年|上月|去年|新增|结转|小计|合计|总计|立案|办结|在办|化解|受理|排查|调处|成功|超期|票)$/;

/** Whether a column holds codes, accounts, telephones. */
export function isKey({ reading }: Column): boolean {
  return KEY.test(reading.label.core);
}

/** Whether a column of a statistic holds figures that are counted. */
export function isFigure(column: Column): boolean {
  const { values, reading } = column;
  if (NO_COUNT.test(reading.label.core) || isKey(column)) return false;
  if (values.filled === 0) return false;
  return values.share("integer", "number", "percent", "serialDate", "dateFigure") >= 0.6;
}

/** In a statistic every column of figures is a count, a share or a mark, whatever is counted. */
export function figureField(column: Column, kind: KindId): Candidate | null {
  if (kind !== "report" && kind !== "satisfaction") return null;
  const { values, reading } = column;
  const label = reading.label.core;
  if (NO_COUNT.test(label) || isKey(column)) return null;
  const figures = isFigure(column);
  const empty = values.filled === 0;
  if (!figures && !(empty && COUNTED.test(label))) return null;
  const isVote = reading.gives.some(([field]) => field === "rating");
  if (kind === "satisfaction" && !isVote && !/票|数|率|满意|安全|了解|弃权|称职|分/.test(label))
    return null;
  const evidence = [{ kind: "values" as const, what: figures ? "integer" : "blank", weight: 0.8 }];
  if (SHARE.test(label) || values.share("percent") >= 0.6)
    return { field: "rate", score: 0.9, evidence };
  if (MARK.test(label))
    return { field: "score", score: /扣分|加分/.test(label) ? 0.4 : 0.9, evidence };
  return { field: "count", score: figures ? 0.88 : 0.6, evidence };
}
