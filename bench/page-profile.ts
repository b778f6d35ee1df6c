import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";

/** Folder for processor profiles of the main thread, one a step; none: they are not taken. */
const folder = process.env["BENCH_PROFILES"];

/** Does something, and with a folder set writes what the page's main thread did meanwhile. */
export async function profiled(page: Page, name: string, act: () => Promise<void>): Promise<void> {
  if (folder === undefined) {
    await act();
    return;
  }
  const session = await page.context().newCDPSession(page);
  await session.send("Profiler.enable");
  await session.send("Profiler.start");
  await act();
  const { profile } = await session.send("Profiler.stop");
  mkdirSync(folder, { recursive: true });
  const file = `${name.replace(/[^a-z]+/gi, "-")}.cpuprofile`;
  writeFileSync(join(folder, file), JSON.stringify(profile));
  await session.detach();
}
