/** Endings of spreadsheets; what a file really is its content says when it is read. */
const spreadsheet = /\.(xlsx|xlsm|xltx|xls|et|ett|xlt|xlsb|ods|csv|txt|xml|html?)$/i;

/** Why a file of several is not read: an office's lock file, one of the system's, no spreadsheet. */
export type PassedOverReason = "lock-file" | "system-file" | "other-kind";

export interface PassedOver {
  readonly file: string;
  readonly reason: PassedOverReason;
}

/** What a clerk chose or dropped. */
export interface Chosen {
  readonly files: readonly File[];
  /** Files that are no spreadsheets by their names; not read. */
  readonly passedOver: readonly PassedOver[];
}

/** Of several files the spreadsheets; a single one is always taken, reading says what is wrong with it. */
export function chosen(all: readonly File[]): Chosen {
  if (all.length === 1) return { files: all, passedOver: [] };
  const sorted = [...all].sort((a, b) =>
    pathOf(a).localeCompare(pathOf(b), "zh-CN", { numeric: true }),
  );
  return {
    files: sorted.filter(({ name }) => reasonAgainst(name) === null),
    passedOver: sorted.flatMap((file) => {
      const reason = reasonAgainst(file.name);
      return reason === null ? [] : [{ file: pathOf(file), reason }];
    }),
  };
}

function reasonAgainst(name: string): PassedOverReason | null {
  if (name.startsWith("~$") || name.startsWith(".~")) return "lock-file";
  if (name.startsWith(".") || /^(thumbs\.db|desktop\.ini)$/i.test(name)) return "system-file";
  return spreadsheet.test(name) ? null : "other-kind";
}

/** The path inside the chosen folder, else the name. */
export function pathOf(file: File): string {
  return file.webkitRelativePath === "" ? file.name : file.webkitRelativePath;
}

/** A file that knows its path inside a folder, as those from a folder's dialog do. */
export function withPath(file: File, path: string): File {
  return Object.defineProperty(file, "webkitRelativePath", { value: path });
}
