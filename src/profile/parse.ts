import { columnIndex } from "../sheet/address";
import { squeeze } from "../sheet/text";
import { refuseStrayRole } from "./appraisal-roles";
import { appraisalSchema } from "./appraisal-schema";
import { RATE_IDS, type KnownIds } from "./ids";
import { mergeProfiles, type ProfilePart } from "./merge";
import { defaultProfile } from "./defaults";
import { noticeSchema } from "./notice";
import type { Profile, Quota } from "./profile";
import {
  accept,
  list,
  nullable,
  number,
  object,
  oneOf,
  record,
  refuse,
  text,
  type KeyRule,
  type Parsed,
  type Schema,
  type SchemaProblem,
} from "./schema";

export type ParsedProfile =
  | {
      readonly ok: true;
      /** The whole profile, absent keys filled with their defaults. */
      readonly profile: Profile;
      /** Only what the document states: what `mergeProfiles` puts over the profile it extends. */
      readonly given: ProfilePart;
      /** File named by `extends`, for the caller to read and merge. */
      readonly extends?: string;
    }
  | {
      readonly ok: false;
      readonly path: string;
      readonly problem: SchemaProblem;
      readonly expected: string;
    };

type Document = ProfilePart & { readonly extends?: string };

/**
 * Reads a profile (JSON, already decoded). Unknown keys, wrong types and values out of range are
 * refused with the path of the key, such as `targets.resolution` or `safetyWeights[2]`; the document
 * itself has the path "". `known` lists the ids that may be named.
 */
export function parseProfile(json: unknown, known: KnownIds = {}): ParsedProfile {
  const read = documentSchema(known)(json, "");
  if (!read.ok) return read;
  const { extends: base, ...given } = read.value;
  const profile = mergeProfiles(defaultProfile, given);
  // What a document extends may bring the quota: then whoever merges the two looks (`refuseStrayRole`).
  const stray = base === undefined ? refuseStrayRole(given.appraisal, profile.quotas) : null;
  if (stray !== null) return stray;
  return { ok: true, profile, given, ...(base === undefined ? {} : { extends: base }) };
}

const quota: Schema<Quota> = object<Quota>(
  {
    measure: oneOf(["households", "contacts", "families"]),
    required: number(0, 1e6, true),
    per: oneOf(["year", "term"]),
  },
  ["measure", "required", "per"],
);

const version: Schema<1> = (value, path) => {
  if (typeof value !== "number") return refuse(path, "wrong-type", "number");
  return value === 1 ? accept(1) : refuse(path, "unknown-version", "1");
};

const letter: KeyRule = (key) =>
  key === key.toUpperCase() && columnIndex(key) >= 0 ? null : "A..XFD";

function documentSchema(known: KnownIds): Schema<Document> {
  const field = known.fields === undefined ? text(1, 40) : oneOf(known.fields);
  return object<Document>(
    {
      version,
      unitName: text(0, 100),
      decimals: number(0, 2, true) as Schema<0 | 1 | 2>,
      visitWeekday: nullable(number(1, 7, true)),
      targets: record(number(0, 1), among(known.rates ?? RATE_IDS)),
      limits: record(number(0, 36500, true), among(known.kinds)),
      quotas: record(quota),
      safetyWeights: list(number(0, 1e6), 4) as unknown as Schema<Profile["safetyWeights"]>,
      compositeWeights: record(number(0, 1e6)),
      vocabulary: record(words, among(known.fields)),
      columns: record(record(nullable(field), letter)),
      rules: record(oneOf(["error", "warning", "hint", "off"]), among(known.codes)),
      appraisal: appraisalSchema(known.rates),
      notice: noticeSchema,
      extends: text(1, 4096),
    },
    [],
  );
}

function among(ids: readonly string[] | undefined): KeyRule {
  if (ids === undefined) return () => null;
  const set = new Set(ids);
  return (key) => (set.has(key) ? null : ids.join("|"));
}

/** Words are kept as they are compared, squeezed; an empty word would rewrite every empty cell. */
function words(value: unknown, path: string): Parsed<Record<string, string>> {
  const read = record(text(1, 200))(value, path);
  if (!read.ok) return read;
  const squeezed: Record<string, string> = {};
  for (const [word, canonical] of Object.entries(read.value)) {
    const key = squeeze(word);
    if (key === "" || key === "__proto__") return refuse(`${path}.${word}`, "unknown-key", "");
    const to = squeeze(canonical);
    if (to === "") return refuse(`${path}.${word}`, "out-of-range", "1..200");
    squeezed[key] = to;
  }
  return accept(squeezed);
}
