import { readDateCell } from "../../../sheet/date-cell";
import { readDate } from "../../../sheet/date-text";
import { isDitto } from "../../../sheet/ditto";
import type { CellValue } from "../../../sheet/grid";
import { readId } from "../../../sheet/id-number";
import { readNumber } from "../../../sheet/number-text";
import { readPhone } from "../../../sheet/phone";
import { isBlankWord, squeeze } from "../../../sheet/text";
import { isSurname } from "./surnames";

/**
 * What a single cell looks like. `blank` covers words that say "nothing": 无 — 未设置, and
 * marks that only repeat the cell above: 同上. `dateFigure`: a
 * figure that may be a date (1965.09, 202405, 240506); `days`: what is a date in a column of dates alone (5日, 4.5、4.12, 月底前,
 * 4月16日夜访).
 */
export type Shape =
  | "blank"
  | "date"
  | "serialDate"
  | "dateFigure"
  | "days"
  | "id"
  | "phone"
  | "tick"
  | "gender"
  | "yesno"
  | "rating"
  | "status"
  | "level"
  | "class"
  | "percent"
  | "integer"
  | "number"
  | "scaled"
  | "name"
  | "place"
  | "codeText"
  | "word"
  | "text"
  | "long";

const TICKS = /^[√✓✔☑■●○〇]$/;
const YES_NO = /^(?:是|否|有|无|Y|N|yes|no)$/i;
const RATING =
  /^(?:(?:非常|很|比较|较|基本|不太|不|很不)?满意|不了解|不清楚|弃权|(?:非常|很|比较|较|基本|不太|不)?安全|知晓|不知晓|基本了解|称职|基本称职|不称职)$/;
const STATUS =
  /^(?:已|未|正在|待|正|尚未|暂未|阶段性|实质性|程序性|化解|调解|处理|办理|整改|调处)?(?:化解|办结|整改|解决|处理|受理|完成|结案|终结|销号|闭环|办理|调解|调处|治理|处置|转办|移交|上报|反馈|审核|核实|落实|登记|稳控|分派|派单|签收|待办|待复查|复查|验收|回复|答复|关闭)(?:成功|失败|中|完成|完毕|结|到位|一半)?$/;
const LEVEL =
  /^(?:特别重大|重特大|特大|重大|较大|一般|轻微|低|中|高|较高|较低|极高|普通|严重|较重|紧急|[红橙黄蓝绿](?:色|牌)?|[一二三四五ⅠⅡⅢⅣIV1-4]+级|[ABCDabcd][级类]?|[低中高](?:风险|级|度)|(?:重大|较大|一般|低)(?:隐患|风险|事故隐患|矛盾|纠纷)|(?:红|橙|黄|蓝)色预警|关注|简单|复杂|疑难)$/;
/** Classes of households by how often they are visited; 一般 alone may be a level. */
const CLASS =
  /^(?:一般|普通|重点)(?:用户|户|农户|住户|家庭|群众|对象|关注|关注户|走访户)$|^重点$|^(?:发案|案发)地?(?:周边)?(?:用户|住户|户|群众)?$|^学生(?:家庭户?|户)$/;
const PLACE = /(?:村|社区|居委会|村委会|镇|乡|街道|县|区|办事处|居|屯|嘎查|管区|片区|网格|组)$/;
const CODE = /^(?=.*[0-9])[A-Za-z0-9一-龥〔〕[\]()（）_.\-/#号第]{3,}$/;
/** A year with a month behind the point. */
const MONTH_FIGURE = /^(?:19|20)[0-9]{2}\.(?:0?[1-9]|1[0-2])$/;
/** A date between Chinese signs: 2024。5。2, 5、6日. */
const DATE_SIGNS = /[年月日号旬季./\-。、,，—–·]/;
const LONGEST_DAYS = 30;
const SERIAL_FROM = 18264; // 1950-01-01
const SERIAL_TO = 55153; // 2050-12-31
const SOME_MONTH = { year: 2024, month: 1 } as const;
const SOME_LIMIT = { ...SOME_MONTH, limit: true } as const;
const LONG = 13;

/** The shape of a value; `dated`: its number format shows a date. */
export function shapeOf(value: CellValue | undefined, dated: boolean): Shape {
  if (value === null || value === undefined || value === "") return "blank";
  if (typeof value === "boolean") return "yesno";
  return typeof value === "number" ? numberShape(value, dated) : textShape(value);
}

function numberShape(value: number, dated: boolean): Shape {
  if (dated) return "date";
  if (!Number.isInteger(value)) return MONTH_FIGURE.test(String(value)) ? "dateFigure" : "number";
  if (value >= 20000101 && value <= 20991231 && readDate(value, null).kind === "date")
    return "date";
  if (value >= 13000000000 && value < 20000000000) return "phone";
  if (value >= 1e14 && value < 1e18) return "id";
  if (isSerial(value)) return "serialDate";
  return isCompactDate(value) ? "dateFigure" : "integer";
}

/** 240506, 202405, 19650912: a number that was meant as a date, or any other. */
function isCompactDate(value: number): boolean {
  if (!(value >= 100_000 && value <= 999_999) && !(value >= 19_200_101 && value < 20_000_000))
    return false;
  return readDate(value, null).kind === "date";
}

function isSerial(value: number): boolean {
  return value >= SERIAL_FROM && value <= SERIAL_TO;
}

function textShape(raw: string): Shape {
  if (raw.length > 60) return "long";
  const text = squeeze(raw);
  if (text === "") return "blank";
  if (TICKS.test(text)) return "tick";
  if (YES_NO.test(text)) return "yesno";
  if (isBlankWord(text) || isDitto(text)) return "blank";
  if (text === "男" || text === "女") return "gender";
  if (/[0-9]|[年月日号旬季]/.test(text)) {
    const figure = figureShape(text, raw);
    if (figure !== null) return figure;
  }
  if (text.length <= 8) {
    if (RATING.test(text)) return "rating";
    if (LEVEL.test(text)) return "level";
    if (CLASS.test(text)) return "class";
    if (STATUS.test(text)) return "status";
  }
  if (text.length <= 15 && PLACE.test(text)) return "place";
  if (text.length <= 4 && isPersonName(text)) return "name";
  return text.length >= LONG ? "long" : text.length <= 4 ? "word" : "text";
}

function figureShape(text: string, raw: string): Shape | null {
  if (/^[0-9X*x]{15,18}$/.test(text) && text.length >= 15) {
    const state = readId(text).state;
    if (state !== "blank" && state !== "characters") return "id";
  }
  if (/^[0-9]{6,}\*+[0-9xX]*$/.test(text)) return "id";
  if (/^-?[0-9.,]+[%％]$/.test(text)) return "percent";
  if (MONTH_FIGURE.test(text)) return "dateFigure";
  if (DATE_SIGNS.test(text) || /^(?:19|20)?[0-9]{6}$/.test(text)) {
    const date = readDate(raw, 2024);
    if (date.kind === "date" || date.kind === "impossible")
      return decimal(text) ? "number" : "date";
  }
  if (/^[1-5][0-9]{4}$/.test(text)) return isSerial(Number(text)) ? "serialDate" : "integer";
  if (/^(?:1[3-9][0-9*]{9}|0[0-9]{2,3}-?[0-9]{7,8}|[2-8][0-9]{6,7})(?:[、,，/;；].*)?$/.test(text))
    if (readPhone(text).state !== "blank") return "phone";
  if (isDays(text)) return "days";
  const number = readNumber(text);
  if (number.kind === "number") return Number.isInteger(number.value) ? "integer" : "number";
  if (number.kind === "approximate" || number.kind === "scaled") return "scaled";
  return text.length <= 30 && CODE.test(text) && /[0-9]{2}/.test(text) ? "codeText" : null;
}

/** A date in a column of dates, in a sheet that tells year and month. */
function isDays(text: string): boolean {
  if (text.length > LONGEST_DAYS || !DATE_SIGNS.test(text)) return false;
  if (readDateCell(text, SOME_MONTH).kind === "date") return true;
  return /[前止底末内]/.test(text) && readDateCell(text, SOME_LIMIT).kind === "date";
}

/** 5.6 may be a date or a figure: a figure unless its column says otherwise. */
function decimal(text: string): boolean {
  return (
    /^[0-9]+\.[0-9]+$/.test(text) && !/^(?:1[0-2]|[1-9])\.(?:[1-9]|[12][0-9]|3[01])$/.test(text)
  );
}

function isPersonName(text: string): boolean {
  return text.length >= 2 && /^[一-龥*×]+$/.test(text) && isSurname(text);
}
