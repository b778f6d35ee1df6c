import type { FieldId } from "../ledger/fields";
import type { KindId } from "../ledger/kind-ids";
import type { RecordColumn } from "../ledger/record-column";
import type { Severity } from "../sheet/severity";
import type { CellFix, Place } from "./place";
import type { View } from "./view";

/**
 * When findings of one code in one column become one finding with its cells.
 * `each`: never, every one is a case of its own.
 * `form`: from ten on; the column is written in an untidy way.
 * `cause`: from ten on, when they are half of the filled cells: one cause, the severity stays.
 * `doubt`: from five on, when they are most of the filled cells: more likely the column means
 * something else than we think, so it becomes a hint.
 * `word`: from two on with the same `word` among the params.
 */
export type Gather = "each" | "form" | "cause" | "doubt" | "word";

/** What a rule may report under one code. */
export interface CodeDeclaration<P extends string = string> {
  /** The usual severity; a single finding may be milder. */
  readonly severity: Severity;
  readonly gather: Gather;
  /** Names of the params every finding of the code carries (placeholders of its text). */
  readonly params: readonly P[];
}

export function code<const P extends string = never>(
  severity: Severity,
  gather: Gather,
  ...params: P[]
): CodeDeclaration<P> {
  return { severity, gather, params };
}

export type Codes = Readonly<Record<string, CodeDeclaration>>;

type ParamsOf<D> =
  D extends CodeDeclaration<infer P> ? Readonly<Record<P, string | number>> : never;

/** Says that something is wrong at a place. */
export type Report<C extends Codes> = <K extends keyof C & string>(
  code: K,
  place: Place,
  params: ParamsOf<C[K]>,
  extra?: {
    readonly severity?: Severity;
    readonly fix?: CellFix | undefined;
    /** The other record that the params name. */
    readonly other?: Place;
  },
) => void;

interface RuleBase<C extends Codes> {
  readonly id: string;
  /** Kinds of ledger the rule looks at; absent: all. */
  readonly kinds?: readonly KindId[];
  /** Fields it reads; a cell rule is given each column of these. */
  readonly fields: readonly FieldId[];
  /**
   * What it goes by besides, read ahead with all else: what the characters of texts give away, or texts as
   * numbers that repeat.
   */
  readonly reads?: "traits" | "hashes";
  readonly codes: C;
}

/** Looks at the cells of a column by themselves. */
export interface CellRule<C extends Codes = Codes> extends RuleBase<C> {
  readonly scope: "cell";
  check(view: View, column: RecordColumn, report: Report<C>): void;
}

/** Compares cells of a record (`row`), or records of a ledger. */
export interface LedgerRule<C extends Codes = Codes> extends RuleBase<C> {
  readonly scope: "row" | "ledger";
  check(view: View, report: Report<C>): void;
}

/** Compares ledgers. */
export interface WorkbookRule<C extends Codes = Codes> extends RuleBase<C> {
  readonly scope: "workbook";
  check(views: readonly View[], report: Report<C>): void;
}

export type Rule = CellRule | LedgerRule | WorkbookRule;

/** A rule that still tells its codes apart, for the union of all codes. */
type Declared<R extends Rule, C> = Omit<R, "codes"> & { readonly codes: C };

/** Declares a rule; its codes are the only ones it can report, each with its params. */
export function cellRule<const C extends Codes>(rule: CellRule<C>): Declared<CellRule, C> {
  return rule as unknown as Declared<CellRule, C>;
}

/** See `cellRule`. */
export function ledgerRule<const C extends Codes>(rule: LedgerRule<C>): Declared<LedgerRule, C> {
  return rule as unknown as Declared<LedgerRule, C>;
}

/** See `cellRule`. */
export function workbookRule<const C extends Codes>(
  rule: WorkbookRule<C>,
): Declared<WorkbookRule, C> {
  return rule as unknown as Declared<WorkbookRule, C>;
}
