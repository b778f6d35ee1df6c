/**
 * `undo`: the clerk asked for it; cells and sheets somebody worked on since are left and listed. `rollback`: a
 * change of our own that failed a moment ago is taken back whatever Excel made of it. `resume`: a change that was
 * cut off: half-written own sheets are not anybody's work, but cells may have been changed since. `agreed`: a change
 * of another computer that the clerk has looked at: see `Believed`.
 */
export type RestoreMode = "undo" | "agreed" | "rollback" | "resume";
