import { fill } from "../../locale/format";
import { selfCheckText as text } from "../../locale/zh-CN/selfcheck";
import type { Checked, SelfCheck } from "./check";
import { reportOf, runChecks } from "./run-checks";

/** Plain elements and styles of its own: it must show where nothing else of the product does. */
const style = `
.selfcheck { font: 16px/1.6 "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans SC", sans-serif; overflow-wrap: anywhere; }
.selfcheck ul { list-style: none; margin: 8px 0; padding: 0; }
.selfcheck li { margin: 0; padding: 8px 0; border-top: 1px solid #8888; }
.selfcheck b { display: inline-block; min-width: 4.5em; color: #0e700e; }
.selfcheck [data-state=bad] b { color: #b10e1c; }
.selfcheck [data-state=note] b { color: #835b00; }
.selfcheck p { margin: 4px 0; }
.selfcheck textarea { box-sizing: border-box; width: 100%; font: 14px/1.5 monospace; color: inherit; background: transparent; border: 1px solid #888; }
.selfcheck button { min-height: 32px; margin: 4px 8px 4px 0; padding: 4px 12px; font: inherit; color: inherit; background: transparent; border: 1px solid #888; border-radius: 4px; cursor: pointer; }
@media (prefers-color-scheme: dark) {
  .selfcheck b { color: #7ee07e; }
  .selfcheck [data-state=bad] b { color: #ff9a94; }
  .selfcheck [data-state=note] b { color: #ffd166; }
}
@media (forced-colors: active) { .selfcheck b { color: inherit; } }
`;

/** Runs the checks and shows what came of them in an element; again at a button's press. */
export async function showChecks(
  element: HTMLElement,
  { version, checks }: SelfCheck,
): Promise<void> {
  const status = make("p", text.running);
  status.setAttribute("role", "status");
  const list = make("ul");
  const report = make("textarea");
  report.readOnly = true;
  report.rows = 6;
  report.setAttribute("aria-label", text.report);
  const run = async (): Promise<void> => {
    status.textContent = text.running;
    const checked = await runChecks(checks);
    list.replaceChildren();
    for (const one of checked) list.append(line(one));
    report.value = reportOf(version, checked);
    const count = checked.filter(({ state }) => state === "bad").length;
    status.textContent = count === 0 ? text.summary.good : fill(text.summary.bad, { count });
  };
  const again = button(text.again, run);
  const copy = button(text.copy, async () => {
    status.textContent = (await copied(report)) ? text.copied : text.notCopied;
  });
  element.classList.add("selfcheck");
  element.replaceChildren(make("style", style), status, list, again, copy, report);
  await run();
}

function line({ id, state, value }: Checked): HTMLElement {
  const item = make("li");
  item.dataset["state"] = state;
  const found = make("p");
  found.append(make("b", text.states[state]), `${text.items[id]}：${value}`);
  item.append(found);
  if (state !== "good") item.append(make("p", text.advice[id]));
  return item;
}

/** Whether the browser let the report be copied; it is selected either way. */
async function copied(report: HTMLTextAreaElement): Promise<boolean> {
  report.select();
  try {
    await navigator.clipboard.writeText(report.value);
    return true;
  } catch {
    return false;
  }
}

function button(label: string, press: () => Promise<void>): HTMLButtonElement {
  const made = make("button", label);
  made.type = "button";
  made.addEventListener("click", () => void press());
  return made;
}

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  inside = "",
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.textContent = inside;
  return made;
}
