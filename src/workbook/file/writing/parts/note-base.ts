import { elements, firstElement, getAttribute } from "../../containers/xml/tree";
import { readBase } from "../../formats/xlsx/base";
import type { Base } from "../../formats/xlsx/base";
import { hasDefaultType } from "../../containers/content-types";
import type { LiveBook } from "../../formats/xlsx/live-book";
import { xmlTree } from "../../containers/package";
import { settingsRoot } from "./settings-part";
import { styleLists } from "../../formats/xlsx/style-sheet";

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
