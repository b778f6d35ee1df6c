import chromium from "@sparticuz/chromium";
import { chromium as playwright, type Browser } from "playwright-core";

/** Switches for tiny machines that make a browser of several pages unsteady. */
const unsteady = ["--single-process", "--no-zygote", "--in-process-gpu"];

export interface ChromiumWanted {
  /** Its own switches without these that start so. */
  readonly without?: readonly string[];
  readonly with?: readonly string[];
}

/** Starts the Chromium of all browser suites. */
export async function startChromium(wanted: ChromiumWanted = {}): Promise<Browser> {
  const left = [...unsteady, ...(wanted.without ?? [])];
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    headless: true,
    args: [
      ...chromium.args.filter((arg) => !left.some((start) => arg.startsWith(start))),
      ...(wanted.with ?? []),
    ],
  });
}

/** As a clerk's own browser: its window is headless in the new way, its sites are kept apart. */
export const likeAClerks: readonly string[] = ["--headless", "--disable-web-security"];
