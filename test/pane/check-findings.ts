import type { Finding } from "../../src/check/finding";

/** A finding of a test, with what matters to it. */
export function finding(part: Partial<Finding>): Finding {
  return {
    code: "id-checksum",
    severity: "error",
    book: "",
    sheet: "纠纷",
    row: 4,
    column: 2,
    field: "idNumber",
    value: "11010119900307123X",
    params: { label: "身份证号" },
    ...part,
  };
}
