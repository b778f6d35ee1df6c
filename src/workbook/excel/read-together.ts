import type { Grid } from "../../sheet/grid";
import { Problem } from "../../sheet/problem";
import type { Watch } from "../port";
import { readSheets, type KnownMerges } from "./read-sheet";
import type { TrustingSession } from "./session";

/** A sheet somebody waits for. */
interface Asked {
  readonly sheet: string;
  readonly watch: Watch | undefined;
  readonly resolve: (grid: Promise<Grid>) => void;
}

/** Reads sheets of the book; those asked for in one breath and for the same reason share their requests. */
export function readTogether(
  session: TrustingSession,
  book: string,
): (sheet: string, watch?: Watch) => Promise<Grid> {
  const merges: KnownMerges = new Map();
  let waiting: Asked[] = [];

  const read = (sheets: readonly string[], watch?: Watch): Promise<Grid[]> =>
    session.run((context) => readSheets(context, book, sheets, merges, watch));

  const alone = async (sheet: string, watch?: Watch): Promise<Grid> =>
    gridAt(await read([sheet], watch), 0);

  function begin(): void {
    const groups = new Map<Watch | undefined, Asked[]>();
    for (const one of waiting) {
      const group = groups.get(one.watch);
      if (group === undefined) groups.set(one.watch, [one]);
      else group.push(one);
    }
    waiting = [];
    for (const [watch, group] of groups) {
      const grids = read(
        group.map(({ sheet }) => sheet),
        watch,
      );
      for (const [i, { sheet, resolve }] of group.entries())
        resolve(
          grids.then(
            (all) => gridAt(all, i),
            (error: unknown) => {
              // One that cannot be read must not keep the others from it.
              if (group.length > 1 && isOfOne(error)) return alone(sheet, watch);
              throw error;
            },
          ),
        );
    }
  }

  return (sheet, watch) =>
    new Promise((resolve) => {
      waiting.push({ sheet, watch, resolve });
      if (waiting.length === 1) queueMicrotask(begin);
    });
}

function gridAt(grids: readonly Grid[], at: number): Grid {
  const grid = grids[at];
  if (grid === undefined) throw new Error("a sheet was not read");
  return grid;
}

const ofOne: readonly string[] = ["sheet-missing", "sheet-too-large", "excel-sheet-gone"];

const isOfOne = (error: unknown): boolean => error instanceof Problem && ofOne.includes(error.code);
