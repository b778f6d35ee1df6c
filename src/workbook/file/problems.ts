import { Problem } from "../../sheet/problem";

/** Everything a file can make go wrong; texts in `locale/zh-CN/errors.ts`, one each. */
export const fileProblemCodes = [
  "file-missing",
  "file-is-folder",
  "file-unreadable",
  "file-too-large",
  "file-empty",
  "file-encrypted",
  "file-damaged",
  "file-bomb",
  "file-unsafe-xml",
  "file-no-sheets",
  "file-too-old",
  "file-is-word",
  "file-is-slides",
  "file-is-pdf",
  "file-is-picture",
  "file-is-archive",
  "file-is-program",
  "file-is-webpage",
  "file-is-mail",
  "file-unknown",
  "report-is-old-word",
  "report-is-other",
  "report-damaged",
  "report-encrypted",
  "report-unsafe-xml",
  "report-unknown",
  "sheet-missing",
  "sheet-too-large",
  "book-too-large",
  "book-too-much-text",
  "book-too-many-sheets",
  "sheet-protected",
  "rows-in-formula",
  "rows-in-array",
  "rows-in-table",
  "rows-in-pivot",
  "sort-merged",
  "sort-formulas",
  "sort-notes",
  "sort-rules",
  "sort-hidden",
  "sheet-in-formula",
  "sheet-last",
  "reshape-gone",
  "settings-too-large",
  "output-is-input",
  "output-exists",
  "output-folder-missing",
  "output-unwritable",
] as const;

export type FileProblemCode = (typeof fileProblemCodes)[number];

/** A `Problem` whose code is known to have a text. */
export function fileProblem(
  code: FileProblemCode,
  params: Readonly<Record<string, string | number>> = {},
): Problem<FileProblemCode> {
  return new Problem(code, params);
}
