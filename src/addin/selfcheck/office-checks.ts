/// <reference types="office-js" />
import product from "../../../package.json";
import { FUNCTIONS } from "../../functions/index";
import { fill } from "../../locale/format";
import { selfCheckText } from "../../locale/zh-CN/selfcheck";
import { browserChecks } from "../../pane/selfcheck/browser-checks";
import { bad, good, note, type Found, type SelfCheck } from "../../pane/selfcheck/check";
import { registeredFunctions } from "../functions/associate";
import { officeReady } from "../office-ready";

const text = selfCheckText.values;

/** What the add-in needs, as in the manifest and the floor of the house. */
const floors = [
  ["ExcelApi", 14],
  ["CustomFunctionsRuntime", 3],
  ["SharedRuntime", 1],
] as const;
const NewestMinor = 30;

async function inExcel(): Promise<boolean> {
  return (await officeReady(PatienceMs)) === "excel";
}
const PatienceMs = 4000;

function officeJs(): Found {
  const script = [...document.scripts].find(({ src }) => /\/office\.js$/.test(src));
  if (script === undefined || typeof Office === "undefined") return bad(text.noOffice);
  const { origin, pathname } = new URL(script.src);
  return origin === location.origin
    ? good(fill(text.own, { at: pathname }))
    : note(fill(text.far, { at: origin }));
}

async function host(): Promise<Found> {
  if (!(await inExcel())) return note(text.noHost);
  const { host, platform, version } = Office.context.diagnostics;
  return good(fill(text.host, { host, platform, version }));
}

async function sets(): Promise<Found> {
  if (!(await inExcel())) return note(text.noHost);
  const has = (name: string, minor: number): boolean =>
    Office.context.requirements.isSetSupported(name, `1.${minor}`);
  const lacking = floors.filter(([name, minor]) => !has(name, minor));
  if (lacking.length > 0) return bad(lacking.map((one) => setText(text.noSet, one)).join("，"));
  const newest = floors.map(([name, least]): [string, number] => {
    let minor = least;
    while (minor < NewestMinor && has(name, minor + 1)) minor++;
    return [name, minor];
  });
  return good(newest.map((one) => setText(text.set, one)).join("，"));
}

function setText(template: string, [name, minor]: readonly [string, number]): string {
  return fill(template, { name, version: `1.${minor}` });
}

/** Excel learns the functions' names from the metadata, and what they do from what was registered. */
async function functions(): Promise<Found> {
  const answer = await fetch("functions.json");
  if (!answer.ok) return bad(fill(text.metadata, { status: answer.status }));
  const { functions: listed } = (await answer.json()) as { functions: { id: string }[] };
  const known = registeredFunctions();
  const missing = [...FUNCTIONS, ...listed].filter(({ id }) => !known.has(id)).length;
  return missing === 0
    ? good(fill(text.functions, { count: listed.length }))
    : bad(fill(text.functionsMissing, { count: listed.length, missing }));
}

/** What is looked at in Excel, the browser in it too. */
export const officeCheck: SelfCheck = {
  version: product.version,
  checks: [
    { id: "host", look: host },
    { id: "sets", look: sets },
    { id: "officeJs", look: officeJs },
    { id: "functions", look: functions },
    ...browserChecks,
  ],
};
