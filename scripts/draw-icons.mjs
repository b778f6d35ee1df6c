// Draws assets/*.png from the drawings in assets/icons-svg. Run by hand after a drawing changes.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import chromium from "@sparticuz/chromium";
import { chromium as playwright } from "playwright-core";

const sizes = [16, 32, 64, 80, 128];
/** What a browser asks for to install the page. */
const appSizes = [192, 512];
const assets = fileURLToPath(new URL("../assets/", import.meta.url));

const browser = await playwright.launch({
  executablePath: await chromium.executablePath(),
  args: chromium.args,
  headless: true,
});
const page = await browser.newPage();
for (const file of await readdir(`${assets}icons-svg`)) {
  const drawing = await readFile(`${assets}icons-svg/${file}`, "utf8");
  for (const size of file === "app.svg" ? [...sizes, ...appSizes] : sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`,
    );
    const png = await page.screenshot({ omitBackground: true });
    await writeFile(`${assets}${file.replace(/\.svg$/, "")}-${size}.png`, png);
  }
}
await browser.close();
