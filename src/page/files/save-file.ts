import { Problem } from "../../sheet/problem";

const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

interface FileHandle {
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

/**
 * Hands a file to the clerk: where the browser can, at a place of choice, else as a download. Answers
 * the name it was given; null when the clerk thought better of it. `make` is asked after the choice.
 */
export async function saveFile(
  name: string,
  make: () => Promise<Uint8Array>,
): Promise<string | null> {
  const picker = (globalThis as SavePicker).showSaveFilePicker;
  if (picker === undefined) {
    download(name, new Blob([asPart(await make())], { type }));
    return name;
  }
  try {
    const handle = await picker.call(globalThis, {
      suggestedName: name,
      types: [{ description: "Excel", accept: { [type]: [".xlsx"] } }],
    });
    // Made before the file is touched: what fails here must not leave half a file.
    const data = new Blob([asPart(await make())], { type });
    await write(handle, data);
    return handle.name;
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
 * The name of a checked copy, never that of the file itself: `台账.xls` → `台账_已检查.xlsx`, of which
 * the next copy is `台账_已检查2.xlsx`.
 */
export function checkedName(name: string, suffix: string): string {
  const stem = name.replace(/\.[^.]{1,5}$/, "");
  const at = stem.lastIndexOf(suffix);
  const number = at < 0 ? "" : stem.slice(at + suffix.length);
  if (at < 0 || !/^\d{0,4}$/.test(number)) return `${stem}${suffix}.xlsx`;
  return `${stem.slice(0, at)}${suffix}${Math.max(1, Number(number)) + 1}.xlsx`;
}

function asPart(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes as Uint8Array<ArrayBuffer>;
}
