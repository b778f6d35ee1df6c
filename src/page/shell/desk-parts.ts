/** The grid and the pane: megabytes of script that the first screen does without. */
export function loadDeskParts() {
  return Promise.all([
    import("../desk"),
    import("../../pane/open-pane"),
    import("../../pane/session"),
    import("../../pane/actions/undo"),
  ]);
}
