import type { CellValue } from "../../../src/sheet/grid";
import { dayOf } from "../days";
import type { Person } from "../people";
import type { Random } from "../random";
import { CADRES, LEADERS, UNITS } from "../words";
import type { Life } from "./life";
import { identityOf, type SampleRecord } from "./record";

/** The words a kind of matter uses. */
export interface MatterWords {
  readonly levels: readonly [low: string, middle: string, high: string];
  readonly closed: string;
  readonly doing: string;
  readonly open: string;
  readonly sources: readonly string[];
  readonly codePrefix: string;
}

const shown = (day: number | null): CellValue => day ?? "";

/** The part every matter has, whatever its kind: who, when, how serious, in whose hands. */
export function matterOf(
  random: Random,
  words: MatterWords,
  life: Life,
  main: Person,
  asOf: number,
  index: number,
): SampleRecord {
  const rank = random.chance(0.06) ? 2 : random.chance(0.15) ? 1 : 0;
  const closed = life.closed !== null;
  const status = closed ? words.closed : random.chance(0.6) ? words.doing : words.open;
  const count = 2 + Math.floor(random.next() * 7);
  const record = identityOf(main, asOf);
  record.code = `${words.codePrefix}${dayOf(life.found).year}-${String(index + 1).padStart(4, "0")}`;
  record.occurredOn = life.occurred;
  record.foundOn = life.found;
  record.registeredOn = life.registered;
  record.startedOn = life.started;
  record.deadline = life.deadline;
  record.closedOn = shown(life.closed);
  record.inspectedOn = shown(life.inspected);
  record.recheckedOn = shown(life.rechecked);
  record.recheckResult = life.rechecked === null ? "" : "合格";
  record.feedbackOn = shown(life.feedback);
  record.feedback =
    life.feedback === null ? "" : random.pick(["已电话答复", "已当面答复", "已书面答复"]);
  record.revisitedOn = shown(life.revisited);
  record.revisitResult =
    life.revisited === null ? "" : random.pick(["双方无异议", "问题未反弹", "群众认可处理结果"]);
  record.rating = life.revisited === null ? "" : ratingOf(random);
  record.status = status;
  record.level = words.levels[rank]!;
  record.supervised = rank === 2 ? "是" : "否";
  record.leader = rank > 0 || random.chance(0.5) ? random.pick(LEADERS) : "";
  record.owner = CADRES[index % CADRES.length]!;
  record.ownerUnit = random.pick(UNITS);
  record.handler = random.pick(CADRES);
  record.visitor = random.pick(CADRES);
  record.role = "乡镇干部";
  record.source = random.pick(words.sources);
  record.peopleCount = count;
  record.scale = "50人以下";
  record.amount = random.chance(0.3) ? 500 * random.int(2, 80) : "";
  return record;
}

/** 满意 for most, now and then a lower one. */
export function ratingOf(random: Random): string {
  const x = random.next();
  return x < 0.84 ? "满意" : x < 0.97 ? "基本满意" : "不满意";
}
