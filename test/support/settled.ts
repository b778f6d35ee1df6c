import { setTimeout as pause } from "node:timers/promises";
import type { Frame, Page } from "playwright-core";

/** Waits until nothing is being computed and nothing is on its way from one colour or place to another. */
export async function settled(place: Page | Frame): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const isMoving = await place.evaluate(() => {
      const moving = document.getAnimations().some(({ playState, effect }) => {
        return playState === "running" && effect?.getComputedTiming().endTime !== Infinity;
      });
      return moving || document.querySelector(".fui-Spinner") !== null;
    });
    if (!isMoving) return;
    await pause(50);
  }
  throw new Error("still moving");
}
