import type { Settings } from "../port";
import { packText, unpackText } from "./packed";
import type { Session } from "./session";

/** A longer text is packed and cut into settings of this many letters. */
const PartLength = 32_000;
/** Letters sent in one request. */
const RequestLength = 1_000_000;

/**
 * What stands under the key of a long text. Its parts are `key#generation.0` …; a new text goes to the other
 * generation before the head turns to it, so that a change cut off half-way leaves the old text whole.
 */
interface Head {
  readonly parts: number;
  readonly generation: "a" | "b";
}

/** `Workbook.settings` as plain texts of any length. */
export function excelSettings(session: Session): Settings {
  return {
    get: (key) => session.run((context) => readSetting(context, key)),
    set: (key, value) => session.run((context) => writeSetting(context, key, value)),
  };
}

export async function readSetting(
  context: Excel.RequestContext,
  key: string,
): Promise<string | null> {
  const setting = context.workbook.settings.getItemOrNullObject(key);
  setting.load("value");
  await context.sync();
  if (setting.isNullObject) return null;
  const value: unknown = setting.value;
  if (typeof value === "string") return value;
  return isHead(value) ? readParts(context, key, value) : null;
}

async function readParts(
  context: Excel.RequestContext,
  key: string,
  head: Head,
): Promise<string | null> {
  const parts = partKeys(key, head).map((name) => {
    const part = context.workbook.settings.getItemOrNullObject(name);
    part.load("value");
    return part;
  });
  await context.sync();
  const texts = parts.map((part): unknown => (part.isNullObject ? null : part.value));
  return texts.every((text) => typeof text === "string") ? unpackText(texts.join("")) : null;
}

/** Sets a text, or takes it away with `null`. */
export async function writeSetting(
  context: Excel.RequestContext,
  key: string,
  value: string | null,
): Promise<void> {
  const stored = await storedKeys(context, key);
  if (value !== null && value.length > PartLength) await writeLong(context, key, value, stored);
  else {
    if (value !== null) context.workbook.settings.add(key, value);
    forget(context, value === null ? stored.keys : stored.keys.filter((name) => name !== key));
    await context.sync();
  }
}

/** Puts settings to be deleted into the running batch; they must be there. */
export function forget(context: Excel.RequestContext, keys: readonly string[]): void {
  for (const key of keys) context.workbook.settings.getItem(key).delete();
}

interface Stored {
  /** The key and its parts, as far as they are there. */
  readonly keys: readonly string[];
  readonly head: Head | null;
}

/** What is kept under a key now. */
export async function storedKeys(context: Excel.RequestContext, key: string): Promise<Stored> {
  const { settings } = context.workbook;
  settings.load("items/key");
  const setting = settings.getItemOrNullObject(key);
  setting.load("value");
  await context.sync();
  const keys = settings.items.map((item) => item.key);
  const value: unknown = setting.isNullObject ? null : setting.value;
  return {
    keys: keys.filter((name) => name === key || name.startsWith(`${key}#`)),
    head: isHead(value) ? value : null,
  };
}

async function writeLong(
  context: Excel.RequestContext,
  key: string,
  value: string,
  stored: Stored,
): Promise<void> {
  const packed = await packText(value);
  const head: Head = {
    parts: Math.ceil(packed.length / PartLength),
    generation: stored.head?.generation === "a" ? "b" : "a",
  };
  const parts = partKeys(key, head).map((name, i) => ({
    name,
    text: packed.slice(i * PartLength, (i + 1) * PartLength),
  }));
  const perRequest = Math.floor(RequestLength / PartLength);
  for (let from = 0; from < parts.length; from += perRequest)
    await addParts(context, parts.slice(from, from + perRequest));
  context.workbook.settings.add(key, head);
  const kept = new Set([key, ...parts.map(({ name }) => name)]);
  forget(
    context,
    stored.keys.filter((name) => !kept.has(name)),
  );
  await context.sync();
}

async function addParts(
  context: Excel.RequestContext,
  parts: readonly { readonly name: string; readonly text: string }[],
): Promise<void> {
  for (const { name, text } of parts) context.workbook.settings.add(name, text);
  await context.sync();
}

function partKeys(key: string, { parts, generation }: Head): string[] {
  return Array.from({ length: parts }, (_, i) => `${key}#${generation}.${i}`);
}

function isHead(value: unknown): value is Head {
  return typeof value === "object" && value !== null && "parts" in value && "generation" in value;
}
