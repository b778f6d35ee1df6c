import { TEN_ROLES } from "../words";
import { identityOf, type Row, type RowMaker } from "./record";

const SIZE = 10;

/** How many households whole groups of ten give for a wanted number of rows. */
export function wholeGroups(rows: number): number {
  return Math.max(1, Math.round(rows / SIZE)) * SIZE;
}

/** One household a record, ten to a group; the first four of a group carry the roles. */
export const tenhouses: RowMaker = (scene) => {
  const rows: Row[] = [];
  const { heads, villages } = scene.population;
  const groups = wholeGroups(scene.count) / SIZE;
  for (const village of villages) {
    const members = heads.filter((head) => head.village === village);
    const own = Math.floor(members.length / SIZE);
    for (let group = 0; group < own && rows.length < groups * SIZE; group++)
      for (let place = 0; place < SIZE; place++) {
        const main = members[group * SIZE + place]!;
        const record = identityOf(main, scene.asOf);
        record.group = `${village}第${group + 1}组`;
        record.code = record.group;
        record.role = TEN_ROLES[place] ?? "成员";
        rows.push({ record, main, other: members[group * SIZE + ((place + 1) % SIZE)]! });
      }
  }
  return rows;
};
