import { cellRule, code } from "../rule";

/** 联系电话: mobiles, area code + number, bare local numbers and several in a cell are all right. */
export const phone = cellRule({
  id: "phone",
  scope: "cell",
  fields: ["phone"],
  codes: {
    "phone-invalid": code("error", "doubt"),
    "phone-untidy": code("hint", "form"),
  },
  check(view, column, report) {
    for (const { record, reading } of view.phones(column).others) {
      const { state, canonical } = reading;
      const value = column.valueAt(record);
      if (state === "bad") {
        // Words beside figures may be a note rather than a slip.
        const mild = /[^\d\s+\-—()（）.]/.test(String(value))
          ? { severity: "warning" as const }
          : {};
        report("phone-invalid", view.at(column, record), {}, mild);
      } else if (state === "ok" && typeof value === "string" && isUntidy(value, canonical)) {
        // A code in front that is not dialled here is left to the clerk: it is a digit of the cell.
        const keeps = digitsOf(value) === digitsOf(canonical);
        const fix = keeps ? { to: canonical, format: "@" } : undefined;
        report("phone-untidy", view.at(column, record), {}, { fix });
      }
    }
  },
});

function digitsOf(text: string): string {
  return text.normalize("NFKC").replace(/\D/g, "");
}

/** An area code without its hyphen is common and right. */
function isUntidy(value: string, canonical: string): boolean {
  return value !== canonical && value !== canonical.replace(/-/g, "");
}
