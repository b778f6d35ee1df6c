import { version } from "../../../package.json";
import { fill } from "../../locale/format";
import { selfCheckText } from "../../locale/zh-CN/selfcheck";
import { browserChecks } from "../../pane/selfcheck/browser-checks";
import { bad, good, note, type Found, type SelfCheck } from "../../pane/selfcheck/check";
import { builtFile } from "../built-file";

const text = selfCheckText.values;

/** Files of the build that must come, and as what. */
const needed = [
  ["page.js", "javascript"],
  ["worker.js", "javascript"],
  ["page.css", "css"],
  ["grid.css", "css"],
  ["sample.xlsx", ""],
] as const;

async function parts(): Promise<Found> {
  const asked = needed.map(async ([name, type]) => {
    const answer = await fetch(builtFile(name), { method: "HEAD", cache: "no-store" });
    const isRight = (answer.headers.get("content-type") ?? "").includes(type);
    return answer.ok && isRight ? null : `${name} ${answer.status}`;
  });
  const missing = (await Promise.all(asked)).filter((one) => one !== null);
  return missing.length === 0
    ? good(fill(text.parts, { count: needed.length }))
    : bad(fill(text.partsMissing, { files: missing.join("、") }));
}

async function offline(): Promise<Found> {
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  const registration = await workers?.getRegistration();
  return registration?.active === undefined || registration.active === null
    ? note(text.noOffline)
    : good(text.offline);
}

/** What is looked at on desks without Excel. */
export const pageCheck: SelfCheck = {
  version,
  checks: [{ id: "parts", look: parts }, { id: "offline", look: offline }, ...browserChecks],
};
