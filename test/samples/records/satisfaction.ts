import { CADRES, VISIT_TOPICS } from "../words";
import { ratingOf } from "./matter";
import { actors, identityOf, type Row, type RowMaker } from "./record";

/** One respondent a record. */
export const satisfactions: RowMaker = (scene) => {
  const random = scene.random.fork("satisfaction");
  const cast = actors(scene);
  const span = scene.asOf - scene.from + 1;
  const rows: Row[] = [];
  for (let index = 0; index < scene.count; index++) {
    const { main, other } = cast(index);
    const day = scene.from + Math.floor((index * span) / scene.count);
    const record = identityOf(main, scene.asOf);
    record.code = `CP${String(index + 1).padStart(5, "0")}`;
    record.rating = ratingOf(random);
    record.awareness = random.chance(0.92) ? "知晓" : "不知晓";
    record.phoneStatus = "正常";
    record.registeredOn = day;
    record.occurredOn = day;
    record.closedOn = day;
    record.visitedOn = day;
    record.revisitedOn = day;
    record.visitor = CADRES[index % CADRES.length]!;
    record.handler = record.visitor;
    record.name = `${random.pick(VISIT_TOPICS)}工作`;
    record.summary = "";
    record.feedback = "";
    rows.push({ record, main, other });
  }
  return rows;
};
