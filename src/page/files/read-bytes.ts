import { Problem } from "../../sheet/problem";
import { Limits } from "../../workbook/file/limits";

/** The bytes of a chosen file. Throws `Problem` when it is too large, or held by another program. */
export async function readBytes(file: Blob, path: string): Promise<Uint8Array> {
  if (file.size > Limits.fileBytes)
    throw new Problem("file-too-large", { file: path, limit: Limits.fileBytes / 1024 / 1024 });
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new Problem("file-unreadable", { file: path });
  }
}
