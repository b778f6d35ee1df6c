import { elements, firstElement, getAttribute } from "../xml/tree";
import { readBase } from "./base";
import type { Base } from "./base";
import { hasDefaultType } from "./content-types";
import type { LiveBook } from "./live-book";
import { xmlTree } from "./package";
import { settingsRoot } from "./settings-part";
import { styleLists } from "./style-sheet";

/** Notes what the workbook is like, before the first change of it; a note an earlier session left counts. */
export function noteBase(live: LiveBook): void {
  if (live.base !== undefined) return;
  const root = settingsRoot(live);
  live.base = root === null ? baseOf(live) : readBase(getAttribute(root, "base"));
}

function baseOf(live: LiveBook): Base {
  const { styles } = live.book;
  const root = styles === null ? undefined : xmlTree(live.pack, styles)?.root;
  return {
    styles: styleLists.map((name) => {
      const list = root === undefined ? undefined : firstElement(root, name);
      return list === undefined ? -1 : elements(list).length;
    }),
    xmlType: hasDefaultType(live.pack, "xml"),
  };
}
