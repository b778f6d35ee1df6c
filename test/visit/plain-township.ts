import fc from "fast-check";
import type { Ledger } from "../../src/ledger/ledger";
import { ledgerOf } from "../measure/ledger-of";
import { addDays } from "../measure/oracle";
import type { PlainHousehold, PlainTownship } from "./oracle";

const VILLAGES = ["柳林村", "河东村"];
/** Other spellings of the same villages. */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  柳林村: ["柳林村", "柳林", " 柳林村 "],
  河东村: ["河东村", "河东村委会"],
};

const day = fc.oneof(
  fc.nat(300).map((days) => addDays("2023-09-01", days)),
  fc.nat(45).map((days) => addDays("2024-04-15", days)),
  fc.constantFrom("2024-01-31", "2024-02-29", "2024-03-31", "2024-04-30", "2024-05-31"),
);

const household: fc.Arbitrary<Omit<PlainHousehold, "person">> = fc.record({
  village: fc.constantFrom(...VILLAGES),
  class: fc.constantFrom("", "一般", "重点", "发案地周边", "困难户", "学生家庭"),
  owner: fc.constantFrom("", "甲", "乙"),
});

const rating = fc.constantFrom(
  "满意",
  "满意",
  "基本满意",
  "一般",
  "不满意",
  "不了解",
  "",
  "安全",
  "比较安全",
);

/** A few households with whatever can happen to them. Names are met again in the other village. */
export const plainTownship: fc.Arbitrary<PlainTownship> = fc
  .array(household, { minLength: 1, maxLength: 8 })
  .map((list) => list.map((one, index) => ({ ...one, person: personName(index, one.village) })))
  .chain((households) => {
    const of = fc.nat(households.length - 1);
    return fc.record({
      households: fc.constant(households),
      visits: fc.array(
        fc.record({ household: of, on: day, visitor: fc.constantFrom("丙", "丁"), rating }),
        { maxLength: 14 },
      ),
      ratings: fc.array(fc.record({ household: of, on: day, rating }), { maxLength: 8 }),
      disputes: fc.array(
        fc.record({
          household: of,
          foundOn: day,
          closedOn: fc.oneof(fc.constant(""), day),
          revisitedOn: fc.oneof(fc.constant(""), day),
        }),
        { maxLength: 5 },
      ),
    });
  });

/** Unique within a village, not across them. */
function personName(index: number, village: string): string {
  return `张${"一二三四五六七八"[Math.floor(index / 2)]}${village === "柳林村" ? (index % 2 === 0 ? "明" : "华") : index % 2 === 0 ? "华" : "明"}`;
}

/** The four ledgers of a township, people found again by name and village however spelt. */
export function townshipLedgers({
  households,
  visits,
  ratings,
  disputes,
}: PlainTownship): Ledger[] {
  const who = (household: number, turn: number) => {
    const { person, village } = households[household] ?? { person: "", village: "" };
    const spellings = SPELLINGS[village] ?? [village];
    return { person, village: spellings[turn % spellings.length] ?? village };
  };
  return [
    ledgerOf(
      "household",
      households.map((one) => ({
        householder: one.person,
        village: one.village,
        visitClass: one.class,
        owner: one.owner,
      })),
      { sheet: "民情档案" },
    ),
    ledgerOf(
      "visit",
      visits.map((one, turn) => ({
        ...who(one.household, turn),
        visitedOn: one.on,
        visitor: one.visitor,
        rating: one.rating,
      })),
    ),
    ledgerOf(
      "satisfaction",
      ratings.map((one, turn) => ({
        ...who(one.household, turn),
        visitedOn: one.on,
        rating: one.rating,
      })),
    ),
    ledgerOf(
      "dispute",
      disputes.map((one, turn) => ({
        ...who(one.household, turn),
        foundOn: one.foundOn,
        status: one.closedOn === "" ? "化解中" : "已化解",
        closedOn: one.closedOn,
        revisitedOn: one.revisitedOn,
      })),
    ),
  ];
}
