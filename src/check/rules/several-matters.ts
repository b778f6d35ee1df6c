import { cellRule, code } from "../rule";
import { scanTexts } from "../scan";
import { Trait } from "../traits";

/** 1、 (1) ① 一、 at the beginning, and the second of the same sort further on. */
const FIRST = /^\s*(?:[（(]?1[)）、.．：:](?!\d)|①|一[、.．]|[（(]一[)）])/;
const SECOND = /[\s；;。，,、！!）)](?:[（(]?2[)）、.．：:](?!\d)|②|二[、.．]|[（(]二[)）])/;
const SHORTEST = 10;

/** Several matters numbered in one cell: one record is to be one matter, or counts go wrong. */
export const severalMatters = cellRule({
  id: "several-matters",
  scope: "cell",
  kinds: ["dispute", "opinion", "petition", "hazard", "contact"],
  fields: ["name", "summary"],
  codes: { "several-matters": code("warning", "doubt") },
  check(view, column, report) {
    scanTexts(view, column, Trait.numbered, test, (record) => {
      // One talk may well touch on several things.
      const mild = view.kind === "contact" ? { severity: "hint" as const } : {};
      report("several-matters", view.at(column, record), {}, mild);
    });
  },
});

const MANY = {};

function test(text: string): object | null {
  if (text.length < SHORTEST) return null;
  return FIRST.test(text) && SECOND.test(text) ? MANY : null;
}
