import type { Profile } from "../../profile/profile";
import { isBlankWord, isMasked, squeeze } from "../../sheet/text";
import { ownWord } from "./own-words";

/** The group of records whose village nobody filled in. */
export const UNKNOWN_VILLAGE = "（未填）";

/** A village name taken apart. */
interface VillageName {
  /** 省 … 镇 written before it, outermost first: 青河镇. */
  readonly places: readonly string[];
  /** The name without 村 or 社区: 柳林. */
  readonly base: string;
  /** "" for a bare name. */
  readonly type: "" | "村" | "社区";
}

/**
 * A key equal for spellings of one village whatever else a sheet holds: 柳林, 柳林村 and 柳林村委会 are
 * 柳林; 柳林社区 and 柳林居委会 are 柳林社区; 东柳林 is another village. "" for no village.
 */
export function villageKey(text: string): string {
  if (saysNothing(text)) return "";
  const { base, type, places } = takeApart(text);
  return [...places, type === "社区" ? `${base}社区` : base].join("");
}

/**
 * Groups the spellings of villages: each text with the name its group is shown by, the fullest. A bare
 * 柳林 joins 柳林村 or 柳林社区 when only one of them occurs, and 柳林村 joins 青河镇柳林村 when no other
 * town has one; else it stays by itself. Texts that name no village share `UNKNOWN_VILLAGE`. The order
 * of `texts` does not matter.
 */
export function groupVillages(
  texts: readonly string[],
  profile?: Profile,
): ReadonlyMap<string, string> {
  const names = new Map<string, VillageName>();
  const shown = new Map<string, string>();
  for (const text of texts) {
    const own = profile === undefined ? null : ownWord(profile, "village", squeeze(text));
    const spelling = own ?? text;
    if (saysNothing(spelling)) shown.set(text, UNKNOWN_VILLAGE);
    else if (!names.has(text)) names.set(text, takeApart(spelling));
  }
  for (const group of groupBy([...names], ([, name]) => name.base).values()) {
    const typed = withTypes(group);
    for (const kin of groupBy(typed, ([, name]) => name.type).values())
      for (const [text, name] of withPlaces(kin)) shown.set(text, fullName(name));
  }
  return shown;
}

type Named = readonly [text: string, name: VillageName];

/** Bare names take the type of the only typed one that can be meant. */
function withTypes(group: readonly Named[]): Named[] {
  return group.map(([text, name]): Named => {
    if (name.type !== "") return [text, name];
    const types = new Set<VillageName["type"]>();
    for (const [, other] of group)
      if (other.type !== "" && mayBeOne(name.places, other.places)) types.add(other.type);
    const [only] = types;
    return [text, types.size === 1 && only !== undefined ? { ...name, type: only } : name];
  });
}

/** Names take the places of the only longer one they can be short for. */
function withPlaces(group: readonly Named[]): Named[] {
  const chains = new Map<string, readonly string[]>();
  for (const [, { places }] of group) chains.set(places.join(" "), places);
  const full = [...chains.values()].filter((chain) =>
    [...chains.values()].every((other) => other.length <= chain.length || !endsWith(other, chain)),
  );
  return group.map(([text, name]): Named => {
    const longer = full.filter((chain) => endsWith(chain, name.places));
    const [only] = longer;
    return [text, longer.length === 1 && only !== undefined ? { ...name, places: only } : name];
  });
}

function mayBeOne(one: readonly string[], other: readonly string[]): boolean {
  return endsWith(one, other) || endsWith(other, one);
}

function endsWith(chain: readonly string[], end: readonly string[]): boolean {
  const offset = chain.length - end.length;
  return offset >= 0 && end.every((place, i) => chain[offset + i] === place);
}

function fullName({ places, base, type }: VillageName): string {
  return places.join("") + base + type;
}

const VILLAGE_END = /(?:行政村|村)?(?:村民委员会|村委会|村委|村民委)$|行政村$|村$/;
const COMMUNITY_END = /(?:社区)?(?:居民委员会|居委会|居委|居民委)$|社区$/;
const LONGEST_NAME = 60;

function takeApart(text: string): VillageName {
  const name = squeeze(text);
  if (name.length > LONGEST_NAME) return { places: [], base: name, type: "" };
  const community = COMMUNITY_END.test(name);
  const end = community ? COMMUNITY_END : VILLAGE_END;
  const stem = name.replace(end, "");
  const type = stem === name || stem === "" ? "" : community ? "社区" : "村";
  return { ...splitPlaces(stem === "" ? name : stem), type };
}

/** A place has at least two characters, and what follows it too: 镇东 and 三乡 are names of villages. */
const PLACE =
  /^[^省市县区镇乡]{1,8}?(?:自治区|自治州|自治县|省|市|县|区|镇|乡|街道办事处|街道|办事处)/;

function splitPlaces(stem: string): Pick<VillageName, "places" | "base"> {
  const places: string[] = [];
  let rest = stem;
  for (;;) {
    const place = PLACE.exec(rest)?.[0];
    if (place === undefined) break;
    const after = rest.slice(place.length).replace(/^[-—/·、,，]+/, "");
    if (after.length < 2) break;
    places.push(place);
    rest = after;
  }
  return { places, base: rest };
}

function saysNothing(text: string): boolean {
  return isBlankWord(text) || isMasked(text);
}

function groupBy<T>(list: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
