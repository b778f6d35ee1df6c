import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { toXls } from "../../samples/files";
import { makeLedger } from "../../samples/ledger";
import { download, newDesk, newPage, useSite, selected, shown, told } from "./desk";
import { assertSame, count } from "./same";
import { typeCell } from "./saved";

/** Clicks a clerk may need from the file to the paper, without his own corrections. */
const MostClicks = 6;
const Corrections = 3;

const ledger = makeLedger({
  kind: "dispute",
  rows: 24,
  seed: 5,
  mess: 1,
  sheet: "矛盾纠纷",
  defects: { "phone-bad": 0.2 },
});
const file = { name: "台账.xls", bytes: toXls([ledger]) };

describe("from a messy .xls to the paper", function () {
  this.timeout(300_000);
  const site = useSite();

  it(`takes ${MostClicks} clicks at most, and one for each correction`, async () => {
    const page = await newPage(site, await newDesk(site, undefined, { fresh: true }));
    await page.evaluate(countClicks);
    await work(page, async () => {
      await page.getByRole("button", { name: "另存为", exact: true }).click();
      const save = page.getByRole("dialog").getByRole("button", { name: "保存" });
      const given = await download(page, () => save.click());
      assert.equal(given.name, "台账_已检查.xlsx");
    });
    const { clicks, printed } = await page.evaluate(() => ({
      clicks: Number(document.body.dataset["clicks"]),
      printed: Number(document.body.dataset["printed"]),
    }));
    assert.equal(printed, 1);
    // None less either: each of them is one that a clerk makes, and is counted.
    assert.equal(clicks, MostClicks + Corrections);
    await page.context().close();
  });

  it("has in the file what is on the screen, at every step", async () => {
    const context = await newDesk(site);
    const page = await newPage(site, context);
    await page.evaluate(() => {
      localStorage.setItem("taizhang.open-check", "on");
    });
    await page.reload();
    await page.evaluate(countClicks);
    let steps = 0;
    await work(
      page,
      () => Promise.resolve(),
      async () => {
        steps++;
        const saved = await download(page, () => page.keyboard.press("Control+s"));
        await assertSame(page, saved, ledger.grid.sheet);
      },
    );
    assert.equal(steps, 2 + Corrections);
    await context.close();
  });

  it("raises no error", () => {
    assert.deepEqual(site.complaints, []);
  });
});

/** What a clerk does; `after` comes after every step that changes something. */
async function work(
  page: Page,
  save: () => Promise<void>,
  after: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  await drop(page);
  await shown(page);
  await count(page);
  await after();

  await page.getByRole("button", { name: "一键规范" }).click();
  await page.getByRole("button", { name: /改这 \d+ 处/ }).click();
  await told(page, /已规范 \d+ 处/);
  await after();

  for (let number = 1; number <= Corrections; number++) {
    await correctNext(page, number);
    await after();
  }
  await save();

  await page.getByRole("button", { name: "打印本表" }).click();
  await page.locator(".print td").first().waitFor();
  await page.getByRole("button", { name: "打印", exact: true }).click();
}

/** On to the next finding, a wrong telephone number, by one click; the right one is typed where the keyboard is. */
async function correctNext(page: Page, number: number): Promise<void> {
  const before = await count(page);
  await page.getByRole("button", { name: "下一条" }).click();
  const finding = page.locator("#pane [data-finding][aria-expanded=true]");
  const cell = / · (F\d+)/.exec(await finding.innerText())?.[1];
  assert.ok(cell !== undefined, await finding.innerText());
  await selected(page, cell);
  await page.waitForFunction(() => document.activeElement?.closest(".grid") !== null);
  await typeCell(page, `1380013800${number}`);
  await page.waitForFunction(
    (most) => {
      const told = [...document.querySelectorAll("#pane *")].find(
        ({ children, textContent }) => children.length === 0 && /^\d+ 处$/.test(textContent),
      );
      return Number.parseInt(told?.textContent ?? "", 10) < most;
    },
    before,
    { timeout: 90_000 },
  );
}

/** Counts presses of the pointer, which are a clerk's clicks, and takes the printer's place. */
function countClicks(): void {
  const { dataset } = document.body;
  dataset["clicks"] = "0";
  dataset["printed"] = "0";
  window.addEventListener(
    "pointerdown",
    ({ isTrusted }) => {
      if (isTrusted) dataset["clicks"] = String(Number(dataset["clicks"]) + 1);
    },
    true,
  );
  window.print = () => {
    dataset["printed"] = String(Number(dataset["printed"]) + 1);
  };
}

/** Drops the file on the page, as out of a folder. */
async function drop(page: Page): Promise<void> {
  await page.evaluate(
    ({ name, bytes }) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(bytes)], name));
      const where = document.querySelector(".drop") ?? document.body;
      for (const type of ["dragenter", "dragover", "drop"])
        where.dispatchEvent(
          new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }),
        );
    },
    { name: file.name, bytes: [...file.bytes] },
  );
}
