import { CADRES, UNITS } from "../words";
import { identityOf, type Row, type RowMaker } from "./record";

/** One person a record, household by household. */
export const households: RowMaker = (scene) => {
  const random = scene.random.fork("household");
  const { people } = scene.population;
  const rows: Row[] = [];
  for (let index = 0; index < scene.count; index++) {
    const main = people[index % people.length]!;
    const other = people[(index + 1) % people.length]!;
    const record = identityOf(main, scene.asOf);
    const cadre = CADRES[index % CADRES.length]!;
    record.code = `DA${String(index + 1).padStart(5, "0")}`;
    record.owner = cadre;
    record.visitor = cadre;
    record.handler = cadre;
    record.ownerUnit = UNITS[index % UNITS.length]!;
    record.visitedOn = scene.asOf - random.int(0, 25);
    record.registeredOn = scene.from + random.int(0, 20);
    record.visitResult = "家庭情况平稳";
    record.level = "一般";
    record.visitClass = "一般用户";
    record.rating = "满意";
    rows.push({ record, main, other });
  }
  return rows;
};
