const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

interface SavePicker {
  showSaveFilePicker?: (options: object) => Promise<{
    readonly name: string;
    createWritable(): Promise<{ write(data: Blob): Promise<void>; close(): Promise<void> }>;
  }>;
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
    const stream = await handle.createWritable();
    await stream.write(new Blob([asPart(await make())], { type }));
    await stream.close();
    return handle.name;
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return null;
    throw error;
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

/** The name of a checked copy: `台账.xls` → `台账_已检查.xlsx`. */
export function checkedName(name: string, suffix: string): string {
  const stem = name.replace(/\.[^.]{1,5}$/, "");
  return `${stem.endsWith(suffix) ? stem : stem + suffix}.xlsx`;
}

function asPart(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes as Uint8Array<ArrayBuffer>;
}
