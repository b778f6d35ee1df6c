import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Locator } from "playwright-core";
import { addinFolder, freshAddin } from "../../../scripts/fresh-addin.mjs";
import { closeChromium, openInChromium } from "../../excel-host/browser/excel-in-chromium";
import type { ChromiumOptions, ExcelInChromium } from "../../excel-host/browser/excel-in-chromium";
import { folder } from "../../excel-host/browser/site";
import type { Pages } from "../../excel-host/browser/site";
import type { Book } from "../../excel-host/model/book";

/** Excel on the web with the built add-in in it, on the morning of 31 May 2024. */
export interface Addin extends ExcelInChromium {
  /** What the foot of the pane says once nothing runs any more. */
  told(): Promise<string>;
  /** Presses a ribbon button, waits for its end and answers what the pane says then. */
  press(command: string): Promise<string>;
  /** Chooses a view of the pane. */
  view(name: string): Promise<void>;
  button(name: string | RegExp): Locator;
}

const fonts = dirname(
  createRequire(import.meta.url).resolve("@fontsource/noto-sans-sc/package.json"),
);

/** To be called before all tests of a file: builds the add-in when that is needed, which takes its time. */
export function buildAddin(this: Mocha.Context): void {
  this.timeout(300_000);
  assert.ok(freshAddin(), "the add-in must build");
}

/** The production build, and a Chinese font for screenshots beside it. */
function addinSite(): Pages {
  const dist = folder(addinFolder);
  return (path) =>
    path.startsWith("/files/") ? readFile(join(fonts, path)).catch(() => null) : dist(path);
}

export interface AddinOptions {
  /** With a Chinese font. */
  readonly fonts?: boolean;
  /** Answers before the pane has read the workbook. */
  readonly atOnce?: boolean;
}

export async function openAddin(
  book: Book,
  options: Partial<ChromiumOptions> & AddinOptions = {},
): Promise<Addin> {
  const excel = await openInChromium(book, {
    pages: addinSite(),
    path: "/taskpane.html",
    now: new Date("2024-05-31T09:30:00+08:00"),
    ...options,
  });
  const { pane, conversation } = excel;
  const button = (name: string | RegExp): Locator =>
    pane.getByRole("button", { name, exact: typeof name === "string" });
  const told = async (): Promise<string> => {
    // Offers are no answers.
    const status = "main ~ div [role=status][aria-live]";
    await pane.locator(`${status} [role=progressbar]`).waitFor({ state: "detached" });
    return pane.locator(`${status} span, main ~ div [role=alert] span`).first().innerText();
  };
  if (options.fonts === true) await useFonts(excel);
  const read = pane.getByRole("region", { name: "各表认成了什么" });
  if (options.atOnce !== true) await Promise.all([read.waitFor(), conversation.ready]);
  return {
    ...excel,
    told,
    button,
    async press(command) {
      await conversation.press(command);
      return told();
    },
    view: (name) => pane.getByRole("tab", { name, exact: true }).click(),
  };
}

async function useFonts({ pane }: ExcelInChromium): Promise<void> {
  const css = await Promise.all(
    ["400.css", "700.css"].map((name) => readFile(join(fonts, name), "utf8")),
  );
  await pane.addStyleTag({ content: css.join("").replaceAll("url(./files/", "url(/files/") });
}

/** To be called at the end of each test: nothing went wrong unseen. */
export function checkQuiet({ foreign, errors, host }: ExcelInChromium): void {
  assert.deepEqual(foreign, [], "requests to other origins");
  assert.deepEqual(errors, [], "errors on the console");
  assert.deepEqual(host.notPlayed, [], "members the host does not play");
}

/** What a suite does with the add-ins its tests opened. */
export interface Using {
  /** Closed after each test, or stays for the next ones. */
  readonly until?: "test" | "suite";
  /** Some tests bring errors about on purpose. */
  readonly quiet?: boolean;
}

/** For a suite: builds the add-in, answers how to open one, and sees after each test that nothing went wrong unseen. */
export function useAddins({ until = "test", quiet = true }: Using = {}): typeof openAddin {
  let open: Addin[] = [];
  const closeAll = async (): Promise<void> => {
    const closing = open;
    open = [];
    await Promise.all(closing.map((addin) => addin.close()));
  };
  before(buildAddin);
  afterEach(async () => {
    if (quiet) open.forEach(checkQuiet);
    if (until === "test") await closeAll();
  });
  after(async () => {
    await closeAll();
    await closeChromium();
  });
  return async (book, options) => {
    const addin = await openAddin(book, options);
    const ended = (): void => {
      open = open.filter((other) => other !== kept);
    };
    const kept: Addin = {
      ...addin,
      close: () => (ended(), addin.close()),
      leave: () => (ended(), addin.leave()),
    };
    open.push(kept);
    return kept;
  };
}
