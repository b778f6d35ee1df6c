import { paneSettingsText } from "../../locale/zh-CN/pane-settings";
import type { Asked } from "../pane-state";

/** What the operation of another computer was, for texts. */
export function operationName(asked: Extract<Asked, { kind: "undo" }>): {
  readonly operation: string;
  readonly at: string;
} {
  const { operation, at } = asked.entry;
  return { operation: paneSettingsText.operations[operation] ?? operation, at };
}
