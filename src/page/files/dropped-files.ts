import { withPath } from "./pick-files";
import { append } from "../../sheet/lists";

/** All files of a drop, those inside dropped folders too, with their paths. */
export async function droppedFiles(data: DataTransfer): Promise<File[]> {
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return [...data.files];
  const lists = await Promise.all(entries.map(filesOf));
  return lists.flat();
}

async function filesOf(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile) return fileOf(entry as FileSystemFileEntry);
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
    append(found, portion);
  }
  return (await Promise.all(found.map(filesOf))).flat();
}

function fileOf(entry: FileSystemFileEntry): Promise<File[]> {
  const path = entry.fullPath.replace(/^\//, "");
  return new Promise((resolve) => {
    entry.file(
      (file) => {
        resolve([path === file.name ? file : withPath(file, path)]);
      },
      () => {
        resolve([]);
      },
    );
  });
}
