/** Prints how well sheets are recognised: `npx tsx test/ledger/recognise/score.ts [even|odd|q1|q3|all] [-v]`. */
import { readLayouts, type LabelledLayout } from "./layout";
import { fillLayout, type Mess } from "./build";
import { emptyScore, scoreLine, scoreSheet } from "./scoring";

export const MESSES: Readonly<Record<string, Mess>> = {
  clean: {},
  noTitle: { title: "none" },
  wrongTitle: { title: "wrong", above: true },
  mess: { above: true, footer: true, totals: true, gaps: true, blankWords: true },
  numberRow: { above: true, numberRow: true, footer: true },
  few: { rows: 2 },
  one: { rows: 1, above: true },
  holes: { emptyColumns: true, footer: true },
  shuffled: { shuffle: true, gaps: true },
  noMerges: { noMerges: true },
};

export function scoreAll(
  layouts: readonly LabelledLayout[],
  mess: Mess,
  seeds: readonly number[],
): ReturnType<typeof emptyScore> {
  const score = emptyScore();
  for (const seed of seeds)
    layouts.forEach((layout, at) => {
      scoreSheet(score, layout, fillLayout(layout, mess, seed * 1000 + at));
    });
  return score;
}

/** Parts of the hold-out: even was tuned on, odd was not; q1 and q3 are the halves of odd. */
function belongs(part: string, at: number): boolean {
  if (part === "even") return at % 2 === 0;
  if (part === "odd") return at % 2 === 1;
  if (part === "q1" || part === "q3") return at % 4 === Number(part.charAt(1));
  return true;
}

function main(): void {
  const half = process.argv[2] ?? "all";
  const verbose = process.argv.includes("-v");
  const sets: Record<string, readonly LabelledLayout[]> = {
    given: readLayouts("../shared/layouts"),
    "hold-out": readLayouts("test/layouts").filter((_, at) => belongs(half, at)),
  };
  for (const [name, layouts] of Object.entries(sets)) {
    if (layouts.length === 0) continue;
    for (const [messName, mess] of Object.entries(MESSES)) {
      const score = scoreAll(layouts, mess, [1, 2]);
      console.log(scoreLine(`${name} ${messName}`, score));
      if (verbose) for (const line of new Set(score.misses)) console.log(`    ${line}`);
    }
  }
}

if (process.argv[1]?.endsWith("score.ts") === true) main();
