import { ledgerOf } from "../ledger-of";
import { cases } from "./cases";

const one = (phone: string | number) => ledgerOf(["person", "phone"], [["张三", phone]]);

describe("rule phone", () => {
  cases(
    ["phone-invalid", "phone-untidy"],
    [
      ["a mobile", one("13800138000"), []],
      ["a mobile as a number", one(13800138000), []],
      ["area code and number", one("0374-1234567"), []],
      ["area code without a hyphen", one("03741234567"), []],
      ["a bare local number", one("6123456"), []],
      ["none", one("无"), []],
      ["two", one("13800138000、13900139000"), []],
      ["one digit short", one("1380013800"), ["phone-invalid@B2"]],
      ["one digit too many", one("138001380001"), ["phone-invalid@B2"]],
      ["a wrong beginning", one("12800138000"), ["phone-invalid@B2"]],
      ["blanks inside", one("138 0013 8000"), ["phone-untidy@B2"]],
      ["full-width", one("１３８００１３８０００"), ["phone-untidy@B2"]],
    ],
  );
});
