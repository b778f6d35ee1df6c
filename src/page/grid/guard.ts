import {
  CommandType,
  CustomCommandExecutionError,
  ICommandService,
  type Injector,
} from "@univerjs/core";

/** Changes of the grid the file can take, or that are only ways of looking at it. */
const allowed: ReadonlySet<string> = new Set([
  "sheet.mutation.set-range-values",
  "sheet.mutation.set-worksheet-col-width",
  "sheet.mutation.set-worksheet-row-height",
  "sheet.mutation.set-worksheet-row-auto-height",
  "sheet.mutation.set-worksheet-row-is-auto-height",
  "sheet.mutation.set-frozen",
  "sheet.mutation.set-worksheet-row-count",
  "sheet.mutation.set-worksheet-column-count",
  "sheet.mutation.set-filter-range",
  "sheet.mutation.set-filter-criteria",
  "sheet.mutation.remove-filter",
  "sheet.mutation.re-calc-filter",
  "sheet.mutation.mark-dirty-filter-change",
  "sheet.mutation.empty",
]);

/** Looks of cells: not saved, so not offered. Their commands end in `set-range-values` like typing. */
const looks =
  /^sheet\.command\.(set-(style|border|stroke|bold|italic|underline|overline|font|text|background|horizontal|vertical|range-(bold|italic|underline|font|text|sub|super|stroke))|reset-|apply-format|.*format-painter|paste-format|clear-selection-(format|all))/;

/**
 * Refuses whatever could not be saved into the clerk's file: rows and columns put in or taken out,
 * merging, looks, sheets. `isOwn`: the page itself does it.
 */
export function guardChanges(injector: Injector, isOwn: () => boolean, refused: () => void): void {
  injector.get(ICommandService).beforeCommandExecuted(({ id, type }) => {
    if (isOwn()) return;
    const refuse =
      type === CommandType.MUTATION
        ? /^(sheet|data-validation)\.mutation\./.test(id) && !allowed.has(id)
        : looks.test(id);
    if (!refuse) return;
    refused();
    throw new CustomCommandExecutionError("not saved into the file");
  });
}
