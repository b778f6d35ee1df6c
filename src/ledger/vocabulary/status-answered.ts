import { readStatusText } from "./status-text";
import { STATUS_WORDS } from "./status-words";
import type { StatusState } from "./status-state";
import { isCross, isTick } from "./tick";

/** A longer text is no word with its answer. */
export const LONGEST_ANSWERED = 30;

/** 已化解（否）, 是否化解：是, 化解√, ×化解. */
const BEHIND =
  /^(.{1,20}?)(?:[（(:：/\s]\s*(是|否|已|未|[√✓✔☑✅×✕✖✗✘❌])[)）]?|([√✓✔☑✅×✕✖✗✘❌]))$/u;
const BEFORE = /^([√✓✔☑✅×✕✖✗✘❌])(.{1,20})$/u;

/** A status word answered by yes or no, in a tidied text; `null`: it is nothing of the kind. */
export function readAnswered(text: string): StatusState | null {
  const behind = BEHIND.exec(text);
  const before = behind === null ? BEFORE.exec(text) : null;
  const head = (behind?.[1] ?? before?.[2] ?? "").replace(/\s+/g, "").replace(/^是否/, "");
  const answer = behind?.[2] ?? behind?.[3] ?? before?.[1] ?? "";
  if (head === "" || answer === "") return null;
  const yes = answer === "是" || answer === "已" || isTick(answer);
  const no = answer === "否" || answer === "未" || isCross(answer);
  if (!yes && !no) return null;
  const state = STATUS_WORDS.get(head)?.state ?? readStatusText(`已${head}`).state;
  if (yes) return state;
  return state === "closed" ? "open" : "unknown";
}
