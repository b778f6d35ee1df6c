import { fill } from "../../locale/format";
import { selfCheckText } from "../../locale/zh-CN/selfcheck";
import { openDatabase } from "../trust/database";
import { bad, good, note, type Check, type Found } from "./check";
import { chineseFonts } from "./fonts";

const text = selfCheckText.values;

/** Oldest versions the page and the pane are built for, in the order they are looked for. */
const floors = [
  { name: "Edge", token: /\bEdg\/(\d+)/, least: 100 },
  { name: "Firefox", token: /\bFirefox\/(\d+)/, least: 114 },
  { name: "Chromium", token: /\b(?:Headless)?Chrome\/(\d+)/, least: 100 },
  { name: "Safari", token: /\bVersion\/(\d+)[\d.]* .*Safari/, least: 16 },
];

/** The browser by what it calls itself. */
export function webviewIn(userAgent: string): Found {
  for (const { name, token, least } of floors) {
    const major = Number(token.exec(userAgent)?.[1] ?? NaN);
    if (Number.isNaN(major)) continue;
    const system = /\(([^;)]*)/.exec(userAgent)?.[1] ?? "";
    const value = `${name} ${major}（${system}）`;
    return major >= least ? good(value) : bad(value);
  }
  return bad(text.old);
}

/** Minutes east of Greenwich as people write them: `+8`, `-3:30`. */
export function offsetText(minutes: number): string {
  const [sign, whole] = [minutes < 0 ? "-" : "+", Math.abs(minutes)];
  const rest = whole % 60;
  const tail = rest === 0 ? "" : `:${String(rest).padStart(2, "0")}`;
  return `${sign}${Math.trunc(whole / 60)}${tail}`;
}

/** Local date and time to the minute. */
export function shownMoment(now: Date): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join("-");
  return `${day} ${two(now.getHours())}:${two(now.getMinutes())}`;
}

/** This version was not there before: a clock that says so is wrong. */
const FirstYear = 2024;
const LastYear = 2099;
const BeijingMinutes = 480;

async function storage(): Promise<Found> {
  const name = "taizhang.selfcheck";
  try {
    localStorage.setItem(name, "1");
    localStorage.removeItem(name);
  } catch {
    return bad(fill(text.noStorage, { what: "localStorage" }));
  }
  try {
    await openDatabase();
  } catch {
    return bad(fill(text.noStorage, { what: "IndexedDB" }));
  }
  // Only in a secure context, whatever its type says.
  const manager = navigator.storage as StorageManager | undefined;
  const { quota, usage } = (await manager?.estimate()) ?? {};
  if (quota === undefined) return good(text.storage);
  const room = Math.round((quota - (usage ?? 0)) / 1e6);
  return room < 50
    ? bad(fill(text.noStorage, { what: `${room} MB` }))
    : good(fill(text.storageRoom, { room }));
}

/** What every face looks at. */
export const browserChecks: readonly Check[] = [
  { id: "webview", look: () => webviewIn(navigator.userAgent) },
  {
    id: "secure",
    look: () => {
      const { origin } = location;
      return isSecureContext
        ? good(fill(text.secure, { origin }))
        : bad(fill(text.insecure, { origin }));
    },
  },
  { id: "storage", look: storage },
  {
    id: "key",
    look: () => {
      const subtle = crypto.subtle as SubtleCrypto | undefined;
      return subtle === undefined ? note(text.noKey) : good(text.key);
    },
  },
  {
    id: "clock",
    look: () => {
      const now = new Date();
      const year = now.getFullYear();
      return year < FirstYear || year > LastYear ? bad(shownMoment(now)) : good(shownMoment(now));
    },
  },
  {
    id: "zone",
    look: () => {
      const minutes = -new Date().getTimezoneOffset();
      const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
      const value = fill(text.zone, { zone: timeZone, offset: offsetText(minutes) });
      return minutes === BeijingMinutes ? good(value) : bad(value);
    },
  },
  { id: "fonts", look: chineseFonts },
];
