import type { IdState } from "../../sheet/id-number";
import { dayKey, ID_STATES, idReader } from "../id-column";
import { papersOf } from "../id-papers";
import { cellRule, code } from "../rule";

/** 身份证号: length, characters, birth date, check digit (GB 11643), and what Excel has cut off. */
export const idNumber = cellRule({
  id: "id-number",
  scope: "cell",
  fields: ["idNumber"],
  codes: {
    "id-length": code("error", "doubt", "length"),
    "id-characters": code("error", "doubt"),
    "id-birth-date": code("error", "cause"),
    "id-checksum": code("error", "cause"),
    "id-truncated": code("error", "cause"),
    "id-fifteen": code("warning", "cause"),
    "id-untidy": code("hint", "form"),
  },
  check(view, column, report) {
    const main = view.ids();
    const ids =
      main?.source.column === column.column
        ? main
        : idReader(column, view.count, papersOf(view.records.ledger, column)).ids();
    const today = dayKey(view.asOf);
    const { state: states, birth: births } = ids;
    for (let i = 0; i < states.length; i++) {
      if (states[i] === BLANK || (states[i] === OK && (births[i] as number) <= today)) continue;
      const state = ID_STATES[states[i] as number] ?? "blank";
      if (state === "blank" || state === "masked" || state === "paper") continue;
      if (state === "length") {
        const digits = String(column.valueAt(i)).replace(/\s/g, "");
        report("id-length", view.at(column, i), { length: digits.length });
      } else if ((births[i] ?? 0) > today) report("id-birth-date", view.at(column, i), {});
      else if (state !== "ok") report(CODES[state], view.at(column, i), {});
    }
    for (const [record, to] of ids.tidier)
      report("id-untidy", view.at(column, record), {}, { fix: { to, format: "@" } });
  },
});

const BLANK = ID_STATES.indexOf("blank");
const OK = ID_STATES.indexOf("ok");
const CODES = {
  characters: "id-characters",
  "birth-date": "id-birth-date",
  checksum: "id-checksum",
  truncated: "id-truncated",
  fifteen: "id-fifteen",
} as const satisfies Partial<Record<IdState, string>>;
