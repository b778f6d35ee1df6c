import type { KindId } from "../ledger/kind-ids";
import type { Ledger } from "../ledger/ledger";
import {
  askedFor,
  openingMaterial,
  ratingMaterial,
  undatedMatters,
  type RatesOptions,
  type RatesReport,
} from "../measure/index";
import type { Unread } from "../ledger/account/unread";
import { runNow, type Steps } from "../sheet/steps";
import { noLedger } from "./no-ledger";
import { ledgersOf, type Book } from "./read-book";
import { unreadIn } from "./unread";

/** Kinds rates are counted from; a report sheet holds counts, not matters. */
const countable: ReadonlySet<KindId> = new Set<KindId>([
  "dispute",
  "household",
  "opinion",
  "visit",
  "satisfaction",
  "hazard",
  "petition",
  "contact",
]);

/** Ledgers of the books that hold matters, people or visits; throws `Problem("no-ledger")` for none. */
export function countedLedgers(books: readonly Book[]): Ledger[] {
  const ledgers = books
    .flatMap(ledgersOf)
    .filter(({ kind }) => kind !== null && countable.has(kind));
  if (ledgers.length === 0) throw noLedger(books);
  return ledgers;
}

/** Rates with what they leave out. */
export interface BookRates extends RatesReport {
  readonly unread: readonly Unread[];
}

/** Rates of all ledgers of the books together. */
export function rateBooks(books: readonly Book[], options: RatesOptions): BookRates {
  return runNow(ratingBooks(books, options));
}

/** `rateBooks` in steps of some columns or one kind of figure. */
export function* ratingBooks(books: readonly Book[], options: RatesOptions): Steps<BookRates> {
  const ledgers = countedLedgers(books);
  const { asOf, period } = options;
  const material = yield* openingMaterial(ledgers, { asked: askedFor(asOf, period), ...options });
  const undated = period === undefined ? [] : undatedMatters(material.matters);
  const unread = [...unreadIn(books, ledgers, material.opened), ...undated];
  yield;
  return { ...(yield* ratingMaterial(material, options)), unread };
}
