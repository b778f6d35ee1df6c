/**
 * How untidy a sheet is (DOMAIN §3). None of it is a clerk's error: a sheet that is only untidy
 * stays clean. Numbers are probabilities a cell; `true` switches a thing on.
 */
export interface Mess {
  /** 填报单位 and date between title and header. */
  readonly unitRow: boolean;
  /** A row 1, 2, 3 … right above the header. */
  readonly numberRow: boolean;
  /** The title merged over two rows and a blank row under it. */
  readonly tallTitle: boolean;
  /** Records sorted by village, the village cells of a block merged. */
  readonly mergedVillages: boolean;
  /** A blank row after each block of a village, or now and then. */
  readonly separators: boolean;
  /** A 小计 row after each block of a village, where the sheet has numbers to add. */
  readonly subtotals: boolean;
  /** A closing 合计 row. */
  readonly total: boolean;
  /** 填表人, 审核人 under the table. */
  readonly footer: boolean;
  /** Blank rows and a remark far under the table. */
  readonly rowsAfter: boolean;
  /** A column of technical numbers hidden from view, at the right end. */
  readonly hiddenColumn: boolean;
  /** Formatted cells far beyond the data, in files. */
  readonly formattedEmptiness: boolean;
  /** Dates typed as text, in all forms. */
  readonly textDates: number;
  /** Of those: without a year, where the ledger's year is clear. */
  readonly yearless: number;
  readonly fullWidth: number;
  readonly strayBlanks: number;
  /** `—`, `/`, `无` instead of an empty cell. */
  readonly blankWords: number;
  /** Other words for the same status. */
  readonly synonyms: number;
  /** IDs with a lower-case x or blanks inside. */
  readonly idForms: number;
}

const TIDY: Mess = {
  unitRow: false,
  numberRow: false,
  tallTitle: false,
  mergedVillages: false,
  separators: false,
  subtotals: false,
  total: false,
  footer: false,
  rowsAfter: false,
  hiddenColumn: false,
  formattedEmptiness: false,
  textDates: 0,
  yearless: 0,
  fullWidth: 0,
  strayBlanks: 0,
  blankWords: 0,
  synonyms: 0,
  idForms: 0,
};

/** Degrees of mess: 0 a title and nothing else … 3 as bad as real files get. */
export const MESS: readonly [Mess, Mess, Mess, Mess] = [
  TIDY,
  { ...TIDY, unitRow: true, footer: true, textDates: 0.15, blankWords: 0.1 },
  {
    ...TIDY,
    unitRow: true,
    footer: true,
    tallTitle: true,
    mergedVillages: true,
    total: true,
    textDates: 0.5,
    yearless: 0.15,
    fullWidth: 0.02,
    strayBlanks: 0.03,
    blankWords: 0.3,
    synonyms: 0.15,
    idForms: 0.03,
  },
  {
    unitRow: true,
    numberRow: true,
    tallTitle: false,
    mergedVillages: true,
    separators: true,
    subtotals: true,
    total: true,
    footer: true,
    rowsAfter: true,
    hiddenColumn: true,
    formattedEmptiness: true,
    textDates: 0.8,
    yearless: 0.25,
    fullWidth: 0.06,
    strayBlanks: 0.08,
    blankWords: 0.6,
    synonyms: 0.4,
    idForms: 0.1,
  },
];

export type MessChoice = 0 | 1 | 2 | 3 | Partial<Mess>;

export function messOf(choice: MessChoice = 0): Mess {
  return typeof choice === "number" ? MESS[choice] : { ...TIDY, ...choice };
}
