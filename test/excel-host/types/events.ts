import { addressOf } from "../model/area";
import type { HostState } from "../wire/state";
import type { RangeTarget } from "./range-target";

const WorksheetDataChanged = 10;

/** Queues `onChanged` for the sheet when the add-in listens and has not turned events off. */
export function notifyChanged(host: HostState, { sheet, area }: RangeTarget): void {
  if (!host.eventsEnabled) return;
  for (const targetId of [sheet.id, "Workbook"])
    if (host.registrations.has(`${WorksheetDataChanged}|${targetId}`))
      host.events.push({
        messageType: WorksheetDataChanged,
        targetId,
        message: JSON.stringify({
          type: "WorksheetChanged",
          changeType: "RangeEdited",
          source: "Local",
          triggerSource: "ThisLocalAddin",
          address: addressOf(area),
          worksheetId: sheet.id,
        }),
      });
}

/** Notes that the add-in listens, or listens no more, to changes of a sheet or of any sheet. */
export function registerEvent(host: HostState, targetId: string, on: boolean): void {
  const key = `${WorksheetDataChanged}|${targetId}`;
  if (on) host.registrations.add(key);
  else host.registrations.delete(key);
}
