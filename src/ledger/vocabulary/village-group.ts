/** A village as a cell names it, and the 村民组 written behind it: 石桥村1组 is 1组 of 石桥村. */
export interface VillageAndGroup {
  readonly village: string;
  /** As written, "" for none. */
  readonly group: string;
}

const NUMBER = "(?:第?[0-9〇零一二两三四五六七八九十百]{1,5}号?)";
const UNIT = "(?:村民小组|村民组|联防组|网格组|小组|生产队|网格|组|队|社)";
/** What may stand behind the group: a door, a hamlet in brackets. */
const DOOR = "(?:[0-9][0-9-]{0,8}(?:号|户|室|栋)?|[（(][^（）()]{0,12}[）)])?";
const SPLIT = "[-—/·、,，.（(]?";
/** Behind 村 or 社区 any numbered unit; behind a bare name only 组: 红旗三队 is a place itself. */
const NUMBERED = new RegExp(
  `^(.{1,40}?(?:村|社区|村委会|居委会))${SPLIT}((?:村民)?${NUMBER}${UNIT})[）)]?${DOOR}$`,
);
const BARE = new RegExp(`^([^0-9第]{2,12}?)${SPLIT}(${NUMBER}(?:村民小组|村民组|小组|组))[）)]?$`);
/** 石桥村王家湾组 */
const NAMED = /^(.{1,40}(?:村|社区))[-—/·]?((?!民)[^村区]{1,6}(?:村民小组|村民组|小组|组))$/;

/** Takes a squeezed text apart; a text without a group behind a village is the village as it stands. */
export function villageAndGroup(text: string): VillageAndGroup {
  const last = text.charAt(text.length - 1);
  const none = { village: text, group: "" };
  if (text.length > 60 || last === "村" || last === "区" || !/[组队社格号户室栋）)0-9]/.test(last))
    return none;
  const found = NUMBERED.exec(text) ?? NAMED.exec(text) ?? BARE.exec(text);
  return found === null ? none : { village: found[1] ?? text, group: found[2] ?? "" };
}

const DIGITS = "〇一二三四五六七八九";

/**
 * A key equal for spellings of one group: 1组, 第一组, 一组, 01组 and 1 are one. "" for none. What is
 * not numbered is compared as it stands.
 */
export function groupKey(text: string): string {
  const plain = text.replace(/^村民/, "").replace(/^第/, "");
  const found =
    /^([0-9〇零一二两三四五六七八九十]{1,4})号?(?:村民小组|村民组|小组|生产队|组|队|社)?$/.exec(
      plain,
    );
  return found === null
    ? plain.replace(/(?:村民小组|村民组|小组|组)$/, "")
    : String(numberOf(found[1] ?? ""));
}

function numberOf(text: string): number {
  if (/^[0-9]+$/.test(text)) return Number(text);
  const [tens = "", units] = text.includes("十") ? text.split("十") : ["", text];
  const ten = text.includes("十") ? (tens === "" ? 1 : digit(tens)) * 10 : 0;
  return ten + (units === undefined || units === "" ? 0 : digit(units));
}

function digit(text: string): number {
  return Math.max(0, DIGITS.indexOf(text === "两" ? "二" : text === "零" ? "〇" : text));
}
