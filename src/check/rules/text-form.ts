import { dateFields, numberFields } from "../../ledger/field-types";
import { FIELD_IDS, type FieldId } from "../../ledger/fields";
import { tidyText } from "../../sheet/text";
import type { CellFix } from "../place";
import { cellRule, code } from "../rule";
import { scanTexts } from "../scan";
import { Trait } from "../traits";

/** Columns whose own rules read through blanks and widths. */
const READ_ELSEWHERE: ReadonlySet<FieldId> = new Set<FieldId>([
  ...dateFields,
  ...numberFields,
  "serial",
  "idNumber",
  "phone",
  "rate",
]);
/** Columns of one name a cell: 张 三 is padded, not two people. */
const NAMES: ReadonlySet<FieldId> = new Set<FieldId>([
  "village",
  "grid",
  "group",
  "householder",
  "person",
  "gender",
  "leader",
  "owner",
  "handler",
  "visitor",
]);

/** Columns of one word a cell: 已 化解 is one word with a stray blank. */
const WORDS: ReadonlySet<FieldId> = new Set<FieldId>(["status", "rating", "level", "gender"]);

/** What typing and copying leave behind in texts: stray blanks, full-width letters, hidden characters. */
export const textForm = cellRule({
  id: "text-form",
  scope: "cell",
  fields: FIELD_IDS.filter((field) => !READ_ELSEWHERE.has(field)),
  reads: "traits",
  codes: {
    "stray-blanks": code("hint", "form"),
    "full-width": code("hint", "form"),
    "control-characters": code("hint", "form"),
  },
  check(view, column, report) {
    const { field } = column.column;
    if (field === null || isTickGroup(view.ledger.tickGroups, column.column.index)) return;
    const test = NAMES.has(field) ? judgeName : WORDS.has(field) ? judgeWord : judge;
    const trait = test === judge ? Trait.untidy : Trait.untidy | Trait.blank;
    scanTexts(view, column, trait, test, (record, said) => {
      report(said.code, view.at(column, record), {}, { fix: said.fix });
    });
  },
});

function isTickGroup(groups: readonly { columns: readonly number[] }[], index: number): boolean {
  return groups.some((group) => group.columns.includes(index));
}

interface Said {
  readonly code: "stray-blanks" | "full-width" | "control-characters";
  readonly fix: CellFix;
}

function judge(value: string): Said | null {
  return judgeAs(value, tidyText(value), false);
}

function judgeName(value: string): Said | null {
  const tidy = tidyText(value);
  return judgeAs(value, tidy, SPACED.test(tidy));
}

function judgeWord(value: string): Said | null {
  const tidy = tidyText(value);
  return judgeAs(
    value,
    tidy,
    tidy.length <= LONGEST_WORD && /(?:^| )[\u4e00-\u9fff](?: |$)/.test(tidy),
  );
}

const LONGEST_WORD = 8;

/** `joined`: the blanks inside do not separate words either. */
function judgeAs(value: string, tidy: string, joined: boolean): Said | null {
  const to = joined ? tidy.replaceAll(" ", "") : tidy;
  if (to === value) return null;
  const found = tidy === value ? "stray-blanks" : untidiness(value);
  return found === null ? null : { code: found, fix: fixTo(to) };
}

/** Two to four single characters with blanks between them. */
const SPACED = /^[\u4e00-\u9fff](?: +[\u4e00-\u9fff]){1,3}$/;

/** Digits and signs that Excel would take for a number or formula stay text. */
function fixTo(to: string): CellFix {
  return /^[\d=+\-@.(（¥￥$]/.test(to) ? { to, format: "@" } : { to };
}

/** The worst untidiness of a text by its character codes; null for the usual, tidy one. */
function untidiness(text: string): Said["code"] | null {
  const last = text.length - 1;
  let found: Said["code"] | null = null;
  for (let i = 0; i <= last; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x3001 && code < 0xfe00) continue;
    if (code > 0x20 && code < 0x7f) continue;
    if (code <= 0x20) {
      if (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d)
        return "control-characters";
      if ((i === 0 || i === last || code === 0x09) && code !== 0x0d) found ??= "stray-blanks";
    } else if (isHidden(code)) return "control-characters";
    else if (code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200a))
      found ??= "stray-blanks";
    else if (isWide(code)) found = "full-width";
  }
  return found;
}

function isHidden(code: number): boolean {
  if (code < 0xa0) return code >= 0x7f;
  return (
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    code === 0xad ||
    code === 0xfeff
  );
}

/** Full-width digits and letters; signs of prose are right as they are. */
function isWide(code: number): boolean {
  return (
    (code >= 0xff10 && code <= 0xff19) ||
    (code >= 0xff21 && code <= 0xff3a) ||
    (code >= 0xff41 && code <= 0xff5a)
  );
}
