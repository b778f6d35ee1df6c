import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { parquetChunks } from "../../src/export/parquet";
import { exportBooks } from "../../src/operations/export-books";
import type { Book } from "../../src/operations/read-book";
import { defaultProfile as profile } from "../../src/profile/index";
import { gridOf, type CellValue, type Grid } from "../../src/sheet/grid";
import { writeOutput } from "../../src/workbook/file/disk/whole-files";
import { bookOfGrids } from "../operations/book-of";
import { write } from "../simulated-year/cells";
import { MONTHS } from "../simulated-year/months";
import { lastDay, liveMonth, makeWorld, serialOfIso, type World } from "../simulated-year/world";

/** A town's ledgers as its clerks have them at the end of a month. */
export interface Town {
  readonly name: string;
  readonly book: Book;
}

/** The towns as of a day, and the folder their exported records lie in. */
export interface CountyMonth {
  readonly asOf: string;
  readonly towns: readonly Town[];
  readonly folder: string;
}

const TOWNS = ["青河镇", "白石镇", "南岭乡"];
const VILLAGES = 30;
const HOUSEHOLDS = 240;

/** Lives a year of a county and exports it month by month, a file a town. */
export async function* countyYear(seed: number, folder: string): AsyncGenerator<CountyMonth> {
  let world = makeWorld(seed, VILLAGES, HOUSEHOLDS);
  for (const month of MONTHS) {
    world = liveMonth(world, month, seed);
    yield await exported(townsOf(world), lastDay(month), join(folder, month));
  }
}

/** Writes the records of the towns as of a day into a folder, a file a town. */
export async function exported(
  towns: readonly Town[],
  asOf: string,
  folder: string,
): Promise<CountyMonth> {
  mkdirSync(folder);
  for (const { name, book } of towns) {
    const { table } = exportBooks([book], { profile, asOf: serialOfIso(asOf) });
    await writeOutput(join(folder, `${name}.parquet`), parquetChunks(table), { inputs: [] });
  }
  return { asOf, towns, folder };
}

function townsOf(world: World): Town[] {
  const size = Math.ceil(VILLAGES / TOWNS.length);
  return TOWNS.map((name, at) => {
    const grids = write(world, world.villages.slice(at * size, (at + 1) * size)).map(
      ({ sheet, rows }): Grid => gridOf(sheet, sheet === REGISTER ? rows : withGaps(rows)),
    );
    return { name, book: bookOfGrids(grids, `${name}.xlsx`) };
  });
}

/** Its villages stay: who has none elsewhere is looked up there. */
const REGISTER = "民情档案";
const VILLAGE_COLUMN = 1;

/** Now and then the village is left out, and whose row it is. */
function withGaps(rows: readonly (readonly CellValue[])[]): (readonly CellValue[])[] {
  return rows.map((row, at) => {
    const isGap = at > 1 && at % 9 === 0;
    return isGap ? row.map((value, column) => (column === VILLAGE_COLUMN ? "" : value)) : row;
  });
}
