import type { StatusState } from "./status-state";
import type { Token, TokenKind } from "./status-lexicon";
import type { SaidDay } from "./status-times";

/**
 * What a piece of a clause states. `weaklyClosed`: 已调解, 已处理 without a result. `care`: work that
 * goes on (持续跟踪). `intent`: planned or asked for. `pending`: not begun. `null`: nothing.
 */
export type Statement =
  Exclude<StatusState, "blank" | "unknown"> | "weaklyClosed" | "care" | "intent" | "pending" | null;

/** What has been read of a clause so far. */
export interface Clause {
  /** Where it starts in the text. */
  readonly start: number;
  /** The last word that tells whether what follows has happened. */
  modifier: Token | null;
  /** Characters since the modifier that known words cover. */
  covered: number;
  /** 已 was said, whatever modifier followed. */
  done: boolean;
  /** Under a hard order an end has only been asked for. */
  ordered: boolean;
  part: boolean;
  /** End of the last 基本; -1: none. */
  nearly: number;
  /** False after 如, 是否: nothing in this clause is a fact. */
  asserts: boolean;
  /** 达成 or 签订, waiting for what is reached. */
  reach: { readonly end: number; readonly bearing: Bearing } | null;
  agreed: boolean;
  /** The last 调解, 化解 … spoken of. */
  work: Token | null;
  previous: Token | null;
  /** False after 尚未着手. */
  begun: boolean;
  /** 经, 在: what follows is how it was done. */
  through: boolean;
  /** 复查, 验收: its result may follow. */
  inspected: boolean;
  /** A time of the past stands before what follows. */
  dated: boolean;
  /** The last day named. */
  on: SaidDay | null;
  /** 调解 was spoken of, in this clause or before. */
  mediation: boolean;
}

export function newClause(start: number, mediation: boolean): Clause {
  return {
    start,
    modifier: null,
    covered: 0,
    done: false,
    ordered: false,
    part: false,
    nearly: -1,
    asserts: true,
    reach: null,
    agreed: false,
    work: null,
    previous: null,
    begun: true,
    through: false,
    inspected: false,
    dated: false,
    on: null,
    mediation,
  };
}

const MODIFIERS = setOf("neg weakNeg done doing plan may await order urge");
const COVERING = setOf(
  "adverb noun effort verb activity answer end mid gained nearly paper agree part until ahead moment",
);
/** What a time does not outdo: 未在5月20日前化解. */
const STRONGER = setOf("neg await plan order");

const BEGINNINGS = new Set(["着手", "开始", "介入", "进行"]);

export function isModifier(token: Token): boolean {
  return MODIFIERS.has(token.kind);
}

export function modify(clause: Clause, token: Token): void {
  const { modifier } = clause;
  const denied = modifier !== null && (modifier.kind === "weakNeg" || modifier.text === "没有");
  // 无遗留未解决问题: what is denied twice is not told.
  if (token.kind === "neg" && denied && token.start - modifier.end <= 6) clause.asserts = false;
  // 尚未着手: the beginning itself is denied.
  if (modifier?.kind === "neg" && modifier.end === token.start && BEGINNINGS.has(token.text)) {
    clause.begun = false;
    return;
  }
  if (token.kind === "order") clause.ordered = true;
  if (token.kind === "done") clause.done = true;
  clause.modifier = token;
  clause.covered = 0;
}

/** A time to come makes what follows a plan, unless 已 touches it or 未 denies it. */
export function date(clause: Clause, token: Token): void {
  const { modifier } = clause;
  if (token.kind === "moment") {
    clause.dated = true;
    clause.on = token.on ?? null;
    return;
  }
  if (modifier !== null && STRONGER.has(modifier.kind)) return;
  if (modifier?.kind === "done" && isReached(clause, token)) return;
  modify(clause, token);
}

/** Leaves a piece behind, once it has been read. */
export function pass(clause: Clause, token: Token): void {
  clause.previous = token;
  if (COVERING.has(token.kind)) clause.covered += token.end - token.start;
}

/** How the modifier bears on a word: `null` not at all, `unsure` it may. */
export type Bearing =
  "neg" | "unsure" | "done" | "doing" | "plan" | "await" | "order" | "urge" | null;

export function bearingOn(clause: Clause, token: Token): Bearing {
  const { modifier } = clause;
  if (modifier === null) return null;
  const gap = token.start - modifier.end;
  const strange = gap - clause.covered;
  switch (modifier.kind) {
    case "neg":
      return strange <= 3 ? "neg" : "unsure";
    case "weakNeg":
      return gap <= 2 ? "neg" : gap <= 4 ? "unsure" : null;
    case "may":
      return gap <= 2 ? "plan" : null;
    case "done":
      return "done";
    case "until":
    case "ahead":
      return strange <= 12 ? "plan" : null;
    default:
      return strange <= 12 ? (modifier.kind as Bearing) : null;
  }
}

/** Whether 已 touches a word: only known words between, or who did it after 已由. */
export function isReached(clause: Clause, token: Token): boolean {
  const { modifier } = clause;
  if (modifier === null) return false;
  const strange = token.start - modifier.end - clause.covered;
  return strange <= (/[由被]$/.test(modifier.text) ? 8 : 0);
}

const FIRM_URGES = new Set(["督促", "督办", "监督", "交办", "部署", "指派", "派单"]);
const STANDING_CARE = new Set(["继续", "持续", "进一步", "积极", "逐步"]);

/** What an end named at `start` states, as the modifier bears on it. */
export function settle(
  clause: Clause,
  start: number,
  bearing: Bearing,
  end: "closed" | "weaklyClosed",
): Statement {
  const modifier = clause.modifier?.text ?? "";
  switch (bearing) {
    case "neg":
      return "open";
    case "unsure":
      return null;
    case "doing":
      return STANDING_CARE.has(modifier) ? "care" : "progress";
    case "plan":
    case "order":
      return "intent";
    case "await":
      return "pending";
    case "urge":
      if (FIRM_URGES.has(modifier) && !clause.done) return "intent";
      break;
    default:
      if (bearing === null && clause.ordered) return "intent";
  }
  if (isNearly(clause, start)) return null;
  return clause.part ? "progress" : end;
}

/** 基本 stands right before `start`. */
export function isNearly(clause: Clause, start: number): boolean {
  return clause.nearly >= 0 && start - clause.nearly <= 3;
}

const OPEN_INTENTS = new Set(["交办", "派单", "督办", "责令", "勒令", "限期"]);
const FIRM_PLANS = new Set(
  "拟 拟于 承诺 将于 将在 即将 准备 计划 预计 争取 力争 尽快 尽早".split(" "),
);

/** What a clause says that names no work: 正在安装护栏, 拟于下周开会, 已交办. */
export function remainder(clause: Clause): Statement {
  const { modifier } = clause;
  if (modifier === null || !clause.asserts) return null;
  if (!clause.begun) return "pending";
  if (modifier.kind === "doing") return "care";
  if (modifier.kind === "await") return "pending";
  if (modifier.kind === "until") return "intent";
  if (FIRM_PLANS.has(modifier.text) || OPEN_INTENTS.has(modifier.text)) return "intent";
  return null;
}

function setOf(kinds: string): ReadonlySet<TokenKind> {
  return new Set(kinds.split(" ") as TokenKind[]);
}
