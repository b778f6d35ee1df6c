// Pictures of the running product, for the instructions of the pack (install/pictures) and for the README
// (docs/pictures): npm run pictures
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { freshAddin } from "../../../scripts/fresh-addin.mjs";
import { recognise } from "../../../src/ledger/recognise/index";
import { newWorkbook } from "../../../src/workbook/file/index";
import { closeChromium } from "../../excel-host/browser/excel-in-chromium";
import { monthOf } from "../../report/month/month-of";
import { makeTownship } from "../../samples/township";
import { messyBook } from "../addin/messy-book";
import { openAddin } from "../addin/open-addin";
import { newDesk, newPage, open, openSite, shown } from "../page/desk";

const [install, docs] = ["install/pictures", "docs/pictures"];
for (const folder of [install, docs]) mkdirSync(folder, { recursive: true });

/** Takes a picture, of the whole page or the first sheet of a paper in it, and packs it by the browser itself. */
async function take(
  page: Page,
  name: string,
  folders: readonly string[],
  paper?: Locator,
): Promise<void> {
  await page.waitForTimeout(1000);
  const box = (await paper?.boundingBox()) ?? null;
  const clip = box === null ? {} : { clip: { ...box, height: box.width * Math.SQRT2 } };
  const png = (await page.screenshot(clip)).toString("base64");
  const other = await page.context().newPage();
  const packed = await other.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [image.width, image.height];
    canvas.getContext("2d")?.drawImage(image, 0, 0);
    return canvas.toDataURL("image/webp", 0.7);
  }, png);
  await other.close();
  for (const folder of folders)
    writeFileSync(join(folder, `${name}.webp`), Buffer.from(packed.split(",")[1] ?? "", "base64"));
}

if (!freshAddin()) throw new Error("the add-in must build");
const addin = await openAddin(messyBook(), { fonts: true, size: { width: 450, height: 640 } });
await addin.press("checkWorkbook");
await take(addin.page, "pane", [install, docs]);
await addin.close();
await closeChromium();

const site = await openSite();
const desk = await newDesk(site, { width: 1280, height: 720 }, { fresh: true });
const page = await newPage(site, desk);
await page.getByRole("button", { name: "试一试样例" }).click();
await shown(page);
await page.locator("#pane").getByRole("region", { name: "发现的问题" }).waitFor();
await page.locator("#pane [role=progressbar]").waitFor({ state: "detached" });
// Nothing runs any more: the buttons can be pressed.
await page.locator("#pane button:not([aria-disabled=true])", { hasText: "检查本表" }).waitFor();
await take(page, "page", [install, docs]);

const { dispute, petition, visit, satisfaction } = makeTownship({
  seed: 3,
  households: 120,
  villages: 8,
});
const month = monthOf([dispute, petition, visit, satisfaction].map(({ grid }) => recognise(grid)));
const printed = await newPage(site, desk);
await printed.setViewportSize({ width: 1000, height: 1200 });
await open(printed, {
  name: "月报.xlsx",
  bytes: await newWorkbook("月报.xlsx", month.drafts).save(),
});
await printed.getByRole("button", { name: "打印本表" }).click();
await printed.locator(".print svg").first().waitFor();
await printed.locator(".print-bar .primary:enabled").waitFor();
await printed.emulateMedia({ media: "print" });
await take(printed, "month", [docs], printed.locator(".print .paper").first());

await page.setViewportSize({ width: 600, height: 560 });
await page.goto(`${site.address}selfcheck.html`);
await page.getByRole("button", { name: "复制报告" }).waitFor();
await take(page, "selfcheck", [install]);
await site.close();
