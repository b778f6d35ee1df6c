/** The ribbon's commands: the FunctionName of the manifest (CONTRACT §2). */
export const COMMAND_NAMES = [
  "checkSheet",
  "checkWorkbook",
  "clearMarks",
  "fixSheet",
  "undoLast",
  "monthlySummary",
  "revisitList",
  "protectEntry",
  "appraisal",
  "returnLists",
] as const;

export type CommandName = (typeof COMMAND_NAMES)[number];
