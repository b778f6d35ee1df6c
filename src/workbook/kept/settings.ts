import * as v from "valibot";
import { Bounds } from "./bounds";
import { cellValue, sheetName } from "./cells";

/**
 * Entries of an object by their own keys, whatever they are called: a sheet may be named `constructor`.
 * More than `most` do not fit.
 */
const mapOf = <T>(schema: v.GenericSchema<unknown, T>, longestKey: number, most: number) =>
  v.pipe(
    v.custom<object>(
      (value) => typeof value === "object" && value !== null && !Array.isArray(value),
    ),
    v.transform((value): [string, unknown][] => Object.entries(value)),
    v.maxLength(most),
    v.array(v.tuple([v.pipe(v.string(), v.minLength(1), v.maxLength(longestKey)), schema])),
    v.transform((entries): ReadonlyMap<string, T> => new Map(entries)),
  );

const word = v.pipe(v.string(), v.maxLength(60));

/** `taizhang.columns`: fields by sheet and column letter; null: no field. */
export const columnsSchema = mapOf(
  mapOf(v.nullable(word), 3, Bounds.columns),
  Bounds.sheetName,
  Bounds.sheets,
);

/** `taizhang.kinds`: kinds by sheet. */
export const kindsSchema = mapOf(word, Bounds.sheetName, Bounds.sheets);

/** `taizhang.owned`: names of sheets the add-in is said to have made. */
export const ownedSchema = v.pipe(v.array(sheetName), v.maxLength(Bounds.sheets));

const said = v.pipe(v.string(), v.maxLength(2_000));

/** `taizhang.ignored`: findings the clerk accepts. */
export const ignoredSchema = v.pipe(
  v.array(
    v.object({
      sheet: sheetName,
      code: word,
      cell: v.pipe(v.string(), v.regex(/^[A-Z]{1,3}[1-9]\d{0,6}$/)),
      value: cellValue,
      reason: said,
      at: said,
    }),
  ),
  v.maxLength(Bounds.ignored),
);

/**
 * `taizhang.journal`: operations that can be taken back; what each did is for the adapter that did it to
 * read.
 */
export const journalSchema = v.pipe(v.array(v.looseObject({})), v.maxLength(Bounds.entries));

export const journalEntrySchema = v.object({
  operation: word,
  at: v.pipe(v.string(), v.maxLength(40)),
  sheets: v.pipe(v.array(sheetName), v.maxLength(Bounds.sheets)),
  before: v.object({
    version: v.literal(1),
    parts: v.pipe(v.array(v.looseObject({})), v.maxLength(Bounds.parts)),
  }),
});

/** What stands under the key of a text that is too long for one setting; it lies in pieces beside it. */
export const headSchema = v.strictObject({
  parts: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(Bounds.pieces)),
  generation: v.picklist(["a", "b"]),
});
