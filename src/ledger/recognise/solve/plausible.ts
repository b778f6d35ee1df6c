import type { FieldId } from "../../fields";
import type { Body } from "../table/body";
import type { Column } from "./column";
import type { Solution } from "./solve";

const LEAST_SCORE = 1.6;
/** Without title and sheet name, which may be another sheet's. */
const LEAST_EVIDENCE = 1.3;
/** A longer sheet is no list of allowed words. */
const MOST_WORDS = 200;
/** So many known columns are a ledger of some kind. */
const MANY_FIELDS = 5;
const LEAST_FIELDS = 2;

/** Whether a solved table is a ledger at all: not a word list, a note, a form, a chart's figures. */
export function looksLikeLedger(
  columns: readonly Column[],
  solution: Solution,
  body: Body,
): boolean {
  const mapped = solution.chosen.filter((candidate) => candidate !== null).length;
  if (mapped < LEAST_FIELDS && !(mapped === 1 && solution.score >= 1.1 * LEAST_SCORE)) return false;
  if (isOfficeTable(columns, solution)) return false;
  const { evidence } = solution;
  if (evidence < LEAST_EVIDENCE && !isNamed(solution, mapped) && !isRoster(solution)) return false;
  return !isWordList(columns, body);
}

/** Labels of an office's other tables: stock, money, meetings, vehicles, schools, building sites. */
const OFFICE =
  /资产|规格|型号|单价|计量单位|预算|凭证|余额|借方|贷方|支出|领用|归还|入库|出库|库存|物资名称|值班|带班|星期|签到|车牌|里程|驾驶|会议|印章|用印|份数|学号|语文|数学|课程|节次|开工|竣工|施工|中标|供应商|采购|发票|请假|考勤|工资|奖金|保管|目的地|发放人|姓名拼音/;
const OFFICE_EVIDENCE = 2.6;

function isOfficeTable(columns: readonly Column[], solution: Solution): boolean {
  if (solution.evidence >= OFFICE_EVIDENCE) return false;
  return columns.filter((column) => OFFICE.test(column.text)).length >= 2;
}

/** A table that says little of its kind, but has many known columns or a title that says what it is. */
function isNamed(solution: Solution, mapped: number): boolean {
  if (mapped >= MANY_FIELDS && solution.evidence >= 0.5 * LEAST_EVIDENCE) return true;
  return solution.caption >= 1.5 && mapped >= 4 && solution.evidence >= 0.4 * LEAST_EVIDENCE;
}

/** Facts of a person that make a list of names a register. */
const PERSONAL: ReadonlySet<FieldId> = new Set<FieldId>([
  "idNumber",
  "age",
  "birthDate",
  "gender",
  "address",
  "registeredAddress",
  "phone",
]);

/** A list of people with their ID numbers, or, where title or sheet name says people, with other facts. */
function isRoster({ kind, chosen, caption }: Solution): boolean {
  if (kind !== "household") return false;
  const fields = new Set(chosen.map((candidate) => candidate?.field));
  if (!fields.has("person") && !fields.has("householder")) return false;
  if (fields.has("idNumber")) return true;
  const facts = [...PERSONAL].filter((field) => fields.has(field)).length;
  return caption >= 1 && facts >= 2;
}

/** A dictionary sheet: under each label its allowed words, each once, and nothing that tells a record. */
function isWordList(columns: readonly Column[], body: Body): boolean {
  const filled = columns.filter((column) => column.values.filled >= 2);
  if (filled.length < 2 || body.records.length > MOST_WORDS) return false;
  const telling = filled.some(
    ({ values }) =>
      values.share(
        "name",
        "date",
        "serialDate",
        "id",
        "phone",
        "long",
        "integer",
        "number",
        "dateFigure",
        "days",
        "tick",
      ) >= 0.5,
  );
  const lists = filled.filter(({ values }) => values.distinct === 1);
  return !telling && lists.length === filled.length;
}
