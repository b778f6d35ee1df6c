import { readFileSync } from "node:fs";
import type { BrowserContext } from "playwright-core";

/** Resident memory of the largest page process in MB, as the system counts it; NaN where it cannot be asked. */
export async function rendererMemory(context: BrowserContext): Promise<number> {
  const browser = context.browser();
  if (browser === null) return NaN;
  const session = await browser.newBrowserCDPSession();
  try {
    const { processInfo } = await session.send("SystemInfo.getProcessInfo");
    let largest = NaN;
    for (const { type, id } of processInfo) {
      if (type !== "renderer") continue;
      const megabytes = residentOf(id);
      if (!(megabytes <= largest)) largest = megabytes;
    }
    return largest;
  } finally {
    await session.detach();
  }
}

function residentOf(process: number): number {
  try {
    const status = readFileSync(`/proc/${String(process)}/status`, "utf8");
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
  } catch {
    return NaN;
  }
}
