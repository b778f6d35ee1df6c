import type { Draft } from "../draft";
import type { Figure } from "../reading/figure";
import { figuresBetween, sentenceStart } from "../reading/prose";
import type { Passage } from "../reading/prose";
import type { Sequence } from "./items-tree";

/** What numbered items can be: 三个方面, 四项措施, 两点要求. */
const ITEM_WORDS =
  /^(?:大|个|项|点|条|类|种|步|方面|大类)?(?:主要|重点|突出|具体|重要|核心|关键|工作|方面的?)*(?:方面|项|点|条|类|种|工作|措施|举措|问题|原因|特点|环节|步骤|内容|任务|建议|做法|要求|类型|阶段|途径|不足|结合|到位|强化|方法|机制|目标|意见|经验|体会|重点|关键|情况|短板|抓手|渠道|坚持|突出|狠抓|转变)/;
const POINTING =
  /以下|如下|下列|这|主要|体现|表现|分为|做到|做好|抓好|突出|围绕|存在|采取|实施|从|以|有|:$/;
/** A last item that is told without a number. */
const LONGEST_LEAD = 200;
const UNNUMBERED = /此外|另外|最后|同时,?还|除此之外|另一方面/;

/** 三个方面 followed by four numbered items. */
export function itemCountClaims(
  passages: readonly Passage[],
  sequences: readonly Sequence[],
): Draft[] {
  return sequences.flatMap((sequence) => {
    const first = sequence.items[0];
    if (first === undefined || sequence.broken || first.marker.style === "一方面") return [];
    const announced = announcementBefore(passages, sequence);
    if (announced === null) return [];
    const count = sequence.items.length;
    const { passage, figure } = announced;
    const ok = count === figure.value;
    if (!ok && (count < 2 || trailsOff(passages, sequence, count, figure.value))) return [];
    return [
      {
        kind: "count",
        topic: "items",
        passage,
        at: figure.start,
        stated: figure.value,
        computed: count,
        ok,
        params: { stated: passage.text.slice(figure.start, figure.end), computed: String(count) },
      },
    ];
  });
}

/** The number of items announced right before the first of them. */
function announcementBefore(
  passages: readonly Passage[],
  sequence: Sequence,
): { passage: Passage; figure: Figure } | null {
  const first = sequence.items[0];
  if (first === undefined) return null;
  const inside = passages[first.start.passage];
  if (inside === undefined) return null;
  const sameLine = first.start.at > 0 ? lastAnnouncement(inside, first.start.at) : null;
  if (sameLine !== null || first.start.at > 0) return sameLine;
  const above = passages[first.start.passage - 1];
  if (above === undefined || above.text.endsWith(";")) return null;
  // A heading of its own says how many sections follow only when it is the parent of them.
  return lastAnnouncement(above, above.text.length);
}

function lastAnnouncement(
  passage: Passage,
  end: number,
): { passage: Passage; figure: Figure } | null {
  const from = sentenceStart(passage, Math.max(0, end - 2));
  const sentence = passage.text
    .slice(Math.max(from, end - LONGEST_LEAD), end)
    .replace(/[。,:;、]+$/, "");
  const clause = sentence.slice(sentence.lastIndexOf(";") + 1);
  const start = Math.max(from, end - LONGEST_LEAD) + sentence.length - clause.length;
  const stop = start + clause.length;
  const figure = figuresBetween(passage, start, stop).findLast(({ kind }) => kind === "count");
  if (
    figure === undefined ||
    !figure.exact ||
    figure.quoted ||
    figure.value < 2 ||
    figure.value > 20
  )
    return null;
  if (!figure.numeral && figure.value > 12) return null;
  const behind = passage.text.slice(figure.start, stop);
  const named = behind.replace(/^[\d一二三四五六七八九十两]+/, "");
  if (!ITEM_WORDS.test(named) || /[\d]/.test(named)) return null;
  const clauses = behind.split(/[,:]/);
  const pointing = POINTING.test(figure.label) || passage.text.charAt(stop) === ":";
  // Clauses between announcement and items may speak of something else.
  if (clauses.length > 2 || (clauses.length === 2 && !/以下|如下|下列/.test(clause))) return null;
  return pointing || clauses.length === 1 ? { passage, figure } : null;
}

/** Fewer items than announced, but the text goes on with one that has no number. */
function trailsOff(
  passages: readonly Passage[],
  sequence: Sequence,
  count: number,
  stated: number,
): boolean {
  if (count > stated) return false;
  const last = sequence.items[count - 1];
  if (last === undefined) return true;
  const passage = passages[last.body.passage];
  const text =
    passage?.text.slice(
      last.body.at,
      last.end.passage === last.body.passage ? last.end.at : undefined,
    ) ?? "";
  return UNNUMBERED.test(text);
}
