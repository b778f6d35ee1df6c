import type { Ledger } from "../ledger/ledger";
import type { Profile } from "../profile/profile";
import { CellFlag, flagsAt, isEmptyCell, type CellValue } from "../sheet/grid";
import { once } from "../sheet/once";
import type { Severity } from "../sheet/severity";
import type { Steps } from "../sheet/steps";
import type { FindingCode } from "./codes";
import type { Finding, FindingCell, FindingRow, Fix, RecordName } from "./finding";
import type { Place } from "./place";
import { recordNames } from "./record-names";
import type { CodeDeclaration, Codes, Gather, Report, Rule } from "./rule";

/**
 * Findings of one code in one column while they are gathered: a number or two a cell, so that hundreds of
 * thousands of cells make no object each before they are shown.
 */
interface Pile {
  readonly code: FindingCode;
  readonly gather: Gather;
  /** The first place told. */
  readonly place: Place;
  readonly cells: Cells;
  readonly severity: Severity;
  /** Of the cells that are told more mildly, as far as any is. */
  readonly severities: (Severity | undefined)[];
  /** Of the cells whose params are not the first one's, as far as there are any. */
  readonly params: (Params | undefined)[];
  readonly firstParams: Params;
  /** The first params with the column's label, made once for all that share them. */
  readonly labelled: () => Params;
  readonly nameAt: (row: number) => RecordName | null;
}

type Params = Readonly<Record<string, string | number>>;

/** Cells of one column, a list a property; they know no grid, which may be long gone when they are shown. */
interface Cells {
  readonly column: number;
  readonly rows: number[];
  readonly values: CellValue[];
  /** As far as any cell has one. */
  readonly fixes: (Fix | undefined)[];
  readonly others: (FindingRow | undefined)[];
}

export interface Collector {
  readonly reportOf: (rule: Rule) => Report<Codes>;
  /** All findings, worst first, then by book, sheet (in the order checked), row and column. */
  readonly findings: () => Steps<Finding[]>;
}

const MANY = 10;
const DOUBTFUL = 5;
const HALF = 0.5;
const MOSTLY = 0.6;
/** More than a sheet has. */
const COLUMNS = 2 ** 15;

/** Takes what rules report, applies the township's own severities and gathers what has one cause. */
export function collector(ledgers: readonly Ledger[], profile: Profile): Collector {
  const piles: Pile[] = [];
  const names = new Map<Ledger, Pile["nameAt"]>();
  const order = new Map(ledgers.map((ledger, index) => [ledger, index]));
  const newPile = (
    head: Pick<Pile, "code" | "gather" | "place" | "severity" | "firstParams">,
  ): Pile => {
    const { place } = head;
    const nameAt = names.get(place.ledger) ?? recordNames(place.ledger);
    names.set(place.ledger, nameAt);
    const cells = { column: place.column, rows: [], values: [], fixes: [], others: [] };
    const named = once(() => labelled(head.firstParams, place.label));
    const pile: Pile = { ...head, labelled: named, cells, severities: [], params: [], nameAt };
    piles.push(pile);
    return pile;
  };
  const add = (code: FindingCode, declared: CodeDeclaration): Report<Codes> => {
    const set = profile.rules?.[code];
    const own = new Map<number, Pile>();
    let pile: Pile | undefined;
    return (_code, place, params, extra) => {
      if (set === "off") return;
      const { row, column, ledger } = place;
      const formula = (flagsAt(ledger.grid, row, column) & CellFlag.formula) !== 0;
      if (formula && declared.gather === "form") return;
      if (pile?.place.ledger !== ledger || pile.place.column !== column) {
        const key = (order.get(ledger) ?? 0) * COLUMNS + column;
        pile = own.get(key);
        if (pile === undefined) {
          const { gather, severity } = declared;
          const head = { code, gather, place, severity: set ?? severity, firstParams: params };
          own.set(key, (pile = newPile(head)));
        }
      }
      const { rows, fixes, others } = pile.cells;
      const at = rows.length;
      // Records under one merged cell report it one after another.
      if (at > 0 && rows[at - 1] === row) return;
      rows.push(row);
      if (params !== pile.firstParams) putAt(pile.params, at, params);
      if (extra === undefined) return;
      if (set === undefined && extra.severity !== undefined)
        putAt(pile.severities, at, extra.severity);
      if (extra.fix !== undefined && !formula) putAt(fixes, at, extra.fix);
      if (extra.other !== undefined) putAt(others, at, rowOf(extra.other));
    };
  };
  return {
    reportOf: (rule) => {
      const reports = new Map<string, Report<Codes>>();
      const reportBy = (code: string): Report<Codes> => {
        let report = reports.get(code);
        if (report === undefined) {
          const declared = rule.codes[code];
          if (declared === undefined) throw new Error(`${rule.id} does not declare ${code}`);
          reports.set(code, (report = add(code as FindingCode, declared)));
        }
        return report;
      };
      // Mostly a rule tells one thing after another of the same kind.
      let last = "";
      let report: Report<Codes> | null = null;
      return (code, place, params, extra) => {
        if (report === null || code !== last) report = reportBy((last = code));
        report(code, place, params, extra);
      };
    },
    findings: function* () {
      for (const ledger of names.keys()) {
        readValues(
          ledger,
          piles.filter(({ place }) => place.ledger === ledger),
        );
        yield;
      }
      const found: Finding[] = [];
      const ranks: number[] = [];
      for (const pile of piles) {
        const sheet = order.get(pile.place.ledger) ?? 0;
        for (const finding of findingsOf(pile)) {
          found.push(finding);
          ranks.push(rank(finding, sheet));
        }
        yield;
      }
      // Each pile comes row by row, so that the sort only merges them.
      const sorted = Array.from(ranks.keys()).sort(
        (a, b) => (ranks[a] as number) - (ranks[b] as number),
      );
      return sorted.map((at) => found[at] as Finding);
    },
  };
}

/** Rows whose cells are read together: they stay in the processor's near memory meanwhile. */
const STRETCH = 256;

/**
 * Reads what the gathered cells of a ledger hold, all piles in one way through the rows: pile by pile every
 * cell would be fetched from afar.
 */
function readValues({ grid }: Ledger, piles: readonly Pile[]): void {
  const done = new Int32Array(piles.length);
  for (let start = 0; start <= grid.rowCount; start += STRETCH) {
    // A pile need not be in the order of rows (同上, merged areas): what is left is read at the end.
    const end = start + STRETCH <= grid.rowCount ? start + STRETCH : Infinity;
    for (let at = 0; at < piles.length; at++) {
      const { column, rows, values } = (piles[at] as Pile).cells;
      let next = done[at] as number;
      for (; next < rows.length; next++) {
        const row = rows[next] as number;
        if (row >= end) break;
        values.push(grid.values[row]?.[column] ?? "");
      }
      done[at] = next;
    }
  }
}

function severityAt({ severity, severities }: Pile, index: number): Severity {
  return severities[index] ?? severity;
}

function paramsAt({ firstParams, params }: Pile, index: number): Params {
  return params[index] ?? firstParams;
}

/** Sets an entry of a list that has none for the cells before. */
function putAt<T>(list: (T | undefined)[], at: number, value: T): void {
  while (list.length < at) list.push(undefined);
  list.push(value);
}

/** A gathered cell as an object. */
function cellAt({ column, rows, values, fixes, others }: Cells, index: number): FindingCell {
  const row = rows[index] as number;
  const cell: Writable<FindingCell> = { row, column, value: values[index] as CellValue };
  const fix = fixes[index];
  const other = others[index];
  // Assigned, not spread: hundreds of thousands of cells may be shown.
  if (fix !== undefined) cell.fix = fix;
  if (other !== undefined) cell.other = other;
  return cell;
}

function rowOf({ ledger, row }: Place): FindingRow {
  return { book: ledger.grid.book, sheet: ledger.grid.sheet, row };
}

/** One number to sort by: severity, sheet, row, column. Exact: 2 + 15 + 21 + 15 bits. */
function rank({ severity, row, column }: Finding, sheet: number): number {
  return ((RANK[severity] * 2 ** 15 + sheet) * 2 ** 21 + row) * 2 ** 15 + column;
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 };

function findingsOf(pile: Pile): Finding[] {
  const { gather, cells } = pile;
  const { rows } = cells;
  if (gather === "doubt" || gather === "word") {
    const serious = rows.some((_, at) => severityAt(pile, at) !== "hint");
    if (serious && rows.length >= DOUBTFUL && isShare(pile, MOSTLY))
      return [gathered(pile, "hint")];
  }
  if (gather === "word") return byWord(pile);
  if (gather === "form" && rows.length >= MANY) return [gathered(pile)];
  if (gather === "cause" && rows.length >= MANY && isShare(pile, HALF)) return [gathered(pile)];
  return rows.map((_, index) => single(pile, index));
}

/** Findings of the same word are one, whatever its number of cells. */
function byWord(pile: Pile): Finding[] {
  const words = new Map<string | number | undefined, number[]>();
  pile.cells.rows.forEach((_, index) => {
    const { word } = paramsAt(pile, index);
    const found = words.get(word);
    if (found === undefined) words.set(word, [index]);
    else found.push(index);
  });
  return [...words.values()].map((indices) => {
    const [first = 0] = indices;
    const finding = single(pile, first);
    return indices.length === 1 ? finding : withCells(finding, cellsAt(pile.cells, indices));
  });
}

/** Findings about a village or a group, told at the first of its rows: whoever stands there has no part. */
const OF_NO_RECORD: ReadonlySet<FindingCode> = new Set<FindingCode>([
  "month-without-inspection",
  "group-size",
  "group-role-missing",
]);

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function single(pile: Pile, index: number): Finding {
  const { code, place, cells } = pile;
  const { ledger, column, field, label } = place;
  const row = cells.rows[index] as number;
  const params = paramsAt(pile, index);
  const { book, sheet } = ledger.grid;
  const severity = severityAt(pile, index);
  const value = cells.values[index] as CellValue;
  const named = params === pile.firstParams ? pile.labelled() : labelled(params, label);
  const record = OF_NO_RECORD.has(code) ? null : pile.nameAt(row);
  // With the record from the start: a property added later is kept in a list of its own, 40 bytes a finding.
  const finding: Writable<Finding> =
    record === null
      ? { code, severity, book, sheet, row, column, field, value, params: named }
      : { code, severity, book, sheet, row, column, field, value, params: named, record };
  const fix = cells.fixes[index];
  const other = cells.others[index];
  if (fix !== undefined) finding.fix = fix;
  if (other !== undefined) finding.other = other;
  return finding;
}

function labelled(params: Params, label: string): Finding["params"] {
  const all: Record<string, string | number> = { ...params };
  // Set apart: a literal of a spread and more is made property by property.
  all["label"] = label;
  return all;
}

function gathered(pile: Pile, severity?: Severity): Finding {
  const worst =
    severity ??
    pile.cells.rows.reduce<Severity>((so, _, at) => worse(so, severityAt(pile, at)), "hint");
  return withCells({ ...single(pile, 0), severity: worst }, pile.cells);
}

function cellsAt({ column, rows, values, fixes, others }: Cells, indices: number[]): Cells {
  const pick = <T>(list: readonly T[]): T[] => indices.map((index) => list[index] as T);
  return {
    column,
    rows: pick(rows),
    values: pick(values),
    fixes: fixes.length === 0 ? fixes : pick(fixes),
    others: others.length === 0 ? others : pick(others),
  };
}

/** The finding with its cells, made when they are first looked at. */
function withCells(finding: Finding, cells: Cells): Finding {
  let made: readonly FindingCell[] | null = null;
  return Object.defineProperty(finding, "cells", {
    get: () => (made ??= cells.rows.map((_, index) => cellAt(cells, index))),
    enumerable: true,
    configurable: true,
  });
}

function worse(a: Severity, b: Severity): Severity {
  return RANK[a] <= RANK[b] ? a : b;
}

/** Whether the pile holds this share of the column's filled cells. */
function isShare({ cells, place }: Pile, share: number): boolean {
  const { grid, records } = place.ledger;
  const most = cells.rows.length / share;
  // Rarely so many that the filled cells must be counted.
  if (most > records.length) return true;
  let filled = 0;
  for (const row of records)
    if (!isEmptyCell(grid.values[row]?.[place.column]) && ++filled > most) return false;
  return true;
}
