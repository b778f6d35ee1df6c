import { readLabel } from "./label/read";
import type { Series } from "./rounds";
import type { Unit } from "./units";

/** 延期后期限, 延长整改时限, 延期至, 变更后完成时间, 新期限: a later time limit beside the first. */
const EXTENDED =
  /(?:延期|延长|延后|顺延|展期|宽限|延缓)(?:后|的|至|到|为|整改|化解|办理|办结|完成|治理|解决|处理)*(?:截止)?(?:期限|时限|限期|日期|时间)?[至到为]?$|(?:变更|调整|修改|更改)后的?.{0,6}(?:期限|时限|限期|日期|时间)?$|^(?:重新确定的?|重定|新定?的?|最新).{0,4}(?:期限|时限|限期)$/;
/** What belongs to the extension, but is not its day. */
const ABOUT = /是否|有无|原因|理由|申请|审批|批准|审核|同意|次数|天数|情况|说明|人$/;
const BASE_SCORE = 0.5;
const LONGEST = 24;

/**
 * The time limit of a header and what it was extended to, as rounds of one limit: where the extension is
 * filled it holds, else the first. `null`: the header has no such pair.
 */
export function extendedLimit(units: readonly Unit[]): Series | null {
  const extensions = units.filter(isExtension);
  const [first] = extensions;
  if (first === undefined) return null;
  const at = units.indexOf(first);
  const limits = units.filter((unit) => !extensions.includes(unit) && isLimit(unit));
  const before = limits.filter((unit) => units.indexOf(unit) < at);
  const base = before.at(-1) ?? limits[0];
  if (base === undefined) return null;
  return {
    leaf: base.leaf,
    parents: base.parents,
    members: [base, ...extensions].map((unit, order) => ({ unit, order, period: null })),
  };
}

function isExtension({ leaf, parents }: Unit): boolean {
  const label = leaf.replace(/\s|[（(].*$/gs, "");
  if (label.length > LONGEST || ABOUT.test(label)) return false;
  if (!EXTENDED.test(label)) return false;
  // 延期 by itself is yes or no, under 整改期限 it is the later limit; 第二次延期 is a day.
  return (
    /[限日时至到为]|后|[一二三1-3]次/.test(label) ||
    parents.some((parent) => /期限|时限|限期/.test(parent))
  );
}

function isLimit({ leaf, parents }: Unit): boolean {
  return readLabel(leaf, parents).gives.some(
    ([field, score]) => field === "deadline" && score >= BASE_SCORE,
  );
}
