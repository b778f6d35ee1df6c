import type { FieldId } from "../../../src/ledger/fields";
import { ledgerOf } from "../ledger-of";
import { cases } from "./cases";

const one = (text: string, field: FieldId = "summary") => ledgerOf([field], [[text]]);

describe("rule text-form", () => {
  cases(
    ["stray-blanks", "full-width", "control-characters"],
    [
      ["tidy", one("与邻居争执，已调解。"), []],
      ["Chinese punctuation", one("（一）争执；“调解”！"), []],
      ["a line break", one("第一行\n第二行"), []],
      ["a blank between words", one("张三 李四", "person"), []],
      ["blanks around", one(" 争执 "), ["stray-blanks@A2"]],
      ["a wide blank in front", one("　　争执"), ["stray-blanks@A2"]],
      ["a no-break blank", one("争\u00a0执"), ["stray-blanks@A2"]],
      ["a padded name", one("张 三", "person"), ["stray-blanks@A2"]],
      ["a padded word", one("已 化解", "status"), ["stray-blanks@A2"]],
      ["full-width digits", one("欠款３０００元"), ["full-width@A2"]],
      ["full-width letters", one("Ａ区"), ["full-width@A2"]],
      ["a control character", one("争\u0007执"), ["control-characters@A2"]],
      ["a control character at the end", one("争执\u0007"), ["control-characters@A2"]],
      ["a zero-width blank", one("张\u200b三", "person"), ["control-characters@A2"]],
    ],
  );
});
