import assert from "node:assert/strict";
import type { Ledger } from "../../src/ledger/ledger";
import { CATEGORY_LISTS } from "../../src/ledger/vocabulary/category-lists";
import { formCounts, openMaterial, peopleBands, type FormFigures } from "../../src/measure/index";
import { defaultProfile as profile } from "../../src/profile/defaults";
import { day, ledgerOf, type Row } from "./ledger-of";

const material = (...ledgers: Ledger[]) => openMaterial(ledgers, { profile });
const disputes = (...rows: Row[]): Ledger => ledgerOf("dispute", rows);
const may = { from: day("2024-05-01"), cut: day("2024-05-31") };
const open: Row = { foundOn: "2024-05-10", status: "化解中" };
const closed: Row = { ...open, status: "已化解", closedOn: "2024-05-20" };
const told = ({ found, mediated, closed: done }: FormFigures) => [found, mediated, done];

describe("the counts of a form", () => {
  const tierOf = (value: unknown) => (value === "镇政府" ? "town" : "village");
  const count = (...ledgers: Ledger[]) =>
    formCounts(material(...ledgers), "dispute", "provincial", may, tierOf);
  const placeOf = (name: string): number =>
    CATEGORY_LISTS.provincial.findIndex((one) => one.name === name);

  it("have each matter under its category and its tier", () => {
    const { town, village } = count(
      disputes(
        { ...closed, category: "劳资纠纷", village: "柳林村" },
        { ...open, category: "劳资纠纷", village: "柳林村" },
        { ...open, category: "劳资纠纷", village: "镇政府" },
        { ...open, category: "环境污染", village: "" },
      ),
    );
    assert.deepEqual(told(village.all), [3, 1, 1]);
    assert.deepEqual(told(village.categories[placeOf("劳资")]!), [2, 1, 1]);
    assert.deepEqual(told(village.categories[placeOf("环境污染")]!), [1, 0, 0]);
    assert.deepEqual(told(town.all), [1, 0, 0]);
    assert.deepEqual(told(town.categories[placeOf("劳资")]!), [1, 0, 0]);
    for (const tier of [town, village]) {
      assert.equal(tier.categories.length, CATEGORY_LISTS.provincial.length);
      assert.equal(
        tier.categories.reduce((sum, { found }) => sum + found, 0),
        tier.all.found,
      );
    }
  });

  it("have what the list does not know last, and say the words, most frequent first", () => {
    const { village, others } = count(
      disputes(
        { ...open, category: "丙类怪事" },
        { ...open, category: "" },
        { ...open, category: "甲类怪事" },
        { ...open, category: " 乙类怪事 " },
        { ...open, category: "乙类怪事" },
      ),
    );
    assert.deepEqual(others, [
      { word: "乙类怪事", count: 2 },
      { word: "", count: 1 },
      { word: "丙类怪事", count: 1 },
      { word: "甲类怪事", count: 1 },
    ]);
    assert.equal(village.categories.at(-1)!.found, 5);
  });

  it("of a ledger without categories, levels, villages or people are counted too", () => {
    const { village, town, others } = count(disputes(open, closed));
    assert.deepEqual([told(village.all), town.all.found], [[2, 1, 1], 0]);
    assert.deepEqual(others, [{ word: "", count: 2 }]);
    assert.deepEqual(told(village.major), [0, 0, 0]);
    assert.equal(village.bands.unknown, 2);
  });

  it("have major matters and people involved apart", () => {
    const { village } = count(
      disputes(
        { ...closed, level: "重大", peopleCount: 50 },
        { ...open, level: "重大", peopleCount: "51人" },
        { ...open, level: "一般", peopleCount: 100 },
        { ...open, level: "", peopleCount: 101 },
        { ...open, level: "一般", peopleCount: 500 },
        { ...open, level: "一般", peopleCount: "600多" },
        { ...open, level: "一般", peopleCount: 0 },
        { ...open, level: "一般", peopleCount: -1 },
        { ...open, level: "一般", peopleCount: "若干" },
        { ...open, level: "一般", peopleCount: "" },
        { ...open, level: "一般", peopleCount: "12%" },
      ),
    );
    assert.deepEqual(told(village.major), [2, 1, 1]);
    assert.deepEqual(village.bands, {
      upTo50: 2,
      from51To100: 2,
      from101To500: 2,
      over500: 1,
      unknown: 4,
    });
  });

  it("hold the days of the window, first and last, and nothing withdrawn or of another kind", () => {
    const found = (foundOn: string): Ledger => disputes({ ...open, foundOn });
    for (const on of ["2024-05-01", "2024-05-31"])
      assert.equal(count(found(on)).village.all.found, 1);
    for (const on of ["2024-04-30", "2024-06-01", ""])
      assert.equal(count(found(on)).village.all.found, 0);
    assert.equal(count(disputes({ ...open, status: "撤回" })).village.all.found, 0);
    assert.equal(count(ledgerOf("petition", [open])).village.all.found, 0);
  });

  it("judge as of the end: closed on the last day counts, later not yet", () => {
    const of = (closedOn: string) => told(count(disputes({ ...closed, closedOn })).village.all);
    assert.deepEqual(of("2024-05-31"), [1, 1, 1]);
    assert.deepEqual(of("2024-06-01"), [1, 0, 0]);
    assert.deepEqual(
      told(count(disputes({ ...open, status: "调解未成功" })).village.all),
      [1, 1, 0],
    );
  });

  it("of people involved alone are the same", () => {
    const ledgers = [
      disputes({ ...open, peopleCount: 3 }, { ...open, foundOn: "2024-04-30", peopleCount: 3 }),
      ledgerOf("petition", [{ ...open, peopleCount: 300 }]),
      disputes({ ...open, status: "撤回", peopleCount: 3 }, { ...open, foundOn: "2024-06-01" }),
    ];
    const bands = (kinds: readonly ("dispute" | "petition")[], from: number | null = may.from) =>
      Object.values(peopleBands(material(...ledgers), kinds, { ...may, from }));
    assert.deepEqual(bands(["dispute"]), [1, 0, 0, 0, 0]);
    assert.deepEqual(bands(["dispute", "petition"]), [1, 0, 1, 0, 0]);
    assert.deepEqual(bands(["dispute"], null), [2, 0, 0, 0, 0]);
    assert.deepEqual(bands([]), [0, 0, 0, 0, 0]);
  });
});
