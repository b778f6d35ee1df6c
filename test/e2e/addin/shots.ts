// Screenshots of the built add-in in Excel: node --import tsx test/e2e/addin/shots.ts FOLDER
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { argv } from "node:process";
import { freshAddin } from "../../../scripts/fresh-addin.mjs";
import { closeChromium } from "../../excel-host/browser/excel-in-chromium";
import { messyBook } from "./messy-book";
import { openAddin } from "./open-addin";
import type { Addin } from "./open-addin";

const [folder = "shots"] = argv.slice(2);
if (!freshAddin()) throw new Error("the add-in must build");
mkdirSync(folder, { recursive: true });

const views = ["检查", "统计", "回访", "月报", "考核", "设置"];
const looks = [
  { name: "450-light", size: { width: 450, height: 900 } },
  { name: "320-light", size: { width: 320, height: 900 } },
  { name: "450-dark", size: { width: 450, height: 900 }, colorScheme: "dark" },
  { name: "320-dark", size: { width: 320, height: 900 }, colorScheme: "dark" },
  { name: "450-forced", size: { width: 450, height: 900 }, forcedColors: true },
] as const;

/** The pane grows to what it holds, so that the whole of it is on the picture. */
async function shot({ page, pane }: Addin, name: string, whole: boolean): Promise<void> {
  const size = page.viewportSize() ?? { width: 450, height: 900 };
  await pane.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(250);
  const height = await pane.evaluate(() => document.documentElement.scrollHeight);
  if (whole) await page.setViewportSize({ ...size, height: Math.max(size.height, height) });
  await page.waitForTimeout(100);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await page.setViewportSize(size);
}

/** What shows only after a click. */
async function opened(addin: Addin, name: string): Promise<void> {
  const findings = addin.pane.getByRole("region", { name: "发现的问题" });
  await addin.view("检查");
  await findings.getByRole("button", { name: /日期是文本/ }).click();
  await findings.getByRole("list").first().getByRole("button").first().click();
  await shot(addin, `${name}-finding`, false);
  await addin.button(/^改这一类/).click();
  await shot(addin, `${name}-preview`, false);
  await addin.button("取消").click();
  await addin.button("忽略").first().click();
  await shot(addin, `${name}-ignore`, false);
  await addin.button("取消").click();
  const sheets = addin.pane.getByRole("region", { name: "各表认成了什么" });
  await sheets.getByRole("button").first().click();
  await sheets.getByRole("list").getByRole("button").nth(2).click();
  await shot(addin, `${name}-column`, false);
  await addin.button("取消").click();
  await addin.view("设置");
  for (const fold of [/办理期限/, /目标/, /走访任务/, /安全感指数/, /本单位的用语/])
    await addin.button(fold).first().click();
  await addin.button("添一个词").click();
  await shot(addin, `${name}-settings`, true);
}

for (const { name, ...look } of looks) {
  const addin = await openAddin(messyBook(), { fonts: true, ...look });
  await shot(addin, `${name}-0-start`, false);
  await addin.press("checkWorkbook");
  for (const [index, view] of views.entries()) {
    await addin.view(view);
    await shot(addin, `${name}-${index + 1}`, true);
  }
  if (name.endsWith("light")) await opened(addin, `${name}-open`);
  await addin.close();
}
await closeChromium();
