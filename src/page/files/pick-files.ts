/** Endings of spreadsheets; what a file really is its content says when it is read. */
const spreadsheet = /\.(xlsx|xlsm|xltx|xls|et|xlt|xlsb|ods|csv|txt|xml|html?)$/i;

/** What a clerk chose or dropped. */
export interface Chosen {
  readonly files: readonly File[];
  /** Files that are no spreadsheets by their names; counted, not read. */
  readonly skipped: number;
}

/** Of several files the spreadsheets; a single one is always taken, reading says what is wrong with it. */
export function chosen(all: readonly File[]): Chosen {
  if (all.length === 1) return { files: all, skipped: 0 };
  const files = all
    .filter(({ name }) => spreadsheet.test(name) && !name.startsWith("~$") && !name.startsWith("."))
    .sort((a, b) => pathOf(a).localeCompare(pathOf(b), "zh-CN", { numeric: true }));
  return { files, skipped: all.length - files.length };
}

/** The path inside the chosen folder, else the name. */
export function pathOf(file: File): string {
  return file.webkitRelativePath === "" ? file.name : file.webkitRelativePath;
}

/** All files of a drop, those inside dropped folders too. */
export async function droppedFiles(data: DataTransfer): Promise<File[]> {
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return [...data.files];
  const lists = await Promise.all(entries.map(filesOf));
  return lists.flat();
}

async function filesOf(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile)
    return new Promise((resolve) => {
      (entry as FileSystemFileEntry).file(
        (file) => {
          resolve([file]);
        },
        () => {
          resolve([]);
        },
      );
    });
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: FileSystemEntry[] = [];
  // A reader answers in portions; an empty one is the end.
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve) => {
      reader.readEntries(resolve, () => {
        resolve([]);
      });
    });
    if (portion.length === 0) break;
    found.push(...portion);
  }
  return (await Promise.all(found.map(filesOf))).flat();
}
