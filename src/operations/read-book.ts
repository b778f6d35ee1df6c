import { FIELD_IDS, type FieldId } from "../ledger/fields";
import type { Ledger } from "../ledger/ledger";
import { settleYears } from "../ledger/recognise/book-year";
import { recognise } from "../ledger/recognise/index";
import type { Profile } from "../profile/profile";
import { gridOf } from "../sheet/grid";
import type { SheetInfo, Watch, Workbook } from "../workbook/port";
import { SettingKey } from "./settings";

/** A sheet of a workbook, read and understood. */
export interface ReadSheet {
  readonly info: SheetInfo;
  /** Of a sheet of the add-in's own: nothing. */
  readonly ledger: Ledger;
  /** Made by the add-in itself: never read, checked or counted. */
  readonly owned: boolean;
}

/** A workbook with all its sheets read, in the order of the tabs. */
export interface Book {
  readonly workbook: Workbook;
  readonly sheets: readonly ReadSheet[];
}

type Corrections = Readonly<Record<string, Readonly<Record<string, FieldId | null>>>>;

/**
 * Reads every sheet of a workbook once and recognises it. The clerk's corrections win: those of the
 * profile over those kept in the workbook.
 */
export async function readBook(workbook: Workbook, profile: Profile, watch?: Watch): Promise<Book> {
  return rereadBook({ workbook, sheets: [] }, profile, new Set(), watch);
}

/**
 * Reads what is new or changed since a book was read, the sheets named in `changed`; all others are
 * taken as they were.
 */
export async function rereadBook(
  { workbook, sheets: before }: Book,
  profile: Profile,
  changed: ReadonlySet<string>,
  watch?: Watch,
): Promise<Book> {
  const kept = await storedCorrections(workbook);
  const owned = await ownedSheets(workbook);
  const infos = await workbook.sheets();
  const sheets: ReadSheet[] = [];
  for (const [index, info] of infos.entries()) {
    watch?.signal?.throwIfAborted();
    const known = before.find((sheet) => sheet.info.name === info.name);
    if (owned.has(info.name)) {
      sheets.push({ info, ledger: nothingRead(workbook, info.name), owned: true });
      continue;
    }
    if (known?.owned === false && !changed.has(info.name)) {
      sheets.push({ ...known, info });
      continue;
    }
    const grid = await workbook.read(info.name, watch);
    const columns = { ...kept[info.name], ...knownFields(profile.columns[info.name] ?? {}) };
    sheets.push({ info, ledger: recognise(grid, { columns }), owned: false });
    watch?.progress?.(index + 1, infos.length);
  }
  return { workbook, sheets: withBookYear(sheets) };
}

/** Sheets without a year of their own take the workbook's, once all of them are read. */
function withBookYear(sheets: readonly ReadSheet[]): readonly ReadSheet[] {
  const ledgers = settleYears(sheets.map((sheet) => sheet.ledger));
  return sheets.map((sheet, at) => {
    const ledger = ledgers[at] ?? sheet.ledger;
    return ledger === sheet.ledger ? sheet : { ...sheet, ledger };
  });
}

/** The add-in's own sheets are never read: they say nothing that the ledgers do not. */
const nothingRead = ({ name }: Workbook, sheet: string): Ledger =>
  recognise(gridOf(sheet, [], name), {});

/** Ledgers an operation works on: visible sheets of the clerk that are a ledger of some kind. */
export function ledgersOf(book: Book): Ledger[] {
  return book.sheets
    .filter((sheet) => !sheet.info.hidden && !sheet.owned && sheet.ledger.kind !== null)
    .map((sheet) => sheet.ledger);
}

/** A book as if it had one sheet alone; `null`: as it is. */
export function onlySheet(book: Book, sheet: string | null): Book {
  if (sheet === null) return book;
  return { ...book, sheets: book.sheets.filter(({ info }) => info.name === sheet) };
}

/** Names of the sheets the add-in made. */
export async function ownedSheets(workbook: Workbook): Promise<ReadonlySet<string>> {
  const names = parse(await workbook.settings.get(SettingKey.owned));
  return new Set(
    Array.isArray(names) ? names.filter((name): name is string => typeof name === "string") : [],
  );
}

/** The clerk’s corrections of columns by sheet and letter; unknown fields are left out. */
export async function storedCorrections(workbook: Workbook): Promise<Corrections> {
  const stored = parse(await workbook.settings.get(SettingKey.columns));
  if (typeof stored !== "object" || stored === null) return {};
  return Object.fromEntries(
    Object.entries(stored).map(([sheet, columns]) => [
      sheet,
      typeof columns === "object" && columns !== null ? knownFields(columns) : {},
    ]),
  );
}

function knownFields(columns: object): Record<string, FieldId | null> {
  const known: Record<string, FieldId | null> = {};
  for (const [letter, field] of Object.entries(columns) as [string, unknown][])
    if (field === null || FIELD_IDS.includes(field as FieldId))
      known[letter] = field as FieldId | null;
  return known;
}

function parse(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
