/**
 * What is compared. `date` holds impossible days, wrong weekdays and periods that end before they
 * begin; the others are those of the public contract.
 */
export type ClaimKind = "sum" | "percent" | "part" | "identity" | "percentSum" | "count" | "date";

/** Which sentence tells the clerk about it: one text each in `locale/zh-CN/claims.ts`. */
export const claimTopics = [
  "sum",
  "status",
  "carry",
  "difference",
  "part",
  "share",
  "rate",
  "bound",
  "change",
  "points",
  "direction",
  "percentSum",
  "items",
  "impossibleDate",
  "weekday",
  "period",
  "titlePeriod",
  "ledgerCount",
  "ledgerRate",
] as const;
export type ClaimTopic = (typeof claimTopics)[number];

/**
 * `truncated`: right but cut instead of rounded (`ok` stays true). `fits-parts`: the percentage fits
 * the parts listed below the figure, not the figure itself. `direction`: said to rise, but falls.
 * `bound`: an "at least" that is not reached. `ledger`: compared with the ledger.
 */
export type ClaimNote = "truncated" | "fits-parts" | "direction" | "bound" | "ledger";

/** A figure of a report, and what it should be. Percentages are 0..100, as they are printed. */
export interface Claim {
  readonly kind: ClaimKind;
  readonly topic: ClaimTopic;
  /** 1-based line of the stated figure; of a table: the sheet's row. */
  readonly line: number;
  /** The sentence (the cell's label in a table) as the report has it. */
  readonly text: string;
  readonly stated: number;
  readonly computed: number;
  readonly ok: boolean;
  readonly note?: ClaimNote;
  /** Fillers of the text's placeholders. */
  readonly params: Readonly<Record<string, string>>;
  readonly sheet?: string;
  /** A1 name of the stated figure's cell. */
  readonly cell?: string;
}
