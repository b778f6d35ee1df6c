import { Problem } from "../../sheet/problem";

const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A file the clerk chose, that can be written again. */
export interface FileHandle {
  readonly name: string;
  createWritable(): Promise<{
    write(data: Blob): Promise<void>;
    close(): Promise<void>;
    abort(): Promise<void>;
  }>;
}

interface SavePicker {
  showSaveFilePicker?: (options: object) => Promise<FileHandle>;
}

/** Where a file went; without a handle it is among the browser's downloads. */
export interface SavedFile {
  readonly name: string;
  readonly handle: FileHandle | null;
}

/**
 * Hands a file to the clerk: where the browser can, at a place of choice, else as a download; with `again` into
 * that file, without asking. Null when the clerk thought better of it. `make` is asked after the choice.
 */
export async function saveFile(
  name: string,
  make: () => Promise<Uint8Array>,
  again: FileHandle | null = null,
): Promise<SavedFile | null> {
  const picker = (globalThis as SavePicker).showSaveFilePicker;
  if (again === null && picker === undefined) {
    download(name, new Blob([asPart(await make())], { type }));
    return { name, handle: null };
  }
  try {
    const handle =
      again ??
      (await picker?.call(globalThis, {
        suggestedName: name,
        types: [{ description: "Excel", accept: { [type]: [".xlsx"] } }],
      })) ??
      null;
    if (handle === null) return null;
    // Made before the file is touched: what fails here must not leave half a file.
    const data = new Blob([asPart(await make())], { type });
    await write(handle, data);
    return { name: handle.name, handle };
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return null;
    throw error;
  }
}

/** Writes a file whole or not at all. Whatever goes wrong, a clerk is told what to look after. */
async function write(handle: FileHandle, data: Blob): Promise<void> {
  try {
    const stream = await handle.createWritable();
    try {
      await stream.write(data);
      await stream.close();
    } catch (error) {
      await stream.abort().catch(() => undefined);
      throw error;
    }
  } catch {
    throw new Problem("output-unwritable", { file: handle.name });
  }
}

/** Gives data to the browser's downloads. */
export function download(name: string, data: Blob): void {
  const address = URL.createObjectURL(data);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}

/**
 * The name of a copy, never that of the file itself: `台账.xls` → `台账_已检查.xlsx`, of which the next copy is
 * `台账_已检查2.xlsx`. `suffixes` are all a copy may have, the one it gets first.
 */
export function copyName(name: string, suffixes: readonly [string, ...string[]]): string {
  const [suffix] = suffixes;
  const stem = name.replace(/\.[^.]{1,5}$/, "");
  for (const one of suffixes) {
    const at = stem.lastIndexOf(one);
    const number = at < 0 ? "?" : stem.slice(at + one.length);
    if (!/^\d{0,4}$/.test(number)) continue;
    const next = one === suffix ? String(Math.max(1, Number(number)) + 1) : "";
    return `${stem.slice(0, at)}${suffix}${next}.xlsx`;
  }
  return `${stem}${suffix}.xlsx`;
}

function asPart(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes as Uint8Array<ArrayBuffer>;
}
