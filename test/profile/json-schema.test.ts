import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import Ajv from "ajv";
import { defaultProfile, parseProfile } from "../../src/profile/index";
import { exportProfile } from "../../src/profile/export";
import { KNOWN_IDS } from "../../src/operations/stored-profile";
import { READY_PROFILES } from "../../src/profile/ready/profiles";
import { ITEM, refusedAppraisals } from "./refused-appraisals";
import { refusedProfiles } from "./refused-profiles";

const published = new URL("../../docs/profile.schema.json", import.meta.url);
const validate = new Ajv({ strict: false }).compile(
  JSON.parse(readFileSync(published, "utf8")) as object,
);
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** What only the program sees: JSON Schema has no word for it. */
const unsaid = [
  "appraisal.items[0].full: missing-key",
  "appraisal.items[0].score.role: unknown-id",
  "vocabulary.status. : unknown-key",
];

describe("the published JSON Schema of a profile", () => {
  for (const [name, document] of [
    ["that states nothing", {}],
    ["of nobody", JSON.parse(exportProfile(defaultProfile))],
    ["that extends another", { version: 1, extends: "县级设置.json", decimals: 1 }],
    ["with every score", { appraisal: { items: everyScore() } }],
    ...Object.entries(READY_PROFILES),
  ] as const)
    it(`takes one ${name}, as the program does`, () => {
      const parsed = parseProfile(plain(document), KNOWN_IDS);
      assert.ok(parsed.ok, JSON.stringify(parsed));
      assert.ok(validate(plain(document)), JSON.stringify(validate.errors));
    });

  const documents = [
    ...refusedProfiles,
    ...refusedAppraisals.map(([appraisal, why]) => [{ appraisal }, why] as const),
  ];
  for (const [document, why] of documents) {
    // What JSON cannot say (NaN, Infinity, undefined) no file can say.
    if (why.startsWith("targets.resolution: wrong-type") || why.startsWith("limits.dispute"))
      continue;
    const alone = /not-falling|repeated-id$/.test(why) || unsaid.includes(why) || isBonus(document);
    it(`${alone ? "cannot see" : "refuses"}: ${why}`, () => {
      assert.equal(parseProfile(plain(document), KNOWN_IDS).ok, false);
      assert.equal(validate(plain(document)), alone);
    });
  }

  it("refuses keys that would touch prototypes", () => {
    for (const json of ['{"__proto__":{"decimals":0}}', '{"constructor":{}}'])
      assert.equal(validate(JSON.parse(json)), false);
  });
});

function everyScore(): object[] {
  return [
    { kind: "proportional", rate: "resolution" },
    {
      kind: "steps",
      rate: "closing",
      steps: [
        [0.9, 5],
        [0.5, 1],
      ],
    },
    { kind: "perCase", count: "overdue", points: 1, floor: -5 },
    { kind: "bonus", count: "overdue", points: 1, cap: 5 },
    { kind: "quota", role: "教干" },
    { kind: "quality", points: 1 },
    { kind: "reporting" },
    { kind: "hand", column: "民主测评" },
  ].map((score, id) => ({ ...ITEM, id: String(id), full: score.kind === "bonus" ? 0 : 10, score }));
}

/** A bonus with marks of its own. */
function isBonus(document: unknown): boolean {
  return JSON.stringify(document).includes('"bonus"');
}
