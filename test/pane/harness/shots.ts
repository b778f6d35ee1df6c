// Screenshots of the views: node --import tsx test/pane/harness/shots.ts FOLDER [width…]
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { argv } from "node:process";
import { sampleBook } from "./sample-book";
import type { Page } from "playwright-core";
import { launch, openPanePage } from "./serve";

const [folder = "shots", ...widths] = argv.slice(2);
mkdirSync(folder, { recursive: true });
const book = await sampleBook();
const browser = await launch();
const views = ["检查", "统计", "回访", "月报", "考核", "设置"];
const looks = [
  { name: "light", colorScheme: "light", forcedColors: false },
  { name: "dark", colorScheme: "dark", forcedColors: false },
  { name: "forced", colorScheme: "light", forcedColors: true },
] as const;

/** What shows only after a click: an open finding, the preview, a column to correct. */
async function openedShots(page: Page, start: string): Promise<void> {
  const shot = async (name: string): Promise<void> => {
    await page.waitForTimeout(300);
    await page.screenshot({ path: `${start}-open-${name}.png` });
  };
  const findings = page.getByRole("region", { name: "发现的问题" });
  await findings
    .getByRole("button", { expanded: false })
    .filter({ hasText: "日期是文本" })
    .first()
    .click();
  await findings.getByRole("list").first().getByRole("button").first().click();
  await shot("finding");
  await findings
    .getByRole("button", { name: /改这一类/ })
    .first()
    .click();
  await shot("preview");
  const preview = page.getByRole("dialog");
  await preview.getByRole("button").first().click();
  await preview.getByRole("checkbox").last().click();
  await shot("preview-part");
  await page.keyboard.press("Escape");
  await findings.getByRole("button", { name: "更多" }).first().click();
  await shot("menu");
  await page.keyboard.press("Escape");
  await findings.getByRole("button", { name: "忽略", exact: true }).first().click();
  await shot("ignore");
  await page.keyboard.press("Escape");
  await findings.getByRole("button", { name: "改这一处" }).click();
  await page.getByRole("status").getByText("已规范 1 处").waitFor();
  await shot("fixed");
  await page.keyboard.press("?");
  await shot("keys");
  await page.keyboard.press("Escape");
  await findings.getByRole("button", { name: /^提示 \d+$/ }).click();
  await shot("hidden");
  await page.getByRole("button", { name: "显示", exact: true }).click();
  const sheets = page.getByRole("region", { name: "各表认成了什么" });
  await sheets.getByRole("button").first().click();
  await sheets.getByRole("list").getByRole("button").nth(2).click();
  await shot("column");
  await page.keyboard.press("Escape");
  await page.getByRole("tab", { name: "设置" }).click();
  await page.getByRole("button", { name: "办理期限" }).click();
  await page.getByLabel("矛盾纠纷台账").fill("十五");
  await page.getByRole("button", { name: "办理期限" }).click();
  await page.getByRole("button", { name: "保存设置" }).click();
  await shot("wrong");
  await page.getByRole("button", { name: "办理期限" }).click();
  for (const fold of ["办理期限", "目标", "走访任务", "安全感指数", "本单位的用语"])
    await page.getByRole("button", { name: fold }).click();
  await page.getByRole("button", { name: "添一个词" }).click();
  await page.waitForTimeout(300);
  await page.screenshot({ path: `${start}-open-settings.png`, fullPage: true });
}

for (const width of widths.length === 0 ? [320, 400] : widths.map(Number))
  for (const { name, ...look } of looks) {
    if (width !== 320 && name !== "light") continue;
    const page = await openPanePage(browser, { book, width, fonts: true, ...look });
    await page.getByRole("button", { name: "检查全部" }).click();
    await page.getByRole("status").getByText("检查完毕").waitFor();
    await openedShots(page, join(folder, `${width}-${name}`));
    for (const [index, view] of views.entries()) {
      await page.getByRole("tab", { name: view }).click();
      await page.waitForTimeout(400);
      const path = join(folder, `${width}-${name}-${index + 1}.png`);
      await page.screenshot({ path, fullPage: true });
    }
    await page.context().close();
  }
await browser.close();
