// Pictures of the running product for the instructions: node --import tsx test/e2e/pack/pictures.ts [FOLDER]
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { argv } from "node:process";
import type { Page } from "playwright-core";
import { freshAddin } from "../../../scripts/fresh-addin.mjs";
import { closeChromium } from "../../excel-host/browser/excel-in-chromium";
import { messyBook } from "../addin/messy-book";
import { openAddin } from "../addin/open-addin";
import { newDesk, newPage, openSite, shown } from "../page/desk";

const [folder = "install/pictures"] = argv.slice(2);
mkdirSync(folder, { recursive: true });

/** Takes a picture and packs it by the browser itself. */
async function take(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(1000);
  const png = (await page.screenshot()).toString("base64");
  const other = await page.context().newPage();
  const packed = await other.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [image.width, image.height];
    canvas.getContext("2d")?.drawImage(image, 0, 0);
    return canvas.toDataURL("image/webp", 0.8);
  }, png);
  await other.close();
  writeFileSync(join(folder, `${name}.webp`), Buffer.from(packed.split(",")[1] ?? "", "base64"));
}

if (!freshAddin()) throw new Error("the add-in must build");
const addin = await openAddin(messyBook(), { fonts: true, size: { width: 450, height: 640 } });
await addin.press("checkWorkbook");
await take(addin.page, "pane");
await addin.close();
await closeChromium();

const site = await openSite();
const desk = await newDesk(site, { width: 1280, height: 720 }, { fresh: true });
const page = await newPage(site, desk);
await page.getByRole("button", { name: "试一试样例" }).click();
await shown(page);
await page.locator("#pane").getByRole("region", { name: "发现的问题" }).waitFor();
await page.locator("#pane [role=progressbar]").waitFor({ state: "detached" });
await take(page, "page");
await page.setViewportSize({ width: 600, height: 560 });
await page.goto(`${site.address}selfcheck.html`);
await page.getByRole("button", { name: "复制报告" }).waitFor();
await take(page, "selfcheck");
await site.close();
