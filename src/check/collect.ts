import type { Ledger } from "../ledger/ledger";
import type { Profile } from "../profile/profile";
import { CellFlag, flagsAt, isEmptyCell } from "../sheet/grid";
import type { Severity } from "../sheet/severity";
import type { FindingCode } from "./codes";
import type { Finding, FindingCell, FindingRow, RecordName } from "./finding";
import { valueOf, type Place } from "./place";
import { recordNames } from "./record-names";
import type { CodeDeclaration, Codes, Gather, Report, Rule } from "./rule";

/** Findings of one code in one column while they are gathered. */
interface Pile {
  readonly code: FindingCode;
  readonly gather: Gather;
  readonly place: Place;
  readonly cells: FindingCell[];
  readonly severities: Severity[];
  readonly params: Readonly<Record<string, string | number>>[];
  readonly nameAt: (row: number) => RecordName | null;
}

export interface Collector {
  readonly reportOf: (rule: Rule) => Report<Codes>;
  /** All findings, worst first, then by book, sheet (in the order checked), row and column. */
  readonly findings: () => Finding[];
}

const MANY = 10;
const DOUBTFUL = 5;
const HALF = 0.5;
const MOSTLY = 0.6;

/** Takes what rules report, applies the township's own severities and gathers what has one cause. */
export function collector(ledgers: readonly Ledger[], profile: Profile): Collector {
  const piles: Pile[] = [];
  const names = new Map<Ledger, Pile["nameAt"]>();
  const order = new Map(ledgers.map((ledger, index) => [ledger, index]));
  const add = (code: FindingCode, declared: CodeDeclaration): Report<Codes> => {
    const set = profile.rules?.[code];
    const own = new Map<string, Pile>();
    let pile: Pile | undefined;
    return (_code, place, params, extra) => {
      if (set === "off") return;
      const { row, column, ledger } = place;
      const formula = (flagsAt(ledger.grid, row, column) & CellFlag.formula) !== 0;
      if (formula && declared.gather === "form") return;
      if (pile?.place.ledger !== ledger || pile.place.column !== column) {
        const key = `${String(order.get(ledger))} ${String(column)}`;
        pile = own.get(key);
        if (pile === undefined) {
          const { gather } = declared;
          const nameAt = names.get(ledger) ?? recordNames(ledger);
          names.set(ledger, nameAt);
          pile = { code, gather, place, cells: [], severities: [], params: [], nameAt };
          own.set(key, pile);
          piles.push(pile);
        }
      }
      const last = pile.cells[pile.cells.length - 1];
      // Records under one merged cell report it one after another.
      if (last?.row === row && last.column === column) return;
      const fix = formula ? undefined : extra?.fix;
      const value = valueOf(place);
      const other = extra?.other === undefined ? undefined : rowOf(extra.other);
      const cell: Writable<FindingCell> = { row, column, value };
      // Assigned, not spread: hundreds of thousands of cells may be gathered here.
      if (fix !== undefined) cell.fix = fix;
      if (other !== undefined) cell.other = other;
      pile.cells.push(cell);
      pile.severities.push(set ?? extra?.severity ?? declared.severity);
      pile.params.push(params);
    };
  };
  return {
    reportOf: (rule) => {
      const reports = new Map<string, Report<Codes>>();
      return (code, place, params, extra) => {
        let report = reports.get(code);
        if (report === undefined) {
          const declared = rule.codes[code];
          if (declared === undefined) throw new Error(`${rule.id} does not declare ${code}`);
          reports.set(code, (report = add(code as FindingCode, declared)));
        }
        report(code, place, params, extra);
      };
    },
    findings: () => {
      const listed = piles.flatMap((pile) => {
        const sheet = order.get(pile.place.ledger) ?? 0;
        return findingsOf(pile).map((finding): [number, Finding] => [
          rank(finding, sheet),
          finding,
        ]);
      });
      return listed.sort(([a], [b]) => a - b).map(([, finding]) => finding);
    },
  };
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
  if (gather === "doubt" || gather === "word") {
    const serious = pile.severities.some((severity) => severity !== "hint");
    if (serious && cells.length >= DOUBTFUL && isShare(pile, MOSTLY))
      return [gathered(pile, "hint")];
  }
  if (gather === "word") return byWord(pile);
  if (gather === "form" && cells.length >= MANY) return [gathered(pile)];
  if (gather === "cause" && cells.length >= MANY && isShare(pile, HALF)) return [gathered(pile)];
  return cells.map((_, index) => single(pile, index));
}

/** Findings of the same word are one, whatever its number of cells. */
function byWord(pile: Pile): Finding[] {
  const words = new Map<string | number | undefined, number[]>();
  pile.params.forEach((params, index) => {
    const found = words.get(params["word"]);
    if (found === undefined) words.set(params["word"], [index]);
    else found.push(index);
  });
  return [...words.values()].map((indices) => {
    const [first = 0] = indices;
    const finding = single(pile, first);
    if (indices.length === 1) return finding;
    return {
      ...finding,
      cells: indices.map((index) => pile.cells[index] as FindingCell),
    };
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
  const { code, place } = pile;
  const { row, column, value, fix, other } = pile.cells[index] as FindingCell;
  const finding: Writable<Finding> = {
    code,
    severity: pile.severities[index] ?? "hint",
    book: place.ledger.grid.book,
    sheet: place.ledger.grid.sheet,
    row,
    column,
    field: place.field,
    value,
    params: { ...pile.params[index], label: place.label },
  };
  const record = OF_NO_RECORD.has(code) ? null : pile.nameAt(row);
  if (fix !== undefined) finding.fix = fix;
  if (other !== undefined) finding.other = other;
  if (record !== null) finding.record = record;
  return finding;
}

function gathered(pile: Pile, severity?: Severity): Finding {
  const first = single(pile, 0);
  return {
    ...first,
    severity: severity ?? pile.severities.reduce(worse),
    cells: pile.cells,
  };
}

function worse(a: Severity, b: Severity): Severity {
  return RANK[a] <= RANK[b] ? a : b;
}

/** Whether the pile holds this share of the column's filled cells. */
function isShare({ cells, place }: Pile, share: number): boolean {
  const { grid, records } = place.ledger;
  const most = cells.length / share;
  let filled = 0;
  for (const row of records)
    if (!isEmptyCell(grid.values[row]?.[place.column]) && ++filled > most) return false;
  return true;
}
