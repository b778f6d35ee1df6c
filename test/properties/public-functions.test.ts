import assert from "node:assert/strict";
import { functionsWithProperties, publicFunctions } from "./public-functions";
import { withoutProperties } from "./without-properties";

/** Every function of the engine that another room calls is held by properties, or it is said why not. */
/** It may only get less. */
const MostExcused = 80;

describe("functions below operations/", () => {
  const held = functionsWithProperties();
  const all = publicFunctions();

  it("are found, and most of them are held", () => {
    assert.ok(all.length > 200, String(all.length));
    assert.ok(Object.keys(withoutProperties).length <= MostExcused);
  });

  it("have properties, or a reason why not", () => {
    const bare = all.filter((one) => !held.has(one) && !Object.hasOwn(withoutProperties, one));
    assert.deepEqual(bare, [], "write a property in test/properties or beside the function's test");
  });

  it("are not excused where they are held, or are gone", () => {
    const excused = Object.keys(withoutProperties);
    assert.deepEqual(
      excused.filter((one) => held.has(one) || !all.includes(one)),
      [],
      "take it out of without-properties.ts",
    );
  });
});
