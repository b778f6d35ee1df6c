import { basename } from "node:path";
import { UNKNOWN_VILLAGE } from "../../ledger/vocabulary/village";
import { fill } from "../../locale/format";
import { cliText } from "../../locale/zh-CN/cli";
import { percentText } from "../../measure/index";
import type { Progress } from "../../operations/compare-findings";
import type { WrittenReturn } from "../return-files";
import { textTable } from "./table";

const text = cliText.check;

/** Which lists were written. */
export function returnsText(returns: readonly WrittenReturn[], folder: string): string {
  if (returns.length === 0) return text.noReturns;
  const names = returns.map(({ output }) => basename(output)).join("、");
  return fill(text.returns, { count: returns.length, folder, names });
}

/** What became of the earlier findings, by village. */
export function sinceText({ villages, unchecked, cleared, left, new: added }: Progress): string {
  const { sinceHead: head } = text;
  const table = textTable(
    [head.village, head.cleared, head.left, head.new, head.share],
    villages.map((one) => [
      one.village === "" ? UNKNOWN_VILLAGE : one.village,
      String(one.cleared),
      String(one.left),
      String(one.new),
      percentText({ numerator: one.cleared, denominator: one.cleared + one.left }, 2),
    ]),
  );
  const lines = [fill(text.since, { cleared, left, new: added }), table];
  if (unchecked.count > 0)
    lines.push(
      fill(text.unchecked, { villages: unchecked.villages.join("、"), count: unchecked.count }),
    );
  return lines.join("\n");
}
