import assert from "node:assert/strict";
import { isBlankWord, isMasked, squeeze, tidyText } from "../../src/sheet/text";

/** What typing and copying leave behind, as Unicode names it. */
const BLANK = /[\t\v\f\p{Zs}]/u;
const LINE_BREAK = /[\n\r\u2028\u2029]/u;
const INVISIBLE =
  /[\p{Cc}\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe0e\ufe0f\ufeff]/u;
const PROSE = "！（），：；？～";
const RADICAL = /[\u2f00-\u2fd5]/u;
const WIDE = /[\uff01-\uff5e]/u;

function tidied(character: string): string {
  if (LINE_BREAK.test(character)) return "\n";
  if (BLANK.test(character)) return " ";
  if (INVISIBLE.test(character)) return "";
  const isWide = WIDE.test(character) && !PROSE.includes(character);
  return isWide || RADICAL.test(character) ? character.normalize("NFKC") : character;
}

const all = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));

describe("every character", () => {
  it("inside a text becomes what Unicode says of it, and stays so", () => {
    for (const character of all) {
      const text = tidyText(`甲${character}乙`);
      assert.equal(text, `甲${tidied(character)}乙`, character.codePointAt(0)?.toString(16));
      assert.equal(tidyText(text), text);
    }
  });

  it("around a text goes where it shows nothing", () => {
    for (const character of all)
      assert.equal(
        tidyText(character + "甲" + character),
        `${tidied(character)}甲${tidied(character)}`.trim(),
      );
  });

  it("is taken out where it is a blank or a line break", () => {
    for (const character of all)
      assert.equal(squeeze(`甲${character}乙`), `甲${tidied(character).trim()}乙`);
  });

  it("of a pair of carriage return and line feed makes one break", () => {
    const table: readonly (readonly [string, string])[] = [
      ["甲\r\n乙", "甲\n乙"],
      ["甲\r\r\n乙", "甲\n\n乙"],
      ["甲\n\r乙", "甲\n\n乙"],
      ["甲\r乙\r\n丙", "甲\n乙\n丙"],
      ["甲\u200b\u200b乙\u00a0丙", "甲乙 丙"],
    ];
    for (const [text, expected] of table) assert.equal(tidyText(text), expected);
  });

  it("alone says nothing where it is a blank or one of the signs for it", () => {
    const signs = "—–―‐‑‒−-ー_/\\|.…·。、~～无空缺";
    for (const character of all) {
      const bare = tidied(character).trim();
      assert.equal(isBlankWord(character), bare === "" || signs.includes(bare), character);
    }
  });
});

describe("a long text", () => {
  it("says nothing where it holds blanks alone, whatever signs a short one may have", () => {
    assert.ok(isBlankWord("-".repeat(64)));
    assert.ok(!isBlankWord("-".repeat(65)));
    assert.ok(isBlankWord(" ".repeat(65)));
    assert.ok(!isBlankWord(`${" ".repeat(65)}x`));
  });

  it("is no mask", () => {
    assert.ok(isMasked("*".repeat(40)));
    assert.ok(!isMasked("*".repeat(41)));
  });
});
