import { readRating } from "../ledger/vocabulary/rating";
import { readVisitClass } from "../ledger/vocabulary/visit-class";
import { isEmptyCell } from "../sheet/grid";
import { nextVisitDay } from "../visit/index";
import { dayOf, eachRow, saysDay } from "./arguments";
import type { FunctionDefinition } from "./definition";

/** Due without delay: nobody has been there yet, so that no day can be counted from. */
const AT_ONCE = "立即";

/** Day of the next visit by class, last visit and latest rating; rows without a household stay empty. */
export const nextVisit: FunctionDefinition = {
  id: "NEXTVISIT",
  name: "应走访日",
  parameters: [
    { key: "kind", type: "any", matrix: true },
    { key: "lastVisit", type: "any", matrix: true },
    { key: "rating", type: "any", matrix: true, optional: true },
  ],
  result: { type: "any", matrix: true },
  run: ({ profile }, [kinds, visits, ratings]) =>
    eachRow(
      [kinds, visits, ratings ?? null],
      (kind = null, visit = null, rating = null) => {
        if ([kind, visit, rating].every(isEmptyCell)) return "";
        const last = dayOf(visit);
        if (last === null) return AT_ONCE;
        const { level } = readRating(rating, profile);
        return nextVisitDay(readVisitClass(kind, profile), last, level) ?? AT_ONCE;
      },
      saysDay,
      1,
    ),
};
