import assert from "node:assert/strict";
import { messyBook } from "./messy-book";
import { checkQuiet, useAddins } from "./open-addin";
import type { Addin } from "./open-addin";

describe("the add-in in Excel: its start", function () {
  this.timeout(60_000);
  const openAddin = useAddins({ quiet: false });
  let addin: Addin;

  it("asks for Enter when a cell is being edited, and starts as soon as it is left", async () => {
    let leave = (): void => undefined;
    addin = await openAddin(messyBook(5), {
      atOnce: true,
      onHost: (host) => (leave = host.editCell()),
    });
    await addin.pane.getByText("请先按回车结束单元格编辑，台账助手就会接着做。").waitFor();
    leave();
    await addin.pane.getByRole("tab", { name: "检查" }).waitFor();
    assert.match(await addin.press("checkSheet"), /^检查完毕/);
  });

  it("does what was pressed before it was ready", async () => {
    addin = await openAddin(messyBook(5), {
      atOnce: true,
      onHost: (host) => (host.delay = () => 50),
    });
    await addin.conversation.ready;
    assert.match(await addin.press("checkSheet"), /^检查完毕/);
    checkQuiet(addin);
  });

  it("says why it cannot start and tries again", async () => {
    addin = await openAddin(messyBook(5), {
      atOnce: true,
      onHost: (host) => (host.fault = () => "lost"),
    });
    const alert = addin.pane.getByRole("alert");
    await alert.getByText(/^Excel 出错（GeneralException）/).waitFor();
    addin.host.fault = null;
    await addin.button("重试").click();
    await addin.pane.getByRole("tab", { name: "检查" }).waitFor();
    assert.match(await addin.press("checkSheet"), /^检查完毕/);
  });

  it("says outside Excel where it belongs", async () => {
    addin = await openAddin(messyBook(5));
    const page = await addin.page.context().newPage();
    await page.goto(addin.pane.url());
    await page.getByText("台账助手要在 Excel 里打开").waitFor();
  });
});
