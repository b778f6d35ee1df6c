import { withPath } from "./pick-files";
import { append } from "../../sheet/lists";

interface Folder {
  readonly kind: "directory";
  readonly name: string;
  values(): AsyncIterable<Folder | FileHandle>;
}

interface FileHandle {
  readonly kind: "file";
  getFile(): Promise<File>;
}

type Picker = () => Promise<Folder>;

/** The browser's own dialog for a folder, which asks to look at it; null: only the input of old. */
export function folderPicker(): Picker | null {
  const { showDirectoryPicker } = globalThis as { showDirectoryPicker?: Picker };
  return showDirectoryPicker?.bind(globalThis) ?? null;
}

/** All files of a folder the clerk picks, with their paths; none when the clerk thought better of it. */
export async function folderFiles(pick: Picker): Promise<File[]> {
  try {
    const folder = await pick();
    return await filesIn(folder, folder.name);
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return [];
    throw error;
  }
}

async function filesIn(folder: Folder, path: string): Promise<File[]> {
  const files: File[] = [];
  for await (const entry of folder.values()) {
    if (entry.kind === "directory") append(files, await filesIn(entry, `${path}/${entry.name}`));
    else {
      const file = await entry.getFile();
      files.push(withPath(file, `${path}/${file.name}`));
    }
  }
  return files;
}
