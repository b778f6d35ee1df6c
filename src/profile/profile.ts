import type { Severity } from "../sheet/severity";
import type { AppraisalPart } from "./appraisal";
import type { NoticeSettings } from "./notice";

/** How many of what a role owes in a year or a term. */
export interface Quota {
  readonly measure: "households" | "contacts" | "families";
  readonly required: number;
  readonly per: "year" | "term";
}

/**
 * The township's settings (JSON, CONTRACT “Profile”). Ratios 0..1, limits in days, weekdays 1 = Monday.
 * `parseProfile` fills every absent key with its default, so readers see a whole profile.
 */
export interface Profile {
  readonly version: 1;
  readonly unitName: string;
  readonly decimals: 0 | 1 | 2;
  readonly visitWeekday: number | null;
  /** Targets by rate id. */
  readonly targets: Readonly<Record<string, number>>;
  /** Days to close a matter without a stated deadline, by kind. */
  readonly limits: Readonly<Record<string, number>>;
  /** By role, in the words of the role column. */
  readonly quotas: Readonly<Record<string, Quota>>;
  /** Weights of 安全, 比较安全, 不太安全, 不安全. */
  readonly safetyWeights: readonly [number, number, number, number];
  readonly compositeWeights: Readonly<Record<string, number>>;
  /** The township's own words: field → word → canonical word; they win over the built-in ones. */
  readonly vocabulary: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The clerk's corrections of columns: sheet name → column letter → field id, or null for none. */
  readonly columns: Readonly<Record<string, Readonly<Record<string, string | null>>>>;
  /** Severity of a finding code changed by the township, or "off". */
  readonly rules?: Readonly<Record<string, Severity | "off">>;
  /** 考核细则; absent: the ready ones. */
  readonly appraisal?: AppraisalPart;
  /** What its 通报 says of its own. */
  readonly notice?: NoticeSettings;
}
