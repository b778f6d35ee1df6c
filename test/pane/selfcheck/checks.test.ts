import assert from "node:assert/strict";
import { selfCheckText as text } from "../../../src/locale/zh-CN/selfcheck";
import { offsetText, shownMoment, webviewIn } from "../../../src/pane/selfcheck/browser-checks";
import { bad, good, note, type Check } from "../../../src/pane/selfcheck/check";
import { reportOf, runChecks } from "../../../src/pane/selfcheck/run-checks";

describe("the self-check", () => {
  const windows =
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)";
  const agents: readonly (readonly [agent: string, state: string, value: string])[] = [
    [
      `${windows} Chrome/131.0.0.0 Safari/537.36 Edg/131.0.2903.70`,
      "good",
      "Edge 131（Windows NT 10.0）",
    ],
    [`${windows} Chrome/86.0.4240.198 Safari/537.36`, "bad", "Chromium 86（Windows NT 10.0）"],
    [
      "Mozilla/5.0 (X11; Linux x86_64; rv:115.0) Gecko/20100101 Firefox/115.0",
      "good",
      "Firefox 115（X11）",
    ],
    [
      "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/15.6 Safari/605.1.15",
      "bad",
      "Safari 15（Macintosh）",
    ],
    ["Mozilla/5.0 (Windows NT 6.1; Trident/7.0; rv:11.0) like Gecko", "bad", text.values.old],
  ];
  for (const [agent, state, value] of agents)
    it(`knows ${value}`, () => {
      assert.deepEqual(webviewIn(agent), { state, value });
    });

  it("writes offsets as people do", () => {
    assert.deepEqual([480, 0, -210, 345].map(offsetText), ["+8", "+0", "-3:30", "+5:45"]);
  });

  it("keeps going when a check throws or never answers, and says which", async () => {
    const checks: readonly Check[] = [
      { id: "webview", look: () => good("Edge") },
      { id: "storage", look: () => Promise.reject(new Error("denied")) },
      { id: "host", look: () => new Promise(() => undefined) },
      { id: "offline", look: () => Promise.resolve(note("no")) },
    ];
    const checked = await runChecks(checks, 20);
    assert.deepEqual(
      checked.map(({ id, state }) => [id, state]),
      [
        ["webview", "good"],
        ["storage", "bad"],
        ["host", "bad"],
        ["offline", "note"],
      ],
    );
    assert.match(checked[1]?.value ?? "", /denied/);
  });

  it("reports the version, the moment and one line a check", () => {
    const now = new Date(2024, 4, 31, 9, 5);
    const report = reportOf("1.2.3", [{ id: "zone", ...bad("UTC") }], now);
    assert.match(report, /^台账助手 1\.2\.3 自检 2024-05-31 09:05\n\[有问题\] 时区：UTC$/);
    assert.equal(shownMoment(now), "2024-05-31 09:05");
  });

  it("has advice for everything it looks at", () => {
    assert.deepEqual(Object.keys(text.advice).sort(), Object.keys(text.items).sort());
  });
});
