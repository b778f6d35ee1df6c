import { paneText } from "../../locale/zh-CN/pane";
import type { Session } from "../session";

/** Puts a text into the clipboard; a webview may forbid it, then the clerk copies by hand. */
export async function copyText({ dispatch }: Session, text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    dispatch({ type: "task-done", message: paneText.copied });
  } catch {
    dispatch({ type: "task-failed", message: paneText.notCopied, retry: false });
  }
}
