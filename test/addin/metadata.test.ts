import assert from "node:assert/strict";
import { metadataFor } from "../../src/addin/functions/metadata";
import { FUNCTIONS } from "../../src/functions/index";

describe("metadata of the custom functions", () => {
  const chinese = metadataFor("zh-CN").functions;
  const english = metadataFor("en-US").functions;

  it("names every function of the contract once", () => {
    assert.equal(chinese.length, 22);
    assert.equal(new Set(chinese.map((one) => one.id)).size, 22);
    assert.equal(new Set(chinese.map((one) => one.name)).size, 22);
    assert.deepEqual(
      english.map((one) => [one.id, one.name]),
      chinese.map((one) => [one.id, one.name]),
    );
  });

  it("keeps Excel's rules for ids and names", () => {
    for (const { id, name } of chinese) {
      assert.match(id, /^[A-Z][A-Z0-9_.]*$/);
      assert.match(name, /^[\p{L}][\p{L}_.]{2,}$/u);
    }
  });

  it("describes every function and parameter in both languages", () => {
    for (const [functions, script] of [
      [chinese, /\p{Script=Han}/u],
      [english, /^[A-Z]/],
    ] as const)
      for (const { id, description, parameters } of functions) {
        assert.match(description, script, id);
        for (const parameter of parameters) {
          assert.notEqual(parameter.description, "", `${id} ${parameter.name}`);
          assert.ok(parameter.name.length > 0);
        }
        assert.equal(new Set(parameters.map((one) => one.name)).size, parameters.length, id);
      }
  });

  it("puts optional parameters last and never repeats a key", () => {
    for (const { id, parameters } of FUNCTIONS) {
      const firstOptional = parameters.findIndex((one) => one.optional === true);
      if (firstOptional >= 0)
        assert.ok(
          parameters.slice(firstOptional).every((one) => one.optional === true),
          id,
        );
      assert.equal(new Set(parameters.map((one) => one.key)).size, parameters.length, id);
    }
  });
});
