import { Problem } from "../sheet/problem";
import { readInput } from "../workbook/file/disk/node";

/** Reads a UTF-8 text file, with or without a mark of its encoding; throws a `Problem` of `code` when it is not UTF-8. */
export async function readUtf8(path: string, code: string): Promise<string> {
  const bytes = await readInput(path);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Problem(code, { file: path });
  }
}
