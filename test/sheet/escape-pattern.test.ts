import assert from "node:assert/strict";
import fc from "fast-check";
import { escapePattern } from "../../src/sheet/escape-pattern";

const signs = fc.string({ unit: fc.constantFrom(..."\\^$.*+?()[]{}|/-=!<>: 率a1\n\u{1f600}") });

describe("a text as a pattern", () => {
  it("finds itself, wherever it stands", () => {
    fc.assert(
      fc.property(signs, signs, (text, before) => {
        for (const flags of ["", "u"])
          assert.ok(new RegExp(escapePattern(text), flags).test(before + text));
      }),
    );
  });

  it("finds nothing else", () => {
    fc.assert(
      fc.property(signs, signs, (text, other) => {
        for (const flags of ["", "u"])
          assert.equal(
            new RegExp(`^(?:${escapePattern(text)})$`, flags).test(other),
            text === other,
          );
      }),
    );
  });
});
