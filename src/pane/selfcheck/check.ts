import type { selfCheckText } from "../../locale/zh-CN/selfcheck";

export type CheckId = keyof typeof selfCheckText.items;

/** What was found: `bad` keeps something from working, `note` is worth knowing. */
export interface Found {
  readonly state: "good" | "bad" | "note";
  readonly value: string;
}

/** One thing that is looked at; it may throw, which is a finding as well. */
export interface Check {
  readonly id: CheckId;
  readonly look: () => Found | Promise<Found>;
}

/** All that one face looks at, and the version it says of itself. */
export interface SelfCheck {
  readonly version: string;
  readonly checks: readonly Check[];
}

export interface Checked extends Found {
  readonly id: CheckId;
}

export const good = (value: string): Found => ({ state: "good", value });
export const bad = (value: string): Found => ({ state: "bad", value });
export const note = (value: string): Found => ({ state: "note", value });
