// Screenshots of the views: node --import tsx test/pane/harness/shots.ts FOLDER [width…]
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { argv } from "node:process";
import { toXlsx } from "../../samples/files";
import { makeTownship } from "../../samples/township";
import { launch, openPanePage } from "./serve";

const [folder = "shots", ...widths] = argv.slice(2);
mkdirSync(folder, { recursive: true });
const township = makeTownship({
  seed: 31,
  households: 90,
  defects: {
    dispute: { "unknown-person": 0.05, "id-checksum": 0.1, "date-order": 0.1, "phone-bad": 0.1 },
  },
});
const book = await toXlsx(township.sheets);
const browser = await launch();
const views = ["检查", "统计", "回访", "月报", "设置"];
const looks = [
  { name: "light", colorScheme: "light", forcedColors: false },
  { name: "dark", colorScheme: "dark", forcedColors: false },
  { name: "forced", colorScheme: "light", forcedColors: true },
] as const;

for (const width of widths.length === 0 ? [320, 400, 600] : widths.map(Number))
  for (const { name, ...look } of looks) {
    if (width !== 400 && name !== "light") continue;
    const page = await openPanePage(browser, { book, width, fonts: true, ...look });
    await page.getByRole("button", { name: "检查全部" }).click();
    await page.getByRole("status").getByText("检查完毕").waitFor();
    for (const [index, view] of views.entries()) {
      await page.getByRole("tab", { name: view }).click();
      await page.waitForTimeout(400);
      const path = join(folder, `${width}-${name}-${index + 1}.png`);
      await page.screenshot({ path, fullPage: true });
    }
    await page.context().close();
  }
await browser.close();
