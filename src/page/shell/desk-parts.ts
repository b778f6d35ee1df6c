import { prepareWorker } from "../worker/browser-worker";

/** The grid and the pane: megabytes of script that the first screen does without. */
export function loadDeskParts() {
  return Promise.all([
    import("../desk"),
    import("../../pane/open-pane"),
    import("../../pane/session"),
    import("../../pane/actions/undo"),
  ]);
}

/** Loads them, and has worker and grid started, before there is anything to read and to show. */
export async function prepareDesk(): Promise<void> {
  prepareWorker();
  const [{ prepareGrid }] = await loadDeskParts();
  prepareGrid();
}
