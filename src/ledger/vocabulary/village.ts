import type { Profile } from "../../profile/profile";
import { isBlankWord, isMasked, squeeze } from "../../sheet/text";
import { ownWordOf } from "./own-words";
import { villageAndGroup } from "./village-group";

/** The group of records whose village nobody filled in. */
export const UNKNOWN_VILLAGE = "（未填）";

/** A village name taken apart. */
interface VillageName {
  /** 省 … 镇 written before it, outermost first: 青河镇. */
  readonly places: readonly string[];
  /** The name without 村 or 社区: 柳林. */
  readonly base: string;
  readonly type: VillageType;
}

/** "" for a bare name. */
type VillageType = "" | "村" | "社区";

/**
 * A key equal for spellings of one village whatever else a sheet holds: 柳林, 柳林村 and 柳林村委会 are
 * 柳林, as is 柳林村1组; 柳林社区 and 柳林居委会 are 柳林社区; 东柳林 is another village. "" for no
 * village.
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
    const own = profile === undefined ? null : ownWordOf(profile, "village", text);
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

/** The village without the places before it: 石桥村 of 永丰镇石桥村. */
export function withoutPlaces(text: string): string {
  return fullName({ ...takeApart(text), places: [] });
}

type Named = readonly [text: string, name: VillageName];

/** Bare names take the type of the only typed ones that can be meant. */
function withTypes(group: readonly Named[]): Named[] {
  const longer = new Map<string, Set<VillageType>>();
  const exact = new Map<string, Set<VillageType>>();
  for (const [, { places, type }] of group) {
    if (type === "") continue;
    addTo(exact, keyOf(places), type);
    for (const end of endsOf(places)) addTo(longer, end, type);
  }
  return group.map(([text, name]): Named => {
    if (name.type !== "") return [text, name];
    const types = new Set(longer.get(keyOf(name.places)));
    for (const end of endsOf(name.places)) for (const type of exact.get(end) ?? []) types.add(type);
    const [only] = types;
    return [text, types.size === 1 && only !== undefined ? { ...name, type: only } : name];
  });
}

/** Names take the places of the only longest chain they can be short for. */
function withPlaces(kin: readonly Named[]): Named[] {
  const chains = new Map(kin.map(([, { places }]) => [keyOf(places), places] as const));
  const inner = new Set<string>();
  for (const places of chains.values())
    for (const end of endsOf(places)) if (end !== keyOf(places)) inner.add(end);
  const full = new Map<string, Set<string>>();
  for (const [key, places] of chains)
    if (!inner.has(key)) for (const end of endsOf(places)) addTo(full, end, key);
  return kin.map(([text, name]): Named => {
    const [only, second] = full.get(keyOf(name.places)) ?? [];
    const places = only === undefined || second !== undefined ? undefined : chains.get(only);
    return [text, places === undefined ? name : { ...name, places }];
  });
}

function keyOf(places: readonly string[]): string {
  return places.join(" ");
}

/** Keys of the ends of a chain of places, itself and the empty one included. */
function endsOf(places: readonly string[]): string[] {
  return Array.from({ length: places.length + 1 }, (_, from) => keyOf(places.slice(from)));
}

function addTo<T>(sets: Map<string, Set<T>>, key: string, value: T): void {
  const set = sets.get(key);
  if (set === undefined) sets.set(key, new Set([value]));
  else set.add(value);
}

function fullName({ places, base, type }: VillageName): string {
  return places.join("") + base + type;
}

const VILLAGE_END = /(?:行政村|村)?(?:村民委员会|村委会|村委|村民委)$|行政村$|村$/;
const COMMUNITY_END = /(?:社区)?(?:居民委员会|居委会|居委|居民委)$|社区$/;
const LONGEST_NAME = 60;

function takeApart(text: string): VillageName {
  const name = villageAndGroup(squeeze(text)).village;
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
