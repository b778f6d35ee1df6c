import { squeeze } from "../sheet/text";
import { scanTexts } from "./scan";
import { Trait } from "./traits";
import type { View } from "./view";

const ZERO =
  /^(?:本[日周月季年]|当月|[\d一二三四五六七八九十]{1,2}月份?)?(?:零报告|零上报|零排查|零隐患|(?:暂?无|没有|未发现|未排查出|未发生)(?:矛盾纠纷|矛盾|纠纷|安全隐患|隐患|信访|诉求|问题|异常|情况|新增).{0,8})[。.]?$/;
const LONGEST = 24;
const SOME = {};

/** Records that only say there was nothing to report (零报告, 本月无矛盾纠纷): 1, others 0. */
export function zeroReports(view: View): Uint8Array {
  const zero = new Uint8Array(view.count);
  for (const field of ["name", "summary", "category"] as const)
    for (const column of view.columns(field))
      scanTexts(view, column, Trait.zero, saysZero, (record) => {
        zero[record] = 1;
      });
  return zero;
}

function saysZero(text: string): object | null {
  return text.length <= LONGEST && ZERO.test(squeeze(text)) ? SOME : null;
}
