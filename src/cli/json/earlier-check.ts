import { sheetOf, type FoundCell } from "../../operations/compare-findings";
import { NO_KEY, type RecordKey } from "../../operations/finding-keys";
import { Problem } from "../../sheet/problem";
import { keyFromText } from "./finding-key";

/**
 * The cells an earlier `check --json` found wrong. Throws `Problem("since-invalid")` for a text that is no
 * such document. Documents from before records had keys are read by village and person.
 */
export function earlierCheck(text: string, file: string): FoundCell[] {
  const findings = findingsIn(text);
  if (findings === null) throw new Problem("since-invalid", { file });
  return findings.flatMap((finding) => {
    const cells = cellsOf(finding);
    if (cells === null) throw new Problem("since-invalid", { file });
    return cells;
  });
}

function findingsIn(text: string): readonly unknown[] | null {
  try {
    const document: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    if (!isObject(document) || !isObject(document["counts"])) return null;
    const { findings, records } = document;
    return Array.isArray(findings) && typeof records === "number" ? findings : null;
  } catch {
    return null;
  }
}

function cellsOf(finding: unknown): FoundCell[] | null {
  if (!isObject(finding)) return null;
  const { code, file, sheet, field, cells, keys, key, record } = finding;
  if (typeof code !== "string" || typeof sheet !== "string") return null;
  const shared = {
    code,
    sheet: sheetOf(typeof file === "string" ? file : "", sheet),
    field: typeof field === "string" ? field : null,
  };
  const count = Array.isArray(cells) ? cells.length : 1;
  const texts = Array.isArray(keys) ? keys : [key];
  return Array.from({ length: count }, (_, at) => {
    const own: unknown = texts[at];
    return { ...shared, key: typeof own === "string" ? keyFromText(own) : recordKey(record) };
  });
}

function recordKey(record: unknown): RecordKey {
  if (!isObject(record)) return NO_KEY;
  const { village, person } = record;
  return {
    ...NO_KEY,
    village: typeof village === "string" ? village : "",
    person: typeof person === "string" ? person : "",
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
