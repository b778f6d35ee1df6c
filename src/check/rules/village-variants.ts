import { groupVillages, UNKNOWN_VILLAGE } from "../../ledger/vocabulary/village";
import { villageAndGroup } from "../../ledger/vocabulary/village-group";
import { squeeze, tidyText } from "../../sheet/text";
import { cellRule, code } from "../rule";
import { countCodes } from "../scan";

/** One village written in several ways (柳林, 柳林村): counted together, but filters see two. */
export const villageVariants = cellRule({
  id: "village-variants",
  scope: "cell",
  fields: ["village"],
  codes: { "village-variant": code("hint", "word", "word", "usual") },
  check(view, column, report) {
    const { codes, distinct } = column;
    const texts = distinct.map((value) => tidyText(String(value ?? "")));
    const counts = new Map<string, number>();
    countCodes(column).forEach((count, at) => {
      const text = texts[at] ?? "";
      // 石桥村1组 beside 石桥村2组 says more than the village: no spelling of it.
      if (text !== "" && villageAndGroup(squeeze(text)).group === "")
        counts.set(text, (counts.get(text) ?? 0) + count);
    });
    const groups = groupVillages([...counts.keys()], view.profile);
    const usual = new Map<string, string>();
    for (const [text, shown] of groups) {
      if (shown === UNKNOWN_VILLAGE) continue;
      const best = usual.get(shown);
      const more = best === undefined || (counts.get(text) ?? 0) > (counts.get(best) ?? 0);
      if (more) usual.set(shown, text);
    }
    const says = texts.map((text) => {
      const best = usual.get(groups.get(text) ?? "") ?? text;
      return best === text ? "" : best;
    });
    if (says.every((said) => said === "")) return;
    for (let i = 0; i < view.count; i++) {
      const at = codes[i] ?? 0;
      const said = says[at] ?? "";
      if (said !== "")
        report("village-variant", view.at(column, i), { word: texts[at] ?? "", usual: said });
    }
  },
});
