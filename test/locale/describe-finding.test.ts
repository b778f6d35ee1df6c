import assert from "node:assert/strict";
import { describeFinding } from "../../src/locale/describe-finding";
import { findingsIn } from "../check/found";
import { ledgerOf } from "../check/ledger-of";

const messageOf = (phone: string): string => {
  const ledger = ledgerOf(["village", "person", "phone"], [["青杨村", "褚长青", phone]]);
  const [finding] = findingsIn(ledger).filter(({ code }) => code === "phone-invalid");
  return finding === undefined ? "" : describeFinding(finding).message;
};

describe("locale/describe-finding", () => {
  it("names the record", () => {
    assert.match(messageOf("139000"), /^青杨村褚长青：“139000”/);
  });

  it("cuts a long value, but no bracket", () => {
    assert.match(messageOf(`${"1390001".repeat(4)}（这里是很长的说明）`), /“(?:1390001){4}…”/);
  });
});
