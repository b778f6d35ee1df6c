import { tidyText } from "../../sheet/text";
import type { Closing, StatusState } from "./status-state";
import { newClause, remainder, type Statement } from "./status-clause";
import type { SaidDay } from "./status-times";
import { tokens } from "./status-lexicon";
import { readPiece } from "./status-readers";

export interface StatedStatus {
  readonly state: StatusState;
  /** Day on which the matter is said to have been closed: 5月20日化解. */
  readonly on: SaidDay | null;
}

/**
 * Reads a free-text status clause by clause. The last statement counts, with these exceptions: what was
 * handed over stays so unless an end is stated later; an end is not undone by further care (持续跟踪)
 * nor by sending papers up. Nothing is concluded from words that leave it open (基本化解).
 */
export function readStatusText(text: string): StatedStatus {
  const joined = tidyText(text).replace(/ +/g, "");
  const pieces = tokens(joined);
  let standing: Standing = null;
  let on: SaidDay | null = null;
  let clause = newClause(0, false);
  pieces.forEach((token, i) => {
    if (token.kind === "stop") {
      standing = combine(standing, remainder(clause));
      clause = newClause(token.end, clause.mediation);
      return;
    }
    const said = readPiece(clause, joined, pieces, i);
    if (said === "closed" || said === "weaklyClosed") on = clause.on ?? on;
    standing = combine(standing, said);
  });
  standing = combine(standing, remainder(clause));
  if (standing === null) return { state: "unknown", on: null };
  const state = standing === "weaklyClosed" ? "closed" : standing;
  return { state, on: state === "closed" ? on : null };
}

/** 实质性, 阶段性 or 程序性 as said by the text. */
export function closingOf(text: string): Closing | null {
  if (text.includes("实质")) return "substantive";
  if (text.includes("阶段性") || text.includes("阶段办结")) return "staged";
  return text.includes("程序性") || text.includes("程序办结") ? "procedural" : null;
}

type Standing = Exclude<Statement, "care" | "intent" | "pending">;

/** 正在整改，尚未完成 is work in progress. */
const OUTLIVES_OPEN = new Set<Standing>(["transferred", "failed", "progress"]);

function combine(standing: Standing, said: Statement): Standing {
  switch (said) {
    case null:
      return standing;
    case "care":
      return standing === null || standing === "open" ? "progress" : standing;
    case "intent":
      return standing ?? "progress";
    case "pending":
      return standing ?? "open";
    case "open":
      return standing !== null && OUTLIVES_OPEN.has(standing) ? standing : "open";
    case "progress":
      return standing === "transferred" || standing === "withdrawn" ? standing : "progress";
    case "transferred":
    case "weaklyClosed":
    case "withdrawn":
      return standing === "closed" ? standing : said;
    case "failed":
      return standing === "transferred" ? standing : "failed";
    case "closed":
      return "closed";
  }
}
