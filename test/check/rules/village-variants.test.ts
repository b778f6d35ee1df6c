import assert from "node:assert/strict";
import { findingsIn } from "../found";
import { ledgerOf } from "../ledger-of";
import { cases } from "./cases";

const of = (...villages: string[]) =>
  ledgerOf(
    ["village"],
    villages.map((village) => [village]),
  );

describe("rule village-variants", () => {
  cases(
    ["village-variant"],
    [
      ["one way of writing", of("柳林村", "柳林村", "王庄村"), []],
      ["without 村", of("柳林村", "柳林村", "柳林"), ["village-variant@A4"]],
      [
        "one variant in several cells",
        of("柳林村", "柳林村", "柳林村", "柳林", "柳林"),
        ["village-variant@A5+1"],
      ],
      ["blanks alone are told as blanks", of("柳林村", "柳林村", " 柳林村 "), []],
      ["another village", of("东柳林村", "柳林村"), []],
      ["no village", of("柳林村", "—", "无"), []],
    ],
  );

  it("names the usual way of writing", () => {
    const [finding] = findingsIn(of("柳林", "柳林", "柳林村")).filter(
      ({ code }) => code === "village-variant",
    );
    assert.equal(finding?.params["usual"], "柳林");
  });
});
