import type { CellValue } from "../../src/sheet/grid";
import type { ColumnPlan } from "./columns";
import { FULL_FORMS, YEARLESS_FORMS } from "./date-forms";
import { dayOf } from "./days";
import type { Mess } from "./mess";
import type { Random } from "./random";

/** A cell as it stands in the sheet; `date`: a true serial with a date format. */
export interface Dressed {
  readonly value: CellValue;
  readonly date: boolean;
}

const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  已化解: ["化解成功", "调解成功", "已调处", "已化解,双方签订协议"],
  化解中: ["正在化解", "调处中"],
  已办结: ["办结", "已解决"],
  办理中: ["处理中"],
  已整改: ["已销号", "整改完成"],
};
const BLANK_WORDS = ["—", "/", "无", "-"];
/** Fields whose emptiness may be written as a word. */
const OPTIONAL = new Set(["note", "closedOn", "revisitedOn", "feedbackOn", "amount", "feedback"]);
/** Text fields that get blanks inside or around them. */
const LOOSE = new Set(["person", "village", "owner", "householder", "visitor", "handler"]);
const WIDE = new Set(["phone", "peopleCount", "age", "population"]);

/** Puts the mess on one clean cell of a body row. `year` is the ledger's year, when it is clear. */
export function dress(
  value: CellValue,
  date: boolean,
  plan: ColumnPlan,
  mess: Mess,
  random: Random,
  year: number | null,
): Dressed {
  const plain = (shown: CellValue): Dressed => ({ value: shown, date: false });
  const { field } = plan;
  if (field === null) return { value, date };
  if (value === "" || value === null) {
    const word = OPTIONAL.has(field) && random.chance(mess.blankWords);
    return plain(word ? random.pick(BLANK_WORDS) : "");
  }
  if (date && typeof value === "number") {
    if (!random.chance(mess.textDates)) return { value, date };
    const bare =
      field !== "birthDate" && dayOf(value).year === year && random.chance(mess.yearless);
    return plain(random.pick(bare ? YEARLESS_FORMS : FULL_FORMS)(value, random));
  }
  if (field === "status" && typeof value === "string" && random.chance(mess.synonyms))
    return plain(random.pick(SYNONYMS[value] ?? [value]));
  if (field === "idNumber" && typeof value === "string" && random.chance(mess.idForms))
    return plain(looseId(value, random));
  if (WIDE.has(field) && random.chance(mess.fullWidth)) return plain(fullWidth(String(value)));
  if (LOOSE.has(field) && typeof value === "string" && random.chance(mess.strayBlanks))
    return plain(looseText(value, random));
  return plain(value);
}

function looseId(id: string, random: Random): string {
  if (id.endsWith("X")) return `${id.slice(0, 17)}x`;
  return random.chance(0.5)
    ? `${id.slice(0, 6)} ${id.slice(6, 14)} ${id.slice(14)}`
    : fullWidth(id);
}

function looseText(text: string, random: Random): string {
  if (text.length === 2) return `${text[0]}　${text[1]}`;
  return random.pick([` ${text}`, `${text} `, `${text}\u00a0`]);
}

export const fullWidth = (text: string): string =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
