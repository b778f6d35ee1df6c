import { paragraph, type Block, type TextDocument } from "../../document/document";
import { officialPage } from "../../document/official";
import { fill } from "../../locale/format";
import { sectionNumbers } from "../../locale/zh-CN/month";
import { noticeText as texts } from "../../locale/zh-CN/notice";
import { isoOf } from "../../sheet/serial";
import { longDate } from "../dates";
import type { NoticeData, NoticeDemand, NoticeProblem, NoticeTable } from "./notice-data";
import { rankingSentences, rankingTable } from "./ranking-table";

/** The 通报 as a document of the official form (GB/T 9704-2012), sections without content left out. */
export function noticeDocument(data: NoticeData): TextDocument {
  const title = noticeTitle(data);
  return {
    title,
    author: data.signer,
    date: isoOf(data.date),
    page: officialPage,
    blocks: [
      ...(data.number === "" ? [] : [paragraph(data.number, "number")]),
      { kind: "heading", level: 0, text: title },
      paragraph(texts.addressee, "addressee"),
      paragraph(fill(texts.opening, { period: data.period, about: data.about })),
      ...numbered(sectionsOf(data)),
      ...notesOf(data),
      {
        kind: "signature",
        lines: [data.signer, longDate(data.date)].filter((line) => line !== ""),
      },
    ],
  };
}

export function noticeTitle({ unit, period, about }: NoticeData): string {
  return fill(texts.title, { unit, period, about });
}

interface Section {
  readonly title: string;
  readonly blocks: readonly Block[];
}

function sectionsOf(data: NoticeData): Section[] {
  const { ranking, standings, problems, demands } = data;
  const sections: Section[] = [
    {
      title: texts.whole,
      blocks: [
        ...data.paragraphs.map((text) => paragraph(text)),
        ...data.tables.flatMap(tableBlocks),
      ],
    },
  ];
  if (ranking !== undefined)
    sections.push({
      title: texts.ranking,
      blocks: [
        ...rankingSentences(ranking).map((sentence) => paragraph(sentence)),
        ...tableBlocks(rankingTable(ranking, data.period)),
      ],
    });
  if (standings.length > 0)
    sections.push({
      title: texts.standings,
      blocks: standings.map((sentence) => paragraph(sentence)),
    });
  sections.push({ title: texts.problems, blocks: problemBlocks(problems) });
  if (demands.length > 0)
    sections.push({ title: texts.demands, blocks: demands.map((demand, at) => part(demand, at)) });
  return sections;
}

function numbered(sections: readonly Section[]): Block[] {
  return sections.flatMap(({ title, blocks }, at): Block[] => [
    { kind: "heading", level: 1, text: fill(texts.section, { number: numberOf(at), title }) },
    ...blocks,
  ]);
}

function problemBlocks(problems: readonly NoticeProblem[]): Block[] {
  if (problems.length === 0) return [paragraph(texts.noProblem)];
  return problems.flatMap(({ title, sentences, tables }, at): Block[] => [
    { kind: "heading", level: 2, text: fill(texts.part, { number: numberOf(at), title }) },
    ...sentences.map((sentence) => paragraph(sentence)),
    ...tables.flatMap(tableBlocks),
  ]);
}

/** （一）压实排查责任。坚持… */
function part({ lead, text }: NoticeDemand, at: number): Block {
  const head = fill(texts.part, { number: numberOf(at), title: lead });
  return { kind: "paragraph", style: "body", runs: [{ text: head, lead: true }, { text }] };
}

function tableBlocks({ caption, columns, rows, total }: NoticeTable): Block[] {
  return [paragraph(caption, "caption"), { kind: "table", columns, rows, total }];
}

function notesOf({ notes }: NoticeData): Block[] {
  return notes.length === 0 ? [] : [paragraph(texts.notes + notes.join(""), "note")];
}

function numberOf(at: number): string {
  return sectionNumbers[at] ?? String(at + 1);
}
