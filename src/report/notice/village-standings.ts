import type { MatterKind } from "../../ledger/matters/states";
import { fill } from "../../locale/format";
import { matterWords } from "../../locale/zh-CN/matters";
import { noticeText as texts } from "../../locale/zh-CN/notice";
import type { MonthData } from "../month/month-data";
import { rankedVillages } from "../month/ranked-villages";
import { namesOf, standingsOf, type Placed } from "./standings";

/** The villages that lead and those that lag by the rate of a kind; nothing of fewer than two. */
export function standingSentences(data: MonthData, kind: MatterKind): string[] {
  const { rate } = matterWords[kind];
  const villages = rankedVillages(data, kind)
    .filter(({ rank }) => rank !== null)
    .map(({ group, rank }): Placed => ({ unit: group.name, rank }));
  if (villages.length < 2) return [];
  const { leaders, laggards } = standingsOf(villages);
  if (leaders.length === 0) return [fill(texts.even, { rate })];
  return (["leaders", "laggards"] as const).flatMap((end) => {
    const names = namesOf(end === "leaders" ? leaders : laggards);
    return names.length === 0
      ? []
      : [fill(texts[end], { rate, count: names.length, list: names.join("、") })];
  });
}
