/// <reference types="office-js" />

/** Told which sheet changed, and whether cells moved (rows inserted, columns deleted …). */
type CellsListener = (sheet: string, moved: boolean) => void;

/**
 * Tells which sheet the clerk changed. The add-in's own writes make no events: the adapter suspends
 * them. Where Excel refuses the event the pane goes without.
 */
export function followCells(listener: CellsListener): () => void {
  let stop: (() => Promise<void>) | null = null;
  let isOver = false;
  Excel.run(async (context) => {
    const handler = context.workbook.worksheets.onChanged.add((event) => nameOf(event, listener));
    await context.sync();
    stop = () =>
      Excel.run(handler.context, async (own) => {
        handler.remove();
        await own.sync();
      });
    if (isOver) await stop();
  }).catch(() => undefined);
  return () => {
    isOver = true;
    stop?.().catch(() => undefined);
  };
}

/** Excel tells the sheet by its id; the pane knows names. */
async function nameOf(
  { worksheetId, changeType }: Excel.WorksheetChangedEventArgs,
  listener: CellsListener,
): Promise<void> {
  try {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(worksheetId);
      sheet.load("name");
      await context.sync();
      if (!sheet.isNullObject) listener(sheet.name, changeType !== "RangeEdited");
    });
  } catch {
    // The clerk is typing again: the next change tells.
  }
}
