import { gridOf } from "../sheet/grid";
import type { Claim } from "./claim";
import type { Draft } from "./draft";
import { readProse, sentenceEnd, sentenceStart } from "./reading/prose";
import type { Passage, Prose } from "./reading/prose";
import { withoutMarkdown } from "./reading/markdown";
import { withoutTables } from "./reading/written-tables";
import { carryOverClaims } from "./relations/carry-over";
import { changeClaims } from "./relations/changes";
import { closedLists, closingTotalClaims } from "./relations/closing-totals";
import { dateClaims } from "./relations/dates";
import { itemCountClaims } from "./relations/item-counts";
import { sequencesOf } from "./relations/items-tree";
import { indexLists } from "./relations/part-list";
import { partListsOf } from "./relations/lists";
import type { PartList } from "./relations/part-list";
import { namedItemClaims } from "./relations/named-items";
import { percentSumClaims } from "./relations/percent-sums";
import { pollClaims } from "./relations/polls";
import { rateClaims } from "./relations/rates";
import { outerWholes, sectionClaims, sectionsOf } from "./relations/sections";
import { shareClaims, withBases } from "./relations/shares";
import { coursesOf, statusClaims } from "./relations/statuses";
import { listClaims } from "./relations/sums";
import { proveTable } from "./table/prove-table";
import { append } from "../sheet/lists";

/** How a report's lines are to be read. */
export interface ProofOptions {
  /**
   * Whether lines may be broken in mid-sentence (typed or copied text; the default), or every line is a
   * paragraph of its own (Word).
   */
  readonly wrapped?: boolean;
  /** Whether the text is Markdown, whose marks say nothing. */
  readonly markdown?: boolean;
}

/** A report's prose, as its options say it is written. */
export function readWritten(source: string, options: ProofOptions): Prose {
  const text = options.markdown === true ? withoutMarkdown(source) : source;
  return readProse(withoutTables(text).prose, options.wrapped ?? true);
}

/**
 * Finds the figures of a report and the relations it states between them, and computes each: sums,
 * percentages at the printed decimals (half up), parts of a whole, identities, counts of items. Claims
 * come in the order of the report, right ones too; tables inside it are checked like sheets. Where a relation is uncertain there is no claim.
 * Formulas: 办结率 = 办结 ÷ 收集, 化解率 = 化解 ÷ 排查, 满意率 = (满意 + 基本满意) ÷ 有效票 or 满意 ÷ 回访.
 */
export function proveText(source: string, options: ProofOptions = {}): Claim[] {
  const prose = readWritten(source, options);
  const { passages } = prose;
  const sequences = sequencesOf(passages);
  const sections = sectionsOf(passages, sequences);
  const outer = outerWholes(sections);
  const lists = new Map<Passage, PartList[]>();
  passages.forEach((passage, i) =>
    lists.set(passage, partListsOf(passage, passages.slice(Math.max(0, i - 2), i))),
  );
  const drafts = passages.flatMap((passage) => {
    const own = lists.get(passage) ?? [];
    const index = indexLists(own);
    const named = namedItemClaims(passage);
    if (passage.figures.length < 2) return named;
    const courses = coursesOf(passage, index);
    return [
      ...listClaims(passage, own),
      ...statusClaims(passage, courses, index),
      ...closingTotalClaims(passage),
      ...carryOverClaims(passage),
      ...pollClaims(passage),
      ...rateClaims(passage, index),
      ...shareClaims(passage, [...own, ...closedLists(passage)], withBases(outer, courses)),
      ...changeClaims(passage),
      ...named,
    ];
  });
  append(drafts, sectionClaims(sections, outer));
  append(drafts, percentSumClaims(passages, lists, sections));
  append(drafts, itemCountClaims(passages, sequences));
  append(drafts, dateClaims(passages));
  return [...finished(prose, drafts), ...tableClaims(source)].sort((a, b) => a.line - b.line);
}

/** Claims of the tables inside a report; their cells have no names, `line` is that of the row. */
function tableClaims(source: string): Claim[] {
  return withoutTables(source).tables.flatMap(({ line, rows }) =>
    proveTable(gridOf("", rows)).map((claim) => {
      const { sheet, cell, ...told } = claim;
      void [sheet, cell];
      return { ...told, line: line + claim.line - 1 };
    }),
  );
}

/** Characters of a sentence quoted on either side of a figure. */
const LONGEST_TEXT = 300;

/** Claims in the order of the report, each once. */
export function finished(prose: Prose, drafts: readonly Draft[]): Claim[] {
  const ordered = [...drafts].sort(
    (a, b) => a.passage.index - b.passage.index || a.at - b.at || Number(a.ok) - Number(b.ok),
  );
  const seen = new Set<string>();
  const claims: Claim[] = [];
  for (const draft of ordered) {
    const { passage, at, kind, topic, stated, computed, params } = draft;
    // A row of parts may be found both from the total before it and from the one behind.
    const place = topic === "sum" ? `${sentenceStart(passage, at)} ${stated} ${params.parts}` : at;
    const key = [passage.index, place, kind, computed].join(" ");
    if (seen.has(key)) continue;
    seen.add(key);
    claims.push(claimOf(prose, draft));
  }
  return claims;
}

function claimOf({ report }: Prose, draft: Draft): Claim {
  const { passage, at, kind, topic, stated, computed, ok, note, params } = draft;
  const { paragraph } = passage;
  const start = Math.max(sentenceStart(passage, at), at - LONGEST_TEXT);
  const end = Math.min(sentenceEnd(passage, at), at + LONGEST_TEXT);
  return {
    kind,
    topic,
    line: report.lineOf(paragraph, at),
    text: report.wordingOf(paragraph, start, end),
    stated,
    computed,
    ok,
    ...(note === undefined ? {} : { note }),
    params,
  };
}
