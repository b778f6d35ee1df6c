import { ratingOf } from "./matter";
import { actors, identityOf, type Row, type RowMaker, type Scene } from "./record";
import { CADRES, MATTERS, UNITS, VISIT_TOPICS } from "../words";

const CLASSES = ["一般用户", "一般用户", "一般用户", "重点用户", "困难户"];

/** One visit a record; the matter raised, if any, was dealt with on the spot. */
export const visits: RowMaker = (scene) => visitRows(scene, "visit");

/** One contact a record: the same, with the outcome of a call. */
export const contacts: RowMaker = (scene) => visitRows(scene, "contact");

function visitRows(scene: Scene, name: string): Row[] {
  const random = scene.random.fork(name);
  const cast = actors(scene);
  const span = scene.asOf - scene.from + 1;
  const rows: Row[] = [];
  for (let index = 0; index < scene.count; index++) {
    const { main, other } = cast(index);
    const day = scene.from + Math.floor((index * span) / scene.count);
    const record = identityOf(main, scene.asOf);
    const [category, subjects] = random.pick(MATTERS);
    const later = Math.min(scene.asOf, day + random.int(1, 6));
    record.visitedOn = day;
    record.registeredOn = day;
    record.occurredOn = day;
    record.foundOn = day;
    record.startedOn = day;
    record.closedOn = day;
    record.feedbackOn = day;
    record.revisitedOn = later;
    record.revisitResult = "无新的诉求";
    record.visitor = CADRES[index % CADRES.length]!;
    record.owner = record.visitor;
    record.handler = record.visitor;
    record.role = "乡镇干部";
    record.ownerUnit = random.pick(UNITS);
    record.visitMethod = random.pick(["入户", "入户", "电话", "约访"]);
    record.visitClass = random.pick(CLASSES);
    record.category = category;
    record.name = random.pick(subjects);
    record.summary = `${main.group}${random.pick(subjects)}，已当面说明`;
    record.visitResult = `了解${main.name}家${random.pick(VISIT_TOPICS)}情况`;
    record.measure = "当场解答";
    record.feedback = "已当面答复";
    record.status = "已办结";
    record.rating = ratingOf(random);
    record.awareness = random.chance(0.9) ? "知晓" : "不知晓";
    record.phoneStatus = random.chance(0.88) ? "正常" : random.pick(["停机", "空号", "未接"]);
    record.level = "一般";
    record.source = "入户走访";
    record.peopleCount = 1;
    record.code = `ZF${String(index + 1).padStart(5, "0")}`;
    rows.push({ record, main, other });
  }
  return rows;
}
