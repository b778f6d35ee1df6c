import { fill } from "../locale/format";
import { monthText } from "../locale/zh-CN/month";
import { dateOf, type Serial } from "../sheet/serial";

/** 2024年5月31日 */
export function longDate(day: Serial): string {
  return fill(monthText.date, { ...dateOf(day) });
}

/** 5月31日 */
export function shortDate(day: Serial): string {
  return fill(monthText.shortDate, { ...dateOf(day) });
}
