import * as v from "valibot";
import { Bounds } from "../kept/bounds";
import { KeyStart } from "../kept/keys";
import { headSchema } from "../kept/settings";
import type { Settings } from "../port";
import { startWriting } from "./batch";
import type { WriteBatch } from "./batch";
import { packingText, unpackingText } from "../packed-text";
import { inSlices } from "../slices";
import type { Session } from "./session";

/** A longer text is packed and cut into settings of this many letters. */
const PartLength = 32_000;

/**
 * What stands under the key of a long text. Its parts are `key#generation.0` …; a new text goes to the other
 * generation before the head turns to it, so that a change cut off half-way leaves the old text whole.
 */
type Head = v.InferOutput<typeof headSchema>;

/** What stands under a key itself; null: nothing. */
export type SettingValue = string | Head | null;

/** How a text of `Workbook.settings` is written, of any length. */
export function settingsWriter(session: Session): Settings["set"] {
  return (key, value) =>
    session.alone(() => session.run((context) => writeSetting(context, key, value)));
}

export async function readSetting(
  context: Excel.RequestContext,
  key: string,
): Promise<string | null> {
  const [text = null] = await readSettings(context, [key]);
  return text;
}

/** The texts under several keys: one request, one more for those that are kept in parts. */
export async function readSettings(
  context: Excel.RequestContext,
  keys: readonly string[],
): Promise<(string | null)[]> {
  const { settings } = context.workbook;
  const heads = keys.map((key) => settings.getItemOrNullObject(key).load("value"));
  await context.sync();
  const values = heads.map((head): unknown => (head.isNullObject ? null : head.value));
  const names = values.map((head, i) => (isHead(head) ? partKeys(keys[i] ?? "", head) : []));
  const parts = await readParts(context, names.flat());
  return Promise.all(
    values.map((value, i) =>
      value === null || typeof value === "string"
        ? value
        : textOf(names[i]?.map((name) => parts.get(name)) ?? []),
    ),
  );
}

/** What stands there and is no text of ours fits no schema either. */
async function textOf(parts: readonly unknown[]): Promise<string> {
  if (parts.length === 0 || !parts.every(isPiece)) return "";
  return (await inSlices(unpackingText(parts.join(""), Bounds.undoText))) ?? "";
}

/** Parts asked for in one request: their answer is under 4 MB. */
const PartsAtOnce = 120;

/** What stands under keys, in as few requests as their answers allow. */
async function readParts(
  context: Excel.RequestContext,
  names: readonly string[],
): Promise<ReadonlyMap<string, unknown>> {
  const texts = new Map<string, unknown>();
  for (let from = 0; from < names.length; from += PartsAtOnce) {
    const asked = names.slice(from, from + PartsAtOnce);
    for (const [i, text] of (await readSome(context, asked)).entries())
      texts.set(asked[i] ?? "", text);
  }
  return texts;
}

async function readSome(
  context: Excel.RequestContext,
  names: readonly string[],
): Promise<unknown[]> {
  const parts = names.map((name) => partOf(context, name));
  await context.sync();
  return parts.map((part): unknown => (part.isNullObject ? null : part.value));
}

const isPiece = (text: unknown): text is string =>
  typeof text === "string" && text.length <= PartLength;

const partOf = (context: Excel.RequestContext, name: string): Excel.Setting =>
  context.workbook.settings.getItemOrNullObject(name).load("value");

/** Sets a text, or takes it away with `null`. */
async function writeSetting(
  context: Excel.RequestContext,
  key: string,
  value: string | null,
): Promise<void> {
  const [stored = nothingStored] = await storedKeys(context, [key]);
  const batch = startWriting(context);
  await queueSetting(batch, key, value, stored);
  await batch.finish();
}

/** What is kept under a key now. */
export interface Stored {
  /** The key and its parts, as far as they are there. */
  readonly keys: readonly string[];
  readonly generation: "a" | "b" | null;
  /** What stands under the key itself. */
  readonly value: unknown;
}

export const nothingStored: Stored = { keys: [], generation: null, value: null };

/** One request for all keys. */
export async function storedKeys(
  context: Excel.RequestContext,
  keys: readonly string[],
): Promise<Stored[]> {
  const { settings } = context.workbook;
  settings.load("items/key");
  const heads = keys.map((key) => settings.getItemOrNullObject(key).load("value"));
  await context.sync();
  const names = Array.from(settings.items, (item) => item.key);
  return keys.map((key, i) => {
    const head = heads[i];
    const value: unknown = head === undefined || head.isNullObject ? null : head.value;
    return {
      keys: names.filter((name) => name === key || name.startsWith(`${key}#`)),
      generation: isHead(value) ? value.generation : null,
      value,
    };
  });
}

/** A text made ready: its parts can be written ahead, it counts once its key turns to them. */
export interface ReadySetting {
  readonly key: string;
  readonly value: SettingValue;
  readonly parts: readonly (readonly [key: string, part: string])[];
  /** Keys that are there and are not needed after the turn. */
  readonly old: readonly string[];
}

export async function readySetting(
  key: string,
  text: string | null,
  stored: Stored,
): Promise<ReadySetting> {
  if (text === null || text.length <= PartLength) return turnTo(key, text, stored);
  const packed = await inSlices(packingText(text));
  const head: Head = {
    parts: Math.ceil(packed.length / PartLength),
    generation: stored.generation === "a" ? "b" : "a",
  };
  const parts = partKeys(key, head).map((name, i): [string, string] => [
    name,
    packed.slice(i * PartLength, (i + 1) * PartLength),
  ]);
  return { ...turnTo(key, head, stored), parts };
}

/** The turn alone, to a text whose parts are there. */
export function turnTo(key: string, value: SettingValue, stored: Stored): ReadySetting {
  const kept = new Set([...(value === null ? [] : [key]), ...partsOf(key, value)]);
  return { key, value, parts: [], old: stored.keys.filter((name) => !kept.has(name)) };
}

/** Queues the parts of a text that is not to count yet. */
export async function queueParts(batch: WriteBatch, { parts }: ReadySetting): Promise<void> {
  for (const [name, part] of parts) {
    // Base64: a letter is a byte.
    await batch.room(part.length + 300);
    batch.context.workbook.settings.add(name, part);
  }
}

/** Queues the turn to a text, and the end of what stood there before. */
export async function queueTurn(
  batch: WriteBatch,
  { key, value, old }: ReadySetting,
): Promise<void> {
  if (value !== null) {
    await batch.room(typeof value === "string" ? value.length * 3 + 300 : 500);
    batch.context.workbook.settings.add(key, value);
  }
  await forget(batch, old);
}

/** Queues a text, or its end with `null`; answers the keys it takes. */
export async function queueSetting(
  batch: WriteBatch,
  key: string,
  text: string | null,
  stored: Stored,
): Promise<string[]> {
  const ready = await readySetting(key, text, stored);
  await queueParts(batch, ready);
  await queueTurn(batch, ready);
  return text === null ? [] : [key, ...partsOf(key, ready.value)];
}

/** Parts of a text that were written ahead and never counted. */
export const strayParts = (key: string, { keys, value }: Stored): string[] => {
  const kept = new Set([key, ...partsOf(key, value)]);
  return keys.filter((name) => !kept.has(name));
};

/** Queues the end of settings that are there. */
export async function forget(batch: WriteBatch, keys: readonly string[]): Promise<void> {
  await batch.room(keys.length * 400);
  for (const key of keys) batch.context.workbook.settings.getItem(key).delete();
}

const partsOf = (key: string, value: unknown): string[] =>
  isHead(value) ? partKeys(key, value) : [];

function partKeys(key: string, { parts, generation }: Head): string[] {
  return Array.from({ length: parts }, (_, i) => `${key}#${generation}.${i}`);
}

const isHead = (value: unknown): value is Head => v.is(headSchema, value);

/** Takes away everything the add-in kept in the workbook; settings of others stay. */
export async function forgetKept(context: Excel.RequestContext): Promise<void> {
  const { settings } = context.workbook;
  settings.load("items/key");
  await context.sync();
  const batch = startWriting(context);
  await forget(
    batch,
    Array.from(settings.items, ({ key }) => key).filter((key) => key.startsWith(KeyStart)),
  );
  await batch.finish();
}
