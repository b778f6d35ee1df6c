import { readPhone } from "../../sheet/phone";
import type { CellValue } from "../../sheet/grid";
import { cellRule, code } from "../rule";
import { scan } from "../scan";

/** 联系电话: mobiles, area code + number, bare local numbers and several in a cell are all right. */
export const phone = cellRule({
  id: "phone",
  scope: "cell",
  fields: ["phone"],
  codes: {
    "phone-invalid": code("error", "doubt"),
    "phone-untidy": code("hint", "form"),
  },
  check(view, column, report) {
    scan(column, view.count, judge, (record, said) => {
      const place = view.at(column, record);
      if (said.to !== null)
        report("phone-untidy", place, {}, { fix: { to: said.to, format: "@" } });
      else report("phone-invalid", place, {}, said.words ? { severity: "warning" } : {});
    });
  },
});

interface Said {
  /** How the right number is written; null: it is wrong. */
  readonly to: string | null;
  /** The cell holds more than a number. */
  readonly words: boolean;
}

function judge(value: CellValue): Said | null {
  if (isMobile(value)) return null;
  const { state, canonical } = readPhone(value);
  if (state === "blank" || state === "masked") return null;
  if (state === "bad") return { to: null, words: !/^[\d\s+\-—()（）.]*$/.test(String(value)) };
  if (typeof value !== "string" || value === canonical) return null;
  // An area code without its hyphen is common and right.
  return value === canonical.replace(/-/g, "") ? null : { to: canonical, words: false };
}

/** The usual case by character codes. */
function isMobile(value: CellValue): boolean {
  if (typeof value === "number") return value >= 1.3e10 && value < 2e10 && Number.isInteger(value);
  if (typeof value !== "string" || value.length !== 11 || value.charCodeAt(0) !== 49) return false;
  if (value.charCodeAt(1) < 51) return false;
  for (let i = 1; i < 11; i++) {
    const digit = value.charCodeAt(i);
    if (digit < 48 || digit > 57) return false;
  }
  return true;
}
