import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { likeAClerks, startChromium } from "../../support/chromium";
import { sampleBook } from "./sample-book";

const origin = "http://localhost";
const require = createRequire(import.meta.url);

/** The harness page as one script, made once. */
let script: Promise<string> | null = null;

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [new URL("entry.tsx", import.meta.url).pathname],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2020",
    jsx: "automatic",
    charset: "utf8",
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "warning",
  });
  return outputFiles[0]?.text ?? "";
}

export function launch(): Promise<Browser> {
  return startChromium({ without: likeAClerks });
}

/** The Chinese font of the screenshots, cut into ranges by its package. */
function fontStyles(): string {
  const folder = require
    .resolve("@fontsource/noto-sans-sc/package.json")
    .replace(/package\.json$/, "");
  return readFileSync(`${folder}400.css`, "utf8") + readFileSync(`${folder}700.css`, "utf8");
}

export interface PageWanted {
  readonly book: Uint8Array;
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: "light" | "dark";
  readonly forcedColors?: boolean;
  readonly query?: string;
  readonly fonts?: boolean;
}

/** Opens the pane over a workbook in a page of its own; nothing leaves the machine. */
export async function openPanePage(browser: Browser, wanted: PageWanted): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: wanted.width ?? 400, height: wanted.height ?? 900 },
    colorScheme: wanted.colorScheme ?? "light",
    forcedColors: wanted.forcedColors === true ? "active" : "none",
    locale: "zh-CN",
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const page = await context.newPage();
  script ??= bundle();
  const body = await script;
  const fonts = wanted.fonts === true ? fontStyles() : "";
  const files = require
    .resolve("@fontsource/noto-sans-sc/package.json")
    .replace(/package\.json$/, "files/");
  await page.route("**/*", async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === "/") await route.fulfill({ contentType: "text/html", body: html(fonts) });
    else if (pathname === "/pane.js")
      await route.fulfill({ contentType: "text/javascript; charset=utf-8", body });
    else if (pathname === "/book.xlsx") await route.fulfill({ body: Buffer.from(wanted.book) });
    else if (pathname.startsWith("/files/"))
      await route.fulfill({ body: readFileSync(files + pathname.slice("/files/".length)) });
    else await route.abort();
  });
  await page.goto(`${origin}/?${wanted.query ?? ""}`);
  return page;
}

/** For a suite whose tests each open a pane: a browser and a township's workbook; what a test opened is closed after it. */
export function usePanes(): {
  readonly book: () => Uint8Array;
  open(wanted?: Partial<PageWanted>): Promise<Page>;
} {
  let browser: Browser | null = null;
  let book: Uint8Array = new Uint8Array();
  before(async () => {
    [browser, book] = await Promise.all([launch(), sampleBook()]);
  });
  after(() => browser?.close());
  afterEach(() => Promise.all(browser?.contexts().map((context) => context.close()) ?? []));
  return {
    book: () => book,
    open: (wanted = {}) => {
      if (browser === null) throw new Error("panes open from `before` on");
      return openPanePage(browser, { book, ...wanted });
    },
  };
}

function html(fonts: string): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>台账助手</title>
<style>${fonts}body{margin:0}</style></head>
<body><div id="root"></div><script src="/pane.js"></script></body></html>`;
}
