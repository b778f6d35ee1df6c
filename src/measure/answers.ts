import { daysOf, firstDays } from "../ledger/matters/days";
import type { KindId } from "../ledger/kind-ids";
import { MATTER_KINDS, MatterState } from "../ledger/matters/states";
import type { Matters } from "../ledger/matters/matters";
import type { Records } from "../ledger/records";
import { lastRating, type RatingScale } from "../ledger/register/rating-columns";
import { overrides, ROUND_DAYS, type Round } from "../ledger/register/rounds";
import { voteColumns } from "../ledger/register/vote-columns";
import { isTick } from "../ledger/vocabulary/tick";
import type { CellValue } from "../sheet/grid";
import { readNumber } from "../sheet/number-text";
import type { Serial } from "../sheet/serial";
import { answerTally, type AnswerTally } from "./answer-tally";
import type { Groups } from "./groups";
import type { Material } from "./material";
import type { Window } from "./window";

/** The answers on a scale that count in a window, and how many rows could not be placed in it. */
export interface Answers {
  readonly tally: AnswerTally;
  /** Rows without a readable day: outside every month. */
  readonly undated: number;
}

/**
 * One answer a matter (its last round), one a respondent (the latest round by date, whatever sheet it
 * stands in), and the votes of vote tables. With a month: matters found in it, rounds held in it.
 */
export function gatherAnswers(
  material: Material,
  scale: RatingScale,
  window: Window,
  groups: Groups,
): Answers {
  const tally = answerTally();
  const place: Place = { scale, window, groups, tally };
  for (const matters of material.matters) addMatters(material, matters, place);
  const undated = addRespondents(material, place) + addVotes(material, place);
  return { tally, undated };
}

/** What is asked for, and where it is counted. */
interface Place {
  readonly scale: RatingScale;
  readonly window: Window;
  readonly groups: Groups;
  readonly tally: AnswerTally;
}

const ASKING_KINDS: ReadonlySet<KindId | null> = new Set<KindId | null>([
  ...MATTER_KINDS,
  "satisfaction",
  "visit",
  "household",
]);

/** Whether any column or vote table asks on this scale. */
export function asksOn(material: Material, scale: RatingScale): boolean {
  return material.opened.some(
    (records) =>
      ASKING_KINDS.has(records.ledger.kind) &&
      (material.ratings(records).some((column) => column.scale === scale) ||
        voteColumns(records.ledger, material.profile).some((question) => asks(question, scale))),
  );
}

/** The day from which a matter's rating is known: it is as old as its revisit, else its closing; 0: ever. */
export function ratedFrom({ records, closedOn }: Matters): (record: number) => Serial {
  const revisited = daysOf(records, "revisitedOn");
  return (record) => revisited?.[record] || closedOn[record] || 0;
}

/** One given after the cut is not known yet. */
function addMatters(
  material: Material,
  matters: Matters,
  { scale, window, groups, tally }: Place,
): void {
  const columns = material.ratings(matters.records).filter((column) => column.scale === scale);
  if (columns.length === 0) return;
  const { from, cut } = window;
  const group = groups.ofRecords(matters.records, matters.found);
  const knownFrom = ratedFrom(matters);
  for (let i = 0; i < matters.count; i++) {
    const found = matters.found[i] ?? 0;
    if (found < (from ?? 0) || found > cut || matters.state[i] === MatterState.withdrawn) continue;
    if (knownFrom(i) > cut) continue;
    const last = lastRating(columns, scale, i);
    if (last === null) continue;
    tally.add(group[i] ?? 0, last.reading, 1, last.column.column.valueAt(i));
  }
}

/**
 * The round of each respondent that counts on a scale in a window: the latest by date; and how many rounds
 * have no day, where one is asked for.
 */
export function countedRounds(
  material: Material,
  scale: RatingScale,
  { from, cut }: Window,
): { readonly rounds: Iterable<Round>; readonly undated: number } {
  const unitOf = respondents(material.register().sources);
  const latest = new Map<number | string, Round>();
  let undated = 0;
  for (const round of material.rounds()) {
    if (round.scale !== scale || round.day > cut) continue;
    if (from !== null && round.day < from) {
      if (round.day === 0) undated++;
      continue;
    }
    const unit = unitOf(round);
    const last = latest.get(unit);
    if (last === undefined || overrides(round, last)) latest.set(unit, round);
  }
  return { rounds: latest.values(), undated };
}

/** Answers how many rounds have no day, where one is asked for. */
function addRespondents(material: Material, { scale, window, groups, tally }: Place): number {
  const { sources, people } = material.register();
  const { rounds, undated } = countedRounds(material, scale, window);
  const nameOf = sources.map((records) => groups.namesIn(records));
  for (const { source, record, day, person, reading, word } of rounds) {
    const own = nameOf[source]?.(record, day) ?? "";
    const known = own === "" && groups.by === "village" && person >= 0;
    tally.add(groups.indexOf(known ? people.villageOf(person) : own), reading, 1, word);
  }
  return undated;
}

/**
 * Whose answer a round is. In a sheet without any day rounds cannot be told from namesakes: there a
 * row without ID is a respondent of its own.
 */
function respondents(sources: readonly Records[]): (round: Round) => number | string {
  const isDated = sources.map((records) => firstDays(records, ROUND_DAYS).some((day) => day > 0));
  return ({ source, record, person }) => {
    const own = `${source}:${record}`;
    if (person < 0) return own;
    return isDated[source] || sources[source]?.value("idNumber", record) ? person : own;
  };
}

/** Answers how many rows of votes have no day, where one is asked for. */
function addVotes(material: Material, { scale, window, groups, tally }: Place): number {
  const { from, cut } = window;
  let undated = 0;
  for (const records of material.opened) {
    const questions = voteColumns(records.ledger, material.profile).filter((question) =>
      asks(question, scale),
    );
    if (questions.length === 0) continue;
    const days = firstDays(records, ROUND_DAYS);
    const nameOf = groups.namesIn(records);
    for (let i = 0; i < records.count; i++) {
      const day = days[i] ?? 0;
      if (from !== null && day === 0) undated++;
      if (day > cut || (from !== null && day < from)) continue;
      const group = groups.indexOf(nameOf(i, day));
      for (const { index, rating } of questions.flat()) {
        const votes = votesIn(records.ledger.grid.values[records.rowOf(i)]?.[index] ?? "");
        if (votes > 0) tally.add(group, rating, votes, "");
      }
    }
  }
  return undated;
}

/** A question is on the safety scale when one of its options is. */
function asks(
  question: readonly { readonly rating: { readonly scale: RatingScale | null } }[],
  scale: RatingScale,
): boolean {
  const isSafety = question.some(({ rating }) => rating.scale === "safety");
  return scale === (isSafety ? "safety" : "satisfaction");
}

function votesIn(value: CellValue): number {
  if (isTick(value)) return 1;
  const figure = readNumber(typeof value === "string" ? value.replace(/票\s*$/, "") : value);
  return figure.kind === "number" && Number.isInteger(figure.value) ? figure.value : 0;
}
