import type { PlainMatter } from "../measure/oracle";
import { dayOf, serial } from "../samples/days";
import { makePopulation } from "../samples/people";
import { makeRandom, type Random } from "../samples/random";
import { CADRES, VILLAGES } from "../samples/words";
import type { PlainHousehold, PlainRating, PlainVisit } from "../visit/oracle";

/** A household with what its row of the register says beside. */
export interface Home extends PlainHousehold {
  readonly id: string;
  readonly phone: string;
}

export type MatterKind = PlainMatter["kind"];

/** A matter as it is, whatever has been written down of it; the clerk's edits change it. */
export interface Matter extends PlainMatter {
  readonly household: number;
  readonly summary: string;
}

/** A township as it really is; days are ISO texts. Each list grows at its end. */
export interface World {
  readonly villages: readonly string[];
  readonly homes: readonly Home[];
  readonly matters: readonly Matter[];
  readonly visits: readonly PlainVisit[];
  readonly ratings: readonly PlainRating[];
}

export const MATTER_KINDS: readonly MatterKind[] = ["dispute", "petition", "opinion", "hazard"];

const CLASSES = ["", "一般", "重点", "发案地周边", "困难户", "学生家庭"] as const;
const ANSWERS = ["满意", "满意", "满意", "基本满意", "一般", "不满意", "不了解", ""] as const;
const SUBJECTS = ["田埂移位", "屋檐滴水", "借款未还", "道路坑洼", "线路老化", "噪声扰民"] as const;

export function makeWorld(seed: number, villageCount: number, households: number): World {
  const random = makeRandom(seed);
  const villages = VILLAGES.slice(0, villageCount);
  const { heads } = makePopulation(random.fork("people"), villages, households);
  const homes = heads.map(({ village, name, id, phone }, at): Home => ({
    ...{ village, person: name, id, phone },
    class: random.chance(0.5) ? "" : random.pick(CLASSES),
    owner: CADRES[(villages.indexOf(village) + at) % CADRES.length] ?? "",
  }));
  return { villages, homes, matters: [], visits: [], ratings: [] };
}

/** What happens in a month (`2024-02`), and what the clerks change of earlier entries meanwhile. */
export function liveMonth(world: World, month: string, seed: number): World {
  const random = makeRandom(seed).fork(month);
  const grown = (share: number) => Math.ceil(world.homes.length * share);
  const news = Array.from({ length: grown(0.05) }, (_, at) => newMatter(world, month, at, random));
  const seen = Array.from({ length: grown(0.3) }, () => newVisit(world, month, random));
  const asked = Array.from({ length: grown(0.05) }, () => {
    const { household, on, rating } = newVisit(world, month, random);
    return { household, on, rating };
  });
  return {
    ...world,
    matters: [...world.matters, ...news].map((one) => goOn(one, month, random)),
    visits: [...world.visits, ...seen, ...ahead(world, month, random)],
    ratings: [...world.ratings, ...asked],
  };
}

function newMatter({ homes }: World, month: string, at: number, random: Random): Matter {
  const kind = random.pick(MATTER_KINDS);
  const household = random.int(0, homes.length - 1);
  const on = dayIn(month, random);
  const day = {
    foundOn: "",
    registeredOn: "",
    [kind === "petition" ? "registeredOn" : "foundOn"]: on,
  };
  return {
    ...{ kind, household, village: homes[household]?.village ?? "", category: "", owner: "" },
    ...day,
    summary: `${random.pick(SUBJECTS)}，${month}第${String(at + 1)}号`,
    deadline: random.chance(0.4) ? dayAfter(on, random.int(3, 70)) : "",
    status: OPEN[kind],
    ...{ closedOn: "", revisitedOn: "", feedback: "", feedbackOn: "", ratings: [""] },
  };
}

const OPEN: Readonly<Record<MatterKind, string>> = {
  ...{ dispute: "化解中", petition: "待办", opinion: "待办", hazard: "待办" },
};
const DONE: Readonly<Record<MatterKind, string>> = {
  ...{ dispute: "已化解", petition: "已办结", opinion: "已办结", hazard: "已整改" },
};

/** A matter at the end of a month: some are closed, some opened again, withdrawn or handed on. */
function goOn(one: Matter, month: string, random: Random): Matter {
  const isOpen = one.status === OPEN[one.kind];
  const found = one.foundOn || one.registeredOn;
  if (isOpen && random.chance(0.03)) return { ...one, status: random.pick(["撤回", "上报"]) };
  if (isOpen && random.chance(0.5)) {
    const on = dayIn(month, random);
    const closedOn = on < found ? found : on;
    return { ...one, status: DONE[one.kind], closedOn, ratings: [random.pick(ANSWERS)] };
  }
  // The clerk finds that it was closed by mistake.
  if (one.status === DONE[one.kind] && random.chance(0.01))
    return { ...one, status: OPEN[one.kind], closedOn: "", ratings: [""] };
  return one;
}

function newVisit({ homes }: World, month: string, random: Random): PlainVisit {
  return {
    household: random.int(0, homes.length - 1),
    on: dayIn(month, random),
    visitor: random.pick(CADRES),
    rating: random.pick(ANSWERS),
  };
}

/** Visits entered before they are made, for a day of next month. */
function ahead(world: World, month: string, random: Random): PlainVisit[] {
  const next = nextMonth(month);
  return [0, 1].map(() => ({ ...newVisit(world, next, random), rating: "" }));
}

export function nextMonth(month: string): string {
  return dayAfter(`${month}-28`, 4).slice(0, 7);
}

export const lastDay = (month: string): string => dayAfter(`${nextMonth(month)}-01`, -1);

/** The last day of a month is met more often than others: 29 February above all. */
function dayIn(month: string, random: Random): string {
  const last = lastDay(month);
  const day = random.chance(0.1) ? Number(last.slice(8)) : random.int(1, Number(last.slice(8)));
  return `${month}-${String(day).padStart(2, "0")}`;
}

export function dayAfter(iso: string, days: number): string {
  const { year, month, day } = dayOf(serialOfIso(iso) + days);
  return [String(year), pad(month), pad(day)].join("-");
}

export function serialOfIso(iso: string): number {
  const [year = 0, month = 0, day = 0] = iso.split("-").map(Number);
  return serial(year, month, day);
}

const pad = (number: number): string => String(number).padStart(2, "0");
