import type { Role } from "./roles";

/** A figure of a paragraph with what stands around it. Offsets are those of the paragraph's text. */
export interface Figure {
  /** Position among the paragraph's figures. */
  readonly index: number;
  /** `ratio`: 26/29; `fraction`: 三分之二; `points`: 个百分点. */
  readonly kind: "count" | "percent" | "points" | "ratio" | "fraction";
  readonly start: number;
  /** Behind number and measure word. */
  readonly end: number;
  /** Multiplied out; a percentage as printed; of a ratio and a fraction the upper number. */
  readonly value: number;
  /** Worth of the last printed digit: 1 for 26, 0.1 for 13.4, 1000 for 1.2万. */
  readonly step: number;
  /** Lower number of a ratio or a fraction. */
  readonly under: number;
  /** Canonical measure word; 个 with a noun of its own is its own measure (个村). */
  readonly unit: string;
  /** False for 600多, 近百, XXX, 3—4: nothing exact can be concluded from it. */
  readonly exact: boolean;
  readonly bound: "least" | "most" | null;
  /** Written in Chinese numerals. */
  readonly numeral: boolean;
  /** 一件, 一起: as often a manner of speaking as a count. */
  readonly idiom: boolean;
  /** Nesting of brackets, and whether it stands in quotes. */
  readonly depth: number;
  readonly quoted: boolean;
  readonly sentence: number;
  /** What its clause says before and behind it. */
  readonly label: string;
  readonly tail: string;
  /** The clause from its beginning to behind the figure, other figures of it left out. */
  readonly around: string;
  readonly role: Role;
  /** Counted out as a total: 共, 总, 累计, 合计, or 36件中. */
  readonly total: boolean;
  /** 36件中: what follows are its parts. */
  readonly partitive: boolean;
  /** Bits of the nouns its label and tail speak of. */
  readonly nouns: number;
  /** The time or the group it is limited to, "" when it is not. */
  readonly scope: string;
}
