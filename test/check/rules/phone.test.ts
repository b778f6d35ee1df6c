import { ledgerOf } from "../ledger-of";
import { cases, toldCases } from "./cases";

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

  toldCases(
    ["phone-invalid", "phone-untidy"],
    [
      ["a slip is an error", one("1380013800"), ["error phone-invalid@B2"]],
      ["signs between the digits are none", one("138-0013 (800)."), ["error phone-invalid@B2"]],
      ["words beside may be a note", one("1380013800（儿子）"), ["warning phone-invalid@B2"]],
      ["blanks go", one("138 0013 8000"), ["hint phone-untidy@B2 → 13800138000 as @"]],
      [
        "full-width digits become plain ones",
        one("１３８００１３８０００"),
        ["hint phone-untidy@B2 → 13800138000 as @"],
      ],
      ["the country's code is left to the clerk", one("+86 13800138000"), ["hint phone-untidy@B2"]],
      ["nothing to tidy in a number", one(13800138000), []],
      ["no telephone", one("无电话"), []],
    ],
  );
});
