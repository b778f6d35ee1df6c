import { MatterState } from "../../ledger/matters/states";
import { readRating } from "../../ledger/vocabulary/rating";
import { code, ledgerRule } from "../rule";

const ENOUGH = 4;

/** A revisit (回访) asks for the rating; one without it tells nothing. */
export const revisits = ledgerRule({
  id: "revisits",
  scope: "row",
  fields: ["revisitedOn", "rating"],
  codes: { "rating-missing": code("warning", "cause", "revisit") },
  check(view, report) {
    const revisited = view.dates("revisitedOn");
    const rating = view.column("rating");
    if (revisited === null || rating === null || view.columns("rating").length > 1) return;
    const blank = rating.distinct.map((value) => readRating(value, view.profile).level === "blank");
    blank[0] = true;
    const missing: number[] = [];
    let asked = 0;
    for (let i = 0; i < view.count; i++) {
      if ((revisited.days[i] ?? 0) <= 0) continue;
      asked++;
      if (blank[rating.codes[i] ?? 0] === true) missing.push(i);
    }
    // Where most revisits go without, ratings are kept elsewhere.
    if (asked >= ENOUGH && missing.length * 2 > asked) return;
    const states = view.matters()?.state;
    for (const i of missing) {
      // An open matter is revisited to see how it goes; its rating comes with the closing.
      if (states !== undefined && states[i] !== MatterState.closed) continue;
      report("rating-missing", view.at(rating, i), { revisit: revisited.column.label });
    }
  },
});
