import type { Serial } from "../../sheet/serial";

/** Everything a 通报 is written from. All texts are ready to print, persons already masked. */
export interface NoticeData {
  /** Who circulates it; "" when nobody knows. */
  readonly unit: string;
  /** The period in words: 2024年第二季度. */
  readonly period: string;
  /** 矛盾纠纷排查化解情况 */
  readonly about: string;
  /** 文号, "" for none. */
  readonly number: string;
  readonly signer: string;
  /** The day it is signed. */
  readonly date: Serial;
  /** 总体情况: what is said, and the tables below it. */
  readonly paragraphs: readonly string[];
  readonly tables: readonly NoticeTable[];
  /** Units with their scores, where there was an appraisal. */
  readonly ranking?: NoticeRanking;
  /** 先进与靠后; none: the section is left out. */
  readonly standings: readonly string[];
  readonly problems: readonly NoticeProblem[];
  readonly demands: readonly NoticeDemand[];
  /** What the figures leave out, and how they were counted. */
  readonly notes: readonly string[];
}

/** Columns × rows of texts; with `total`, the last row is one. */
export interface NoticeTable {
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly align: "left" | "center" }[];
  readonly rows: readonly (readonly string[])[];
  readonly total: boolean;
}

/** A kind of problem: its name, sentences, and what shows it. */
export interface NoticeProblem {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly tables: readonly NoticeTable[];
}

export interface NoticeDemand {
  /** First words, in another face; "" for none. */
  readonly lead: string;
  readonly text: string;
}

/** An appraisal as a notice shows it. */
export interface NoticeRanking {
  /** Items in the order of the columns. */
  readonly items: readonly string[];
  /** In the order of the ranks. */
  readonly units: readonly RankedUnit[];
}

export interface RankedUnit {
  readonly unit: string;
  /** Points as printed, one an item; `null`: no base. */
  readonly points: readonly (string | null)[];
  /** As printed; `null`: none of its items has a base. */
  readonly score: string | null;
  readonly rank: number | null;
  readonly grade: string | null;
  /** Why it is vetoed, in words; none: it is not. */
  readonly vetoes: readonly string[];
}
