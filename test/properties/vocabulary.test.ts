import assert from "node:assert/strict";
import fc from "fast-check";
import { firstAtLeast, indexIn } from "../../src/ledger/ascending";
import { labelText } from "../../src/ledger/recognise/label/clean";
import { readLabel } from "../../src/ledger/recognise/label/read";
import { isFooterWord, isTotalWord } from "../../src/ledger/recognise/table/row-words";
import { namesIn } from "../../src/ledger/register/names";
import { readAwareness } from "../../src/ledger/vocabulary/awareness";
import { categoryNames, isCategoryWord, readCategory } from "../../src/ledger/vocabulary/category";
import { isFollowedUp } from "../../src/ledger/vocabulary/follow-up";
import { isMajor, isSerious, readLevel } from "../../src/ledger/vocabulary/level";
import { ownWord } from "../../src/ledger/vocabulary/own-words";
import { readRole } from "../../src/ledger/vocabulary/role";
import { isCross, isTick } from "../../src/ledger/vocabulary/tick";
import { villageAndGroup } from "../../src/ledger/vocabulary/village-group";
import { readVisitClass } from "../../src/ledger/vocabulary/visit-class";
import { wordOf } from "../../src/ledger/vocabulary/word";
import { wordingOf } from "../../src/ledger/vocabulary/wording";
import { readYesNo } from "../../src/ledger/vocabulary/yes-no";
import { defaultProfile as profile } from "../../src/profile/defaults";
import { anyText, wide } from "./any-text";

/** Readers of a cell: the same word, however it is typed, means the same. */
const readers: Readonly<Record<string, (text: string) => unknown>> = {
  readAwareness: (text) => readAwareness(text, profile),
  readCategory: (text) => readCategory(text, "provincial", profile),
  readLevel: (text) => readLevel(text, profile),
  readRole: (text) => readRole(text, profile),
  readVisitClass: (text) => readVisitClass(text, profile),
  readYesNo,
  isTick,
  isCross,
  isFollowedUp,
  wordOf,
};

describe("readers of words", () => {
  for (const [name, read] of Object.entries(readers))
    it(`${name} does not mind blanks around a word and wide letters`, () => {
      fc.assert(
        fc.property(anyText, (text) => {
          const said = read(text);
          assert.deepEqual(read(`  ${text} `), said);
          assert.deepEqual(read(wide(text)), said);
        }),
      );
    });

  it("say what they have said again, where they say it in words", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const role = readRole(text, profile);
        if (role !== null) assert.equal(readRole(role, profile), role);
        const visitClass = readVisitClass(text, profile);
        if (visitClass !== null) assert.equal(readVisitClass(visitClass, profile), visitClass);
        const level = readLevel(text, profile);
        if (level.canonical !== null)
          assert.equal(readLevel(level.canonical, profile).rank, level.rank);
        assert.ok(!isMajor(level) || isSerious(level));
        assert.equal(wordOf(wordOf(text)), wordOf(text));
      }),
    );
  });

  it("a tick is no cross, and both are an answer", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.constantFrom("√", "×", "☑", "✗", "V")), (text) => {
        assert.ok(!(isTick(text) && isCross(text)));
        if (isTick(text)) assert.equal(readYesNo(text), "yes");
        if (isCross(text)) assert.equal(readYesNo(text), "no");
        if (isTick(text)) assert.equal(readAwareness(text, profile), "aware");
        if (isCross(text)) assert.ok(!isFollowedUp(text));
      }),
    );
  });

  it("a category's own name is that category, in every list", () => {
    const names = categoryNames("provincial");
    fc.assert(
      fc.property(fc.nat(names.length - 1), (at) => {
        assert.equal(readCategory(names[at] ?? "", "provincial", profile), at);
      }),
    );
  });

  it("ownWord leads to a word that leads nowhere", () => {
    const word = fc.constantFrom("甲", "乙", "丙", "丁", "constructor", "__proto__");
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word), { maxLength: 6 }), word, (pairs, asked) => {
        const own = Object.fromEntries(pairs);
        const found = ownWord({ ...profile, vocabulary: { status: own } }, "status", asked);
        if (isCircle(own, asked)) return;
        if (found === null) assert.ok(!Object.hasOwn(own, asked));
        else assert.ok(!Object.hasOwn(own, found));
      }),
    );
  });

  it("the wording of a plain column leaves every value as it stands", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.integer()), (value) => {
        const plain = wordingOf({ label: "化解情况", parents: [], field: "status" });
        assert.equal(plain(value), value);
        const asked = wordingOf({ label: "是否化解", parents: [], field: "status" });
        assert.deepEqual(asked(asked(value)), asked(value));
      }),
    );
  });
});

function isCircle(own: Readonly<Record<string, string>>, from: string): boolean {
  const seen = new Set<string>();
  for (let at = from; Object.hasOwn(own, at); at = own[at] ?? "") {
    if (seen.has(at)) return true;
    seen.add(at);
  }
  return false;
}

describe("names, places and labels", () => {
  it("namesIn finds the names put together, in their order", () => {
    const name = fc.constantFrom("张三", "李四", "欧阳修远", "王小明", "买买提·吐尔逊");
    fc.assert(
      fc.property(
        fc.uniqueArray(name, { minLength: 1, maxLength: 4 }),
        fc.constantFrom("、", "，", "；"),
        (names, mark) => {
          assert.deepEqual(namesIn(names.join(mark)), names);
        },
      ),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        assert.ok(namesIn(text).every((one) => one.trim() !== ""));
      }),
    );
  });

  it("villageAndGroup takes apart and loses nothing", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("柳林村", "石桥社区", "大营村"),
        fc.integer({ min: 1, max: 30 }),
        (village, group) => {
          const text = `${village}${String(group)}组`;
          assert.deepEqual(villageAndGroup(text), { village, group: `${String(group)}组` });
        },
      ),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        const { village, group } = villageAndGroup(text);
        assert.ok(text.startsWith(village) && text.includes(group));
        if (group === "") assert.equal(village, text);
      }),
    );
  });

  it("labelText is tidy, and labels, totals and footers are read of any text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const label = labelText(text);
        assert.equal(labelText(label), label);
        assert.deepEqual(readLabel(label, []), readLabel(label, []));
        for (const is of [isTotalWord, isFooterWord]) assert.equal(is(` ${text}`), is(text));
      }),
    );
  });

  it("firstAtLeast and indexIn are what looking through all gives", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(50)), fc.nat(55), (all, wanted) => {
        const sorted = Int32Array.from(all.sort((a, b) => a - b));
        const first = sorted.findIndex((one) => one >= wanted);
        assert.equal(firstAtLeast(sorted, wanted), first < 0 ? sorted.length : first);
        assert.equal(indexIn(sorted, wanted), sorted.indexOf(wanted));
      }),
    );
  });
});

describe("a text that is nothing but categories", () => {
  const name = fc.constantFrom(...categoryNames("provincial"));

  it("is one name or several, however they are joined", () => {
    fc.assert(
      fc.property(
        fc.array(name, { minLength: 1, maxLength: 4 }),
        fc.constantFrom("、", "，", ";", "和", " / "),
        (names, sign) => isCategoryWord(names.join(sign), profile),
      ),
    );
  });

  it("is none as soon as it tells of anything else", () => {
    fc.assert(
      fc.property(
        name,
        fc.constantFrom("柳林村张大山", "经村委会调解", "2024年5月"),
        (word, told) => {
          assert.equal(isCategoryWord(`${word}、${told}`, profile), false);
          assert.equal(isCategoryWord(told, profile), false);
        },
      ),
    );
  });
});
