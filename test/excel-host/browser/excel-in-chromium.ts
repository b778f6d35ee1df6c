import type { Browser, BrowserContext, Frame, Page } from "playwright-core";
import { startChromium } from "../../support/chromium";
import { createBook } from "../model/book";
import type { Book, BookPlan } from "../model/book";
import { createHost } from "../wire/host";
import type { Host, HostOptions } from "../wire/host";
import { makeCertificate } from "./certificate";
import { converse } from "./conversation";
import type { Conversation } from "./conversation";
import { hostPage } from "./host-page";
import { serveSite } from "./site";
import type { Pages } from "./site";
import { frameName } from "./wire";

/** Excel on the web in Chromium, with an add-in's pane in it. */
export interface ExcelInChromium {
  /** Excel's part: workbook, faults, log of requests. It lives in this process, not in the page. */
  readonly host: Host;
  readonly page: Page;
  readonly pane: Frame;
  readonly conversation: Conversation;
  /** Requests of the page and the pane to other origins than their own. */
  readonly foreign: string[];
  /** Errors of the pane's console and uncaught ones. */
  readonly errors: string[];
  close(): Promise<void>;
  /** Closes the workbook alone and answers the computer, on which another one can be opened. */
  leave(): Promise<Computer>;
}

/** What lasts on a computer when workbooks are closed: the browser's storage of the add-in's site. */
export interface Computer {
  readonly context: BrowserContext;
  readonly port: number;
}

export interface ChromiumOptions extends HostOptions {
  /** The add-in's site. */
  readonly pages: Pages;
  /** Path of the pane on it. */
  readonly path: string;
  /** Requirement sets beside those of Excel 2021, or others in their place. */
  readonly sets?: Readonly<Record<string, string>>;
  readonly size?: { readonly width: number; readonly height: number };
  readonly colorScheme?: "light" | "dark";
  readonly forcedColors?: boolean;
  /** What the page's clock says all the time; else the real time. */
  readonly now?: Date;
  /** Given the host before the pane is loaded. */
  readonly onHost?: (host: Host) => void;
  /** Origin of a server of the add-in that runs already, in place of `pages`. */
  readonly at?: string;
  /** Port of the add-in's site, where its build has a fixed one. */
  readonly port?: number;
  /** Where an earlier workbook was left; else a fresh one. */
  readonly computer?: Computer;
}

/** What Excel 2021 has; `DelayForCellEdit` is how it is told that batches can wait. */
const excel2021 = {
  ExcelApi: "1.14",
  CustomFunctionsRuntime: "1.3",
  CustomFunctions: "1.7",
  SharedRuntime: "1.1",
  RibbonApi: "1.2",
  AddinCommands: "1.1",
  DialogApi: "1.2",
  DelayForCellEdit: "1.1",
};

let browser: Promise<Browser> | null = null;

/** Starts Chromium once for all tests of a process; `closeChromium` ends it. */
async function launch(): Promise<Browser> {
  browser ??= startChromium({
    with: ["--disable-background-networking", "--disable-component-update"],
  });
  return browser;
}

export async function closeChromium(): Promise<void> {
  await (await browser)?.close();
  browser = null;
}

/** Opens a workbook in Excel with the pane beside it. The pane and Excel are two HTTPS sites of one host name. */
export async function openInChromium(
  book: Book | BookPlan,
  options: ChromiumOptions,
): Promise<ExcelInChromium> {
  const host = createHost("settings" in book ? book : createBook(book), { web: true, ...options });
  options.onHost?.(host);
  const certificate = await makeCertificate();
  const addin =
    options.at === undefined
      ? await serveSite(certificate, options.pages, options.port ?? options.computer?.port)
      : { origin: options.at, close: () => Promise.resolve() };
  const [id, talk] = ["5f0c7c1e", "talk-1"];
  const excel = await serveSite(certificate, (path) =>
    Promise.resolve(
      path === "/"
        ? hostPage(addin.origin + options.path, frameName(talk, id, excel.origin))
        : null,
    ),
  );
  const context = options.computer?.context ?? (await newContext(options));
  const page = await context.newPage();
  if (options.now !== undefined) await page.clock.setFixedTime(options.now);
  const { foreign, errors } = listen(page, [addin.origin, excel.origin]);
  const say = (text: string) => {
    page
      .evaluate((message) => {
        (globalThis as unknown as { excelSays(text: string): void }).excelSays(message);
      }, text)
      .catch(() => undefined);
  };
  const sets = { ...excel2021, ...options.sets };
  const conversation = converse(host, say, { id, sets });
  await page.exposeFunction("excelHears", (text: string) => {
    conversation.hear(text).catch((error: unknown) => errors.push(String(error)));
  });
  await page.goto(excel.origin);
  const frame = await (await page.waitForSelector("iframe")).contentFrame();
  if (frame === null) throw new Error("the pane has no frame");
  await frame.waitForLoadState("load");
  const closeSites = async (): Promise<void> => {
    await Promise.all([addin.close(), excel.close()]);
  };
  return {
    host,
    page,
    pane: frame,
    conversation,
    foreign,
    errors,
    async close() {
      await context.close();
      await closeSites();
    },
    async leave() {
      await page.close();
      await closeSites();
      return { context, port: Number(new URL(addin.origin).port) };
    },
  };
}

async function newContext(options: ChromiumOptions): Promise<BrowserContext> {
  const chrome = await launch();
  return chrome.newContext({
    ignoreHTTPSErrors: true,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    viewport: options.size ?? { width: 360, height: 760 },
    colorScheme: options.colorScheme ?? "light",
    forcedColors: options.forcedColors === true ? "active" : "none",
  });
}

function listen(page: Page, own: readonly string[]): { foreign: string[]; errors: string[] } {
  const foreign: string[] = [];
  const errors: string[] = [];
  page.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (/^https?:|^wss?:/.test(protocol) && !own.includes(origin)) foreign.push(request.url());
  });
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(String(error)));
  return { foreign, errors };
}
