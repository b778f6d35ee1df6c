import { FIELD_IDS, type FieldId } from "../ledger/fields";
import type { Ledger } from "../ledger/ledger";
import type { UnreadReason } from "../ledger/account/reasons";
import { sheetReason } from "../ledger/account/sheet-reason";
import type { KindId } from "../ledger/kind-ids";
import { recogniseTables, type SheetLedgers } from "../ledger/recognise/index";
import { settleYears } from "../ledger/recognise/book-year";
import type { Profile } from "../profile/profile";
import { gridOf } from "../sheet/grid";
import type { Grid } from "../sheet/grid";
import { Bounds } from "../workbook/kept/bounds";
import { readKept } from "../workbook/kept/json";
import { columnsSchema } from "../workbook/kept/settings";
import type { OwnSheets, SheetInfo, Watch, Workbook } from "../workbook/port";
import { giveWay, inSlices } from "../workbook/slices";
import { storedKinds, type SaidKinds } from "./said-kinds";
import { recognisedOnce } from "./recognised-once";
import { SettingKey } from "./settings";

/** A sheet of a workbook, read and understood. */
export interface ReadSheet {
  readonly info: SheetInfo;
  /** The largest table; of a sheet of the add-in's own: nothing. */
  readonly ledger: Ledger;
  /** Further ledgers on the sheet. */
  readonly more: readonly Ledger[];
  /** First header rows of tables that are no ledgers, 0-based. */
  readonly others: readonly number[];
  /** What the clerk says the sheet is; `null`: it is taken out; `undefined`: nothing. */
  readonly said: KindId | null | undefined;
  /** Why the sheet enters no figure; `null`: it does. */
  readonly out: UnreadReason | null;
  /** Made by the add-in itself: never read, checked or counted. */
  readonly owned: boolean;
}

/** A workbook with all its sheets read, in the order of the tabs. */
export interface Book {
  readonly workbook: Workbook;
  readonly sheets: readonly ReadSheet[];
  /** Whose its sheets were when it was read. */
  readonly made: OwnSheets;
}

/** What the figures need of a book: its sheets and what it is called, not the file. */
export interface BookSheets extends Pick<Book, "sheets"> {
  readonly workbook: Pick<Workbook, "name">;
}

type Corrections = ReadonlyMap<string, Readonly<Record<string, FieldId | null>>>;

/**
 * Reads every sheet of a workbook once and recognises it. The clerk's corrections win: those of the
 * profile over those kept in the workbook.
 */
export async function readBook(
  workbook: Workbook,
  profile: Profile,
  watch?: Watch,
  said: SaidKinds = new Map(),
): Promise<Book> {
  return rereadBook({ workbook, sheets: [] }, profile, new Set(), watch, said);
}

/**
 * Reads what is new or changed since a book was read, the sheets named in `changed`; all others are
 * taken as they were, and those in `laid` as they are given.
 */
export async function rereadBook(
  { workbook, sheets: before }: Pick<Book, "workbook" | "sheets">,
  profile: Profile,
  changed: ReadonlySet<string>,
  watch?: Watch,
  told: SaidKinds = new Map(),
  laid: ReadonlyMap<string, Grid> = new Map(),
): Promise<Book> {
  const [kept, stored, made, infos] = await Promise.all([
    storedCorrections(workbook),
    storedKinds(workbook),
    workbook.ownSheets(),
    workbook.sheets(),
  ]);
  const { own, said: claimed } = made;
  const kinds = new Map([...stored, ...told]);
  const known = new Map(before.map((sheet) => [sheet.info.name, sheet]));
  const isAsked = ({ name }: SheetInfo): boolean =>
    !own.has(name) && (known.get(name)?.owned !== false || changed.has(name));
  const asked = new Set(infos.filter(isAsked).map(({ name }) => name));
  watch?.signal?.throwIfAborted();
  // Begun in one breath: sheets share what a program is asked.
  const grids = await Promise.all(
    infos.map(
      ({ name }) => laid.get(name) ?? (asked.has(name) ? workbook.read(name, watch) : null),
    ),
  );
  const pause = giveWay();
  const sheets: ReadSheet[] = [];
  for (const [index, info] of infos.entries()) {
    await pause();
    watch?.signal?.throwIfAborted();
    const grid = grids[index] ?? null;
    const old = known.get(info.name);
    if (grid === null) {
      sheets.push(
        own.has(info.name) || old === undefined
          ? sheetOf(info, nothingRead(workbook, info.name), true)
          : { ...old, info },
      );
      continue;
    }
    const given = Object.hasOwn(profile.columns, info.name) ? profile.columns[info.name] : {};
    const columns = { ...kept.get(info.name), ...knownFields(Object.entries(given ?? {})) };
    const kind = kinds.get(info.name);
    const said = { columns, ...(kind ? { kind } : {}) };
    const read = sheetOf(info, await inSlices(recognisedOnce(grid, said), watch?.signal), false);
    if (kind !== undefined) sheets.push({ ...read, said: kind, out: outBySaying(read, kind) });
    else if (!claimed.has(info.name)) sheets.push(read);
    // Only who made it keeps it out of the figures, and for that there is no proof.
    else if (read.out === null) sheets.push({ ...read, out: "said-own" });
    else sheets.push(sheetOf(info, nothingRead(workbook, info.name), true));
    watch?.progress?.(index + 1, infos.length);
  }
  return { workbook, sheets: withBookYear(sheets), made };
}

/** Sheets without a year of their own take the workbook's, once all of them are read. */
function withBookYear(sheets: readonly ReadSheet[]): readonly ReadSheet[] {
  const all = sheets.flatMap(({ ledger, more }) => [ledger, ...more]);
  const settled = new Map(settleYears(all).map((ledger, at) => [all[at], ledger]));
  const of = (ledger: Ledger): Ledger => settled.get(ledger) ?? ledger;
  return sheets.map((sheet) => ({ ...sheet, ledger: of(sheet.ledger), more: sheet.more.map(of) }));
}

/** The add-in's own sheets are never read: they say nothing that the ledgers do not. */
const nothingRead = ({ name }: Workbook, sheet: string): SheetLedgers =>
  recogniseTables(gridOf(sheet, [], name), {});

function sheetOf(info: SheetInfo, { main, more, others }: SheetLedgers, owned: boolean): ReadSheet {
  return { info, ledger: main, more, others, owned, said: undefined, out: sheetReason(info, main) };
}

/** A sheet the clerk has spoken of: what he says holds, an example of his is a ledger. */
function outBySaying({ out }: ReadSheet, kind: KindId | null): UnreadReason | null {
  if (kind === null) return "taken-out";
  return out === "example-sheet" ? null : out;
}

/** Ledgers whose records count: those of visible sheets of the clerk whose kind is sure. */
export function ledgersOf(book: BookSheets): Ledger[] {
  return book.sheets.flatMap((sheet) =>
    sheet.owned || sheet.out !== null ? [] : [sheet.ledger, ...sheet.more],
  );
}

/** Ledgers that are looked at: those that count, and those of which it is not sure what they are. */
export function checkedLedgersOf(book: Book): Ledger[] {
  return book.sheets.flatMap((sheet) =>
    sheet.owned || (sheet.out !== null && sheet.out !== "unsure-kind")
      ? []
      : [sheet.ledger, ...sheet.more],
  );
}

/** A book as if it had one sheet alone; `null`: as it is. */
export function onlySheet(book: Book, sheet: string | null): Book {
  if (sheet === null) return book;
  return { ...book, sheets: book.sheets.filter(({ info }) => info.name === sheet) };
}

/** The clerk’s corrections of columns by sheet and letter; unknown fields are left out. */
export async function storedCorrections(workbook: Workbook): Promise<Corrections> {
  const text = await workbook.settings.get(SettingKey.columns);
  const { value } = readKept(columnsSchema, text, Bounds.text);
  return new Map([...(value ?? [])].map(([sheet, columns]) => [sheet, knownFields(columns)]));
}

function knownFields(
  columns: Iterable<readonly [string, string | null]>,
): Record<string, FieldId | null> {
  const known: Record<string, FieldId | null> = {};
  for (const [letter, field] of columns) {
    const id = field === null ? null : FIELD_IDS.find((one) => one === field);
    if (id !== undefined && LETTERS.test(letter)) known[letter] = id;
  }
  return known;
}

const LETTERS = /^[A-Z]{1,3}$/;
