import { MatterState } from "../../ledger/matters/states";
import { readRating } from "../../ledger/vocabulary/rating";
import { wordingOf } from "../../ledger/vocabulary/wording";
import { code, ledgerRule } from "../rule";

const ENOUGH = 4;
/** Blank no more often than this, a revisit date is always to be filled. */
const RARE = 0.1;

/** A revisit (回访) asks for the rating; one without the other tells only half. */
export const revisits = ledgerRule({
  id: "revisits",
  scope: "row",
  kinds: ["dispute", "opinion", "petition", "hazard", "visit", "contact"],
  fields: ["revisitedOn", "rating"],
  codes: {
    "rating-missing": code("warning", "cause", "revisit"),
    "rating-without-revisit": code("hint", "form", "rating"),
  },
  check(view, report) {
    const revisited = view.dates("revisitedOn");
    const rating = view.column("rating");
    if (revisited === null || rating === null || view.columns("rating").length > 1) return;
    const meant = wordingOf(rating.column);
    const levels = rating.distinct.map((value) => readRating(meant(value), view.profile).level);
    levels[0] = "blank";
    const missing: number[] = [];
    const undated: number[] = [];
    let asked = 0;
    let rated = 0;
    for (let i = 0; i < view.count; i++) {
      const level = levels[rating.codes[i] ?? 0];
      const silent = level === "blank";
      // 未回访, 空号: nobody was asked, and no day is owed.
      const answered = !silent && level !== "none";
      const day = revisited.days[i] ?? 0;
      if (answered) rated++;
      if (answered && day === 0) undated.push(i);
      if (day <= 0) continue;
      asked++;
      if (silent) missing.push(i);
    }
    if (undated.length <= Math.max(1, rated * RARE))
      for (const i of undated)
        report("rating-without-revisit", view.at(revisited, i), { rating: rating.column.label });
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
