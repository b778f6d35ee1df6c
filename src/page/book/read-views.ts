import type { SheetView } from "../../workbook/file/index";
import type { RemoteWorkbook } from "../worker/connect";

/** All sheets as they are shown, asked for at once: the worker reads on while the page makes ready. */
export async function readViews(
  remote: Pick<RemoteWorkbook, "firstSheets" | "view">,
): Promise<Map<string, SheetView>> {
  const read = remote.firstSheets.map(async ({ name }) => [name, await remote.view(name)] as const);
  return new Map(await Promise.all(read));
}
