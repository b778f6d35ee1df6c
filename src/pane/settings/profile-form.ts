import { fill } from "../../locale/format";
import { paneSettingsText } from "../../locale/zh-CN/pane-settings";
import { readRating } from "../../ledger/vocabulary/rating";
import { readStatus } from "../../ledger/vocabulary/status";
import { rateIdOf } from "../../measure/index";
import { DECLARED, limitsOf, type Limits } from "../../profile/declared";
import { defaultProfile } from "../../profile/defaults";
import { quotaSchema } from "../../profile/document-schema";
import { RATE_IDS, type RateId } from "../../profile/ids";
import type { Profile, Quota } from "../../profile/profile";
import type { Severity } from "../../sheet/severity";
import { squeeze } from "../../sheet/text";

/** The settings as they are typed: texts that may yet be wrong. */
export interface ProfileForm {
  readonly unitName: string;
  readonly decimals: string;
  readonly visitWeekday: string;
  readonly limits: Readonly<Record<string, string>>;
  /** Percent; "": no target. */
  readonly targets: Readonly<Record<string, string>>;
  readonly quotas: readonly QuotaForm[];
  readonly safetyWeights: readonly string[];
  /** Points by rate; "": not in the score. */
  readonly compositeWeights: Readonly<Record<string, string>>;
  readonly words: readonly WordForm[];
  readonly rules: readonly RuleForm[];
}

export interface RuleForm {
  readonly code: string;
  readonly severity: Severity | "off";
}

export interface QuotaForm {
  readonly role: string;
  readonly required: string;
  readonly measure: Quota["measure"];
  readonly per: Quota["per"];
}

export interface WordForm {
  readonly field: string;
  readonly word: string;
  readonly canonical: string;
}

/** Rates a target makes sense for; the composite is made of points. */
export const targetIds: readonly RateId[] = RATE_IDS.filter((id) => id !== "composite");

export function formOf(profile: Profile): ProfileForm {
  return {
    unitName: profile.unitName,
    decimals: String(profile.decimals),
    visitWeekday: String(profile.visitWeekday ?? ""),
    limits: Object.fromEntries(
      Object.entries(profile.limits).map(([kind, days]) => [kind, String(days)]),
    ),
    targets: Object.fromEntries(targetIds.map((id) => [id, percentOf(profile.targets[id])])),
    quotas: Object.entries(profile.quotas).map(([role, quota]) => ({
      role,
      ...quota,
      required: String(quota.required),
    })),
    safetyWeights: profile.safetyWeights.map(String),
    compositeWeights: weightsByRate(profile),
    rules: Object.entries(profile.rules ?? {}).map(([code, severity]) => ({ code, severity })),
    words: Object.entries(profile.vocabulary).flatMap(([field, words]) =>
      Object.entries(words).map(([word, canonical]) => ({ field, word, canonical })),
    ),
  };
}

/** Problems by the path of the input: `limits.dispute`, `quotas.2.required`. */
export type FormProblems = Readonly<Record<string, string>>;

const wrong = paneSettingsText.wrong;

const REQUIRED = limitsOf(quotaSchema, "required");

type ReadFigure = (path: string, text: string, limits: Limits) => number;

/** The profile a form means, over the one it came from, or what is wrong with it. */
export function profileOf(
  form: ProfileForm,
  before: Profile,
): { readonly profile: Profile; readonly problems: FormProblems } {
  const problems: Record<string, string> = {};
  const read: ReadFigure = (path, text, { low, high, whole, unit }) => {
    const scale = unit === "percent" ? 100 : 1;
    const [from, to] = [low * scale, high * scale];
    const value = Number(squeeze(text).replace(/%$/, ""));
    const fits = value >= from && value <= to && (!whole || Number.isInteger(value));
    if (squeeze(text) === "" || !fits)
      problems[path] = fill(whole ? wrong.whole : wrong.number, { from, to });
    return scale === 1 ? value : ratioOf(value);
  };
  const limits = Object.fromEntries(
    Object.entries(form.limits).map(([kind, days]) => [
      kind,
      read(`limits.${kind}`, days, DECLARED.limits.limits),
    ]),
  );
  const targets = Object.fromEntries(
    Object.entries(form.targets)
      .filter(([, percent]) => squeeze(percent) !== "")
      .map(([id, percent]) => [id, read(`targets.${id}`, percent, DECLARED.targets.limits)]),
  );
  const [safe = 0, fairly = 0, hardly = 0, unsafe = 0] = form.safetyWeights.map((weight, index) =>
    read(`safetyWeights.${index}`, weight, DECLARED.safetyWeights.limits),
  );
  const rules = rulesOf(form.rules, problems);
  const kept = Object.fromEntries(
    Object.entries(before).filter(([key]) => key !== "rules"),
  ) as unknown as Omit<Profile, "rules">;
  const profile: Profile = {
    ...kept,
    unitName: nameOf(form.unitName, problems),
    decimals: Number(form.decimals) as Profile["decimals"],
    visitWeekday: form.visitWeekday === "" ? null : Number(form.visitWeekday),
    limits,
    targets: { ...compositeTarget(before), ...targets },
    quotas: quotasOf(form.quotas, problems, read),
    safetyWeights: [safe, fairly, hardly, unsafe],
    compositeWeights: weightsOf(form, before, read),
    vocabulary: vocabularyOf(form.words, problems),
    ...(Object.keys(rules).length === 0 ? {} : { rules }),
  };
  return { profile, problems };
}

function nameOf(typed: string, problems: Record<string, string>): string {
  const [name, { high }] = [typed.trim(), DECLARED.unitName.limits];
  if (name.length > high) problems["unitName"] = fill(wrong.long, { most: high });
  return name;
}

function quotasOf(
  quotas: readonly QuotaForm[],
  problems: Record<string, string>,
  read: ReadFigure,
): Profile["quotas"] {
  const byRole = new Map<string, Quota>();
  quotas.forEach(({ role, required, measure, per }, index) => {
    const name = squeeze(role);
    if (name === "") problems[`quotas.${index}.role`] = wrong.needed;
    else if (byRole.has(name)) problems[`quotas.${index}.role`] = wrong.twice;
    byRole.set(name, {
      measure,
      per,
      required: read(`quotas.${index}.required`, required, REQUIRED),
    });
  });
  return Object.fromEntries(byRole);
}

/** Whether counting understands a word without the township's own ones. */
function isKnown(field: string, word: string): boolean {
  if (field === "status") return readStatus(word, defaultProfile).state !== "unknown";
  if (field === "rating") return readRating(word, defaultProfile).level !== "unknown";
  return true;
}

function vocabularyOf(
  words: readonly WordForm[],
  problems: Record<string, string>,
): Profile["vocabulary"] {
  const byField = new Map<string, Map<string, string>>();
  words.forEach(({ field, word, canonical }, index) => {
    const [from, to] = [squeeze(word), squeeze(canonical)];
    if (from === "") problems[`words.${index}.word`] = wrong.needed;
    if (to === "") problems[`words.${index}.canonical`] = wrong.needed;
    else if (!isKnown(field, to)) problems[`words.${index}.canonical`] = wrong.unknownWord;
    const known = byField.get(field) ?? new Map<string, string>();
    if (known.has(from)) problems[`words.${index}.word`] = wrong.twice;
    byField.set(field, known.set(from, to));
  });
  return Object.fromEntries(
    Array.from(byField, ([field, known]) => [field, Object.fromEntries(known)]),
  );
}

/** Names of the settings that stand for no rate of ours stay as they are. */
function weightsOf(
  form: ProfileForm,
  before: Profile,
  read: ReadFigure,
): Profile["compositeWeights"] {
  const foreign = Object.entries(before.compositeWeights).filter(([name]) => !isComponent(name));
  const typed = Object.entries(form.compositeWeights)
    .filter(([, points]) => squeeze(points) !== "")
    .map(
      ([id, points]) =>
        [id, read(`compositeWeights.${id}`, points, DECLARED.compositeWeights.limits)] as const,
    );
  return Object.fromEntries([...foreign, ...typed]);
}

function weightsByRate({ compositeWeights }: Profile): Record<string, string> {
  const known = Object.entries(compositeWeights)
    .filter(([name]) => isComponent(name))
    .map(([name, points]) => [rateIdOf(name), String(points)] as const);
  return Object.fromEntries([...targetIds.map((id) => [id, ""] as const), ...known]);
}

function isComponent(name: string): boolean {
  const id = rateIdOf(name);
  return id !== null && targetIds.includes(id);
}

function rulesOf(
  rules: readonly RuleForm[],
  problems: Record<string, string>,
): Record<string, RuleForm["severity"]> {
  const byCode = new Map<string, RuleForm["severity"]>();
  rules.forEach(({ code, severity }, index) => {
    if (byCode.has(code)) problems[`rules.${index}.code`] = wrong.ruleTwice;
    byCode.set(code, severity);
  });
  return Object.fromEntries(byCode);
}

function compositeTarget({ targets }: Profile): Profile["targets"] {
  const { composite } = targets;
  return composite === undefined ? {} : { composite };
}

/** 0.95 as 95, without the tail of binary fractions. */
function percentOf(ratio: number | undefined): string {
  return ratio === undefined ? "" : String(Number((ratio * 100).toFixed(6)));
}

function ratioOf(percent: number): number {
  return Number((percent / 100).toFixed(8));
}
