import assert from "node:assert/strict";
import { webcrypto } from "node:crypto";
import { forgetfulComputer, type Computer } from "../../../src/workbook/kept/computer";
import { hmacSigner, newKey } from "../../../src/workbook/kept/hmac";
import { vouchFor, type Vouch } from "../../../src/workbook/kept/vouch";
import { deskComputer, memoryShelf } from "../../support/desk-computer";

const payload = JSON.stringify({ sheets: ["台账"], at: "2024-05-31" });
const here = { staysHere: () => Promise.resolve(true) };

/** Vouching for a workbook that has this id. */
const inBook = (computer: Computer, book: string | null = "one"): Vouch => {
  let id = book;
  return vouchFor(computer, { known: () => id, make: (made) => void (id = made) });
};

describe("what this computer vouches for", () => {
  const shelf = memoryShelf();
  const computers: readonly (readonly [string, () => Computer])[] = [
    ["by its key", () => deskComputer("desk")],
    ["by keeping it", () => deskComputer("desk", { ...here, shelf })],
    ["without a key", () => deskComputer("desk", { signer: null, shelf })],
  ];
  for (const [how, computer] of computers) {
    it(`${how}: comes back as it was, and as its own`, async () => {
      const given = await inBook(computer()).give("undo", payload);
      assert.deepEqual(await inBook(computer()).take("undo", given), { text: payload, own: true });
    });

    it(`${how}: is not its own in another workbook, or in one without an id`, async () => {
      const given = await inBook(computer()).give("undo", payload);
      for (const book of ["two", null])
        assert.equal((await inBook(computer(), book).take("undo", given)).own, false);
    });

    it(`${how}: is not its own for another purpose`, async () => {
      const given = await inBook(computer()).give("undo", payload);
      assert.equal((await inBook(computer()).take("pending", given)).own, false);
    });

    it(`${how}: seals a name alone`, async () => {
      const seal = await inBook(computer()).seal("sheet", "检查结果");
      const asked = (name: string, book = "one") =>
        inBook(computer(), book).isSealed("sheet", name, seal);
      assert.deepEqual(
        [await asked("检查结果"), await asked("台账"), await asked("检查结果", "two")],
        [true, false, false],
      );
    });
  }

  it("leaves nothing but an id in the workbook when it is kept here", async () => {
    const given = await inBook(deskComputer("desk", here)).give("undo", payload);
    assert.deepEqual(Object.keys(JSON.parse(given) as object), ["here"]);
  });

  it("is unknown to a computer with another key", async () => {
    const given = await inBook(deskComputer("desk")).give("undo", payload);
    assert.deepEqual(await inBook(deskComputer("other")).take("undo", given), {
      text: payload,
      own: false,
    });
  });

  it("cannot be altered in any letter", async () => {
    const given = await inBook(deskComputer("desk")).give("undo", payload);
    for (let i = 0; i < given.length; i++) {
      const letter = given[i] === "a" ? "b" : "a";
      const altered = given.slice(0, i) + letter + given.slice(i + 1);
      if (altered !== given)
        assert.equal((await inBook(deskComputer("desk")).take("undo", altered)).own, false);
    }
  });

  it("is of this session alone where nobody is known", async () => {
    const now = inBook(forgetfulComputer());
    const given = await now.give("undo", payload);
    assert.equal((await now.take("undo", given)).own, true);
    assert.equal((await inBook(forgetfulComputer(), "unsigned").take("undo", given)).own, false);
  });

  it("has a key that cannot be read out", async () => {
    const subtle = webcrypto.subtle as unknown as SubtleCrypto;
    const key = await newKey(subtle);
    await assert.rejects(subtle.exportKey("raw", key));
    const signer = hmacSigner(subtle, key);
    const seal = await signer.sign("文");
    assert.deepEqual(
      [
        await signer.verify("文", seal),
        await signer.verify("字", seal),
        await signer.verify("文", "!"),
      ],
      [true, false, false],
    );
  });
});
