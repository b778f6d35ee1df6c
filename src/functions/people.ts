import { isEmptyCell, type CellValue } from "../sheet/grid";
import { readId } from "../sheet/id-number";
import { maskId, maskName, maskPhone } from "../sheet/mask";
import { readPhone } from "../sheet/phone";
import { dateOf, type Serial } from "../sheet/serial";
import { cellOf, dayOf, eachRow, optionOf } from "./arguments";
import type { FunctionDefinition } from "./definition";
import { failure } from "./failure";
import { reasonFor } from "./reasons";

const id = { key: "id", type: "any", matrix: true } as const;
const text = { type: "string", matrix: true } as const;

/** "" for a right ID number or an empty cell, else the reason. */
export const checkId: FunctionDefinition = {
  id: "CHECKID",
  name: "身份证校验",
  parameters: [id],
  result: text,
  run: (_, [area]) =>
    eachRow(
      [area],
      (value = null) => {
        const { state } = readId(value);
        return state === "ok" || state === "blank" ? "" : reasonFor(`id-${state}`);
      },
      hasDigit,
    ),
};

/** Birth date (serial), gender or age (needs the as-of day) out of an ID number. */
export const idInfo: FunctionDefinition = {
  id: "IDINFO",
  name: "身份证信息",
  parameters: [
    id,
    { key: "fact", type: "string", matrix: false },
    { key: "asOf", type: "any", matrix: false, optional: true },
  ],
  result: { type: "any", matrix: true },
  run: (_, [area, which, asOf]) => {
    const fact = optionOf(which, ["出生日期", "性别", "年龄"]);
    const day = dayOf(cellOf(asOf));
    if (fact === "年龄" && day === null) throw failure("as-of-needed");
    return eachRow(
      [area],
      (value = null) => {
        const { state, birth, gender } = readId(value);
        if (state === "blank") return "";
        if ((state !== "ok" && state !== "fifteen") || birth === null || gender === null)
          throw failure("bad-id", { value: String(value) });
        if (fact === "性别") return gender;
        return fact === "年龄" && day !== null ? yearsBetween(birth, day) : birth;
      },
      hasDigit,
    );
  },
};

/** "" for phone numbers that can be dialled or an empty cell, else the reason. */
export const checkPhone: FunctionDefinition = {
  id: "CHECKPHONE",
  name: "电话校验",
  parameters: [{ key: "phone", type: "any", matrix: true }],
  result: text,
  run: (_, [area]) =>
    eachRow(
      [area],
      (value = null) => {
        const { state } = readPhone(value);
        return state === "ok" || state === "blank" ? "" : reasonFor(`phone-${state}`);
      },
      hasDigit,
    ),
};

/** A name, ID or phone number masked for handing on; without a kind it is told by its shape. */
export const mask: FunctionDefinition = {
  id: "MASK",
  name: "信息脱敏",
  parameters: [
    { key: "text", type: "any", matrix: true },
    { key: "kind", type: "string", matrix: false, optional: true },
  ],
  result: text,
  run: (_, [area, kind]) => {
    const given = isEmptyCell(cellOf(kind)) ? null : optionOf(kind, ["姓名", "身份证", "电话"]);
    return eachRow([area], (value = null) => {
      if (isEmptyCell(value)) return "";
      const whole = typeof value === "number" ? value.toFixed(0) : String(value);
      const shown = given ?? kindOf(value);
      if (shown === "身份证") return maskId(whole);
      return shown === "电话" ? maskPhone(whole) : maskName(whole);
    });
  },
};

/** A number, however wrong, has a digit; a label of its column has none. */
const hasDigit = (value: CellValue): boolean => /\d/.test(String(value));

function kindOf(value: CellValue): "姓名" | "身份证" | "电话" {
  const { state } = readId(value);
  if (state !== "characters" && state !== "length" && state !== "blank") return "身份证";
  return /\d{5,}/.test(String(value)) ? "电话" : "姓名";
}

function yearsBetween(birth: Serial, day: Serial): number {
  const [from, to] = [dateOf(birth), dateOf(day)];
  const before = to.month < from.month || (to.month === from.month && to.day < from.day);
  return to.year - from.year - (before ? 1 : 0);
}
