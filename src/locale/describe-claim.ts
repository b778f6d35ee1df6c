import type { Claim } from "../proof/claim";
import { fill } from "./format";
import { claimNotes, claimTexts } from "./zh-CN/claims";

/** What was compared and what came of it, in the clerk's language. */
export function describeClaim({ topic, ok, note, params }: Claim): string {
  if (note === "truncated") return fill(claimNotes.truncated, params);
  const said = fill(ok ? claimTexts[topic].right : claimTexts[topic].wrong, params);
  return note === "fits-parts" ? said + fill(claimNotes["fits-parts"], params) : said;
}
