import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { settled } from "../../support/settled";
import { messyBook } from "./messy-book";
import { useAddins } from "./open-addin";
import type { Addin } from "./open-addin";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const views = ["检查", "统计", "回访", "月报", "考核", "设置"];

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}

describe("the add-in in Excel: looks", function () {
  this.timeout(60_000);
  const openAddin = useAddins();
  let addin: Addin;

  for (const [name, look] of [
    ["light, 320 wide", { size: { width: 320, height: 600 } }],
    ["dark, 320 wide", { size: { width: 320, height: 600 }, colorScheme: "dark" }],
    ["forced colours", { size: { width: 320, height: 600 }, forcedColors: true }],
  ] as const)
    it(`${name}: all views without serious accessibility findings, nothing beside the pane`, async () => {
      addin = await openAddin(messyBook(), look);
      await addin.press("checkWorkbook");
      await addin.button(/日期是文本/).click();
      // The page's security policy lets no script in: this one comes by the debugger.
      await addin.pane.evaluate(await readFile(axe, "utf8"));
      for (const view of views) {
        await addin.view(view);
        assert.deepEqual(await seriousFindings(addin), [], view);
        assert.deepEqual(await overhang(addin), [], view);
      }
      await addin.view("检查");
      for (const opener of [/^改这一类/, "更多"]) {
        await addin.button(opener).click();
        const entry = addin.pane.getByRole("menuitem", { name: "忽略这一类" });
        if (opener === "更多") await entry.click();
        assert.deepEqual(await seriousFindings(addin), [], String(opener));
        assert.deepEqual(await overhang(addin), [], String(opener));
        await addin.button("取消").click();
      }
    });

  it("fills its frame and follows the desk from light to dark", async () => {
    addin = await openAddin(messyBook(10), { size: { width: 320, height: 600 } });
    const { page, pane } = addin;
    const colors = () =>
      pane.evaluate(() =>
        [
          [0, 0],
          [innerWidth - 1, innerHeight - 1],
        ].map(([x = 0, y = 0]) => {
          const whole = document.elementsFromPoint(x, y);
          const painted = whole.map((one) => getComputedStyle(one).backgroundColor);
          return painted.find((color) => color !== "rgba(0, 0, 0, 0)");
        }),
      );
    assert.deepEqual(await colors(), ["rgb(255, 255, 255)", "rgb(255, 255, 255)"]);
    await page.emulateMedia({ colorScheme: "dark" });
    await pane.waitForTimeout(200);
    assert.deepEqual(await colors(), ["rgb(41, 41, 41)", "rgb(41, 41, 41)"]);
  });

  it("tells progress and results to screen readers", async () => {
    addin = await openAddin(messyBook(10));
    const { pane } = addin;
    addin.host.delay = () => 60;
    await addin.button("检查全部").click();
    const progress = pane.getByRole("status").getByRole("progressbar");
    assert.equal(await progress.getAttribute("aria-label"), "正在检查");
    addin.host.delay = null;
    await pane
      .getByRole("status")
      .getByText(/^检查完毕/)
      .waitFor();
    assert.equal(await pane.getByRole("tablist").getAttribute("aria-label"), "台账助手的六个页面");
    assert.equal(await pane.locator("html").getAttribute("lang"), "zh-CN");
  });
});

/** What must be scrolled sideways to be read, the pane itself among it. */
const overhang = ({ pane }: Addin): Promise<string[]> =>
  pane.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll("main *, dialog *")]
      .filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0)
      .filter((one) => {
        const { overflowX } = getComputedStyle(one);
        return one === document.documentElement || overflowX === "auto" || overflowX === "scroll";
      })
      .map((one) => one.outerHTML.slice(0, 200)),
  );

async function seriousFindings({ pane }: Addin): Promise<string[]> {
  await settled(pane);
  const violations = await pane.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(options: object): Promise<{ violations: readonly Violation[] }> };
    };
    // Forced colours are the desk's, not ours.
    const forced = matchMedia("(forced-colors: active)").matches;
    return (await axe.run({ rules: { "color-contrast": { enabled: !forced } } })).violations;
  });
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
}
