import assert from "node:assert/strict";
import { runInThisContext } from "node:vm";
import { Counters, withCounters } from "./counters";

/** What a piece of code gives with counters in it, and which of them it passed. */
function counted(code: string): { result: unknown; passed: number[] } {
  let places = 0;
  const source = withCounters(code, () => places++);
  const counters = new Uint8Array(places);
  Reflect.set(globalThis, Counters, counters);
  const result: unknown = runInThisContext(`(() => { ${source}\nreturn result; })()`);
  return { result, passed: [...counters] };
}

const cases: readonly (readonly [code: string, result: unknown, passed: number[]])[] = [
  ["let result = 1; if (result > 0) result = 2; else result = 3;", 2, [1, 0]],
  ["const result = [1, 2, 3].map((x) => x * 2).join();", "2,4,6", [3]],
  ["const f = (x) => ({ a: x }); const result = f(1).a;", 1, [1]],
  ["const result = null ?? (0 || (1 && 5));", 5, [1, 1, 1]],
  ["const result = true ? (false ? 1 : 2) : 3;", 2, [1, 0, 0, 1].sort(() => 0)],
  ["let result = 0; for (const x of [1, 2]) for (let i = 0; i < 2; i++) result += x;", 6, [2, 4]],
  ["let result = 0; do result++; while (result < 5);", 5, [5]],
  [
    "let result = 0; switch (2) { case 1: result = 1; break; case 2: { result = 2; } default: result++; }",
    3,
    [0, 1, 1, 1],
  ],
  ["function* g() { yield* [1, 2]; } const result = [...g()].length;", 2, [1]],
  [
    "class A { constructor(x) { this.x = x; } get y() { return this.x; } } const result = new A(3).y;",
    3,
    [1, 1],
  ],
  [
    "let result; try { throw new Error('x'); } catch (error) { result = error.message; } finally { result += 'y'; }",
    "xy",
    [1, 1, 1],
  ],
];

describe("counters in code", () => {
  for (const [code, result, passed] of cases)
    it(`leave as it is: ${code}`, () => {
      const outcome = counted(code);
      assert.deepEqual(outcome.result, result);
      assert.deepEqual([...outcome.passed].sort(), [...passed].sort());
    });
});
