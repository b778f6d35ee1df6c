import assert from "node:assert/strict";
import { onceInSteps, restsAfter, runNow, type Steps } from "../../src/sheet/steps";
import { giveWay, inSlices } from "../../src/workbook/slices";
import { clockOf } from "../support/clock-of";

function* counting(to: number, done: number[] = []): Steps<readonly number[]> {
  for (let at = 0; at < to; at++) {
    done.push(at);
    yield;
  }
  return done;
}

/** Steps done by each turn of the event loop, until the work is over. */
async function turnsOf(work: Promise<unknown>, done: readonly number[]): Promise<number[]> {
  const turns: number[] = [];
  let over = false;
  void work.finally(() => (over = true)).catch(() => undefined);
  while (!over) {
    await new Promise(setImmediate);
    if (done.length !== (turns.at(-1) ?? 0)) turns.push(done.length);
  }
  return turns;
}

describe("work in steps", () => {
  const clock = clockOf();

  it("comes to the same at once and in slices", async () => {
    clock.perCall(10);
    assert.deepEqual(await inSlices(counting(50)), runNow(counting(50)));
  });

  it("gives way to other tasks as soon as a slice of 40 ms is used up", async () => {
    clock.perCall(10);
    const done: number[] = [];
    const turns = await turnsOf(inSlices(counting(12, done)), done);
    // The clock is looked at before each step: 10, 20 and 30 ms into the slice.
    assert.deepEqual(turns, [3, 6, 9, 12]);
  });

  it("begins in a task of its own", async () => {
    const done: number[] = [];
    const running = inSlices(counting(1, done));
    for (let turn = 0; turn < 100; turn++) await Promise.resolve();
    assert.deepEqual(done, []);
    await running;
  });

  it("is stopped at the next rest, with the signal's reason", async () => {
    clock.perCall(10);
    const stop = new AbortController();
    const done: number[] = [];
    const running = inSlices(
      (function* () {
        for (let at = 0; at < 1000; at++) {
          done.push(at);
          if (done.length === 100) stop.abort(new Error("enough"));
          yield;
        }
      })(),
      stop.signal,
    );
    await assert.rejects(running, /enough/);
    assert.ok(done.length < 104, `${done.length} steps`);
  });

  it("pauses in a task of its own at first, then only when a slice is used up", async () => {
    clock.perCall(0);
    const pause = giveWay();
    let turned = false;
    setImmediate(() => (turned = true));
    await pause();
    await new Promise(setImmediate);
    assert.ok(turned);
    turned = false;
    setImmediate(() => (turned = true));
    await pause();
    assert.ok(!turned);
    clock.perCall(50);
    await pause();
    await pause();
    assert.ok(turned);
  });

  it("is done once for all who ask", () => {
    const done: number[] = [];
    const once = onceInSteps(() => counting(3, done));
    assert.equal(runNow(once()), runNow(once()));
    assert.equal(done.length, 3);
  });

  it("rests once in so many rows", () => {
    const rests = Array.from({ length: 20_000 }, (_, row) => row).filter(restsAfter);
    assert.ok(rests.length >= 8);
    const gaps = rests.map((row, at) => row - (rests[at - 1] ?? -1));
    assert.ok(gaps.every((gap) => gap <= 2500));
  });
});
