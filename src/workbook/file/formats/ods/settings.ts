import type { ForeignView } from "../../foreign/foreign-around";
import { elements, getAttribute, textOf } from "../../containers/xml/tree";
import type { XmlElement } from "../../containers/xml/tree";

/** How tables are shown, out of the settings of a document. */
export interface OdsViews {
  /** Name of the table in front. */
  readonly front: string | null;
  of(table: string): {
    readonly frozen: { readonly rows: number; readonly columns: number };
    readonly view: ForeignView;
  };
}

const Frozen = 2;

export function readOdsViews(root: XmlElement | null): OdsViews {
  const named = root === null ? [] : descendants(root, "config-item-map-named");
  const tables = named.find((map) => getAttribute(map, "config:name") === "Tables");
  const entries = new Map(
    (tables === undefined ? [] : elements(tables, "config-item-map-entry")).map((entry) => [
      getAttribute(entry, "config:name") ?? "",
      itemsOf(entry),
    ]),
  );
  const whole = root === null ? [] : descendants(root, "config-item");
  const front = whole.find((item) => getAttribute(item, "config:name") === "ActiveTable");
  return {
    front: front === undefined ? null : textOf(front),
    of(table) {
      const items = entries.get(table) ?? new Map<string, string>();
      const number = (name: string) => Math.max(0, Math.trunc(Number(items.get(name) ?? 0)) || 0);
      const columns =
        number("HorizontalSplitMode") === Frozen ? number("HorizontalSplitPosition") : 0;
      const rows = number("VerticalSplitMode") === Frozen ? number("VerticalSplitPosition") : 0;
      return {
        frozen: { rows, columns },
        view: {
          ...(number("ZoomValue") > 0 && { zoom: number("ZoomValue") }),
          hidesGridlines: items.get("ShowGrid") === "false",
          paneCorner: { row: number("PositionBottom"), column: number("PositionRight") },
        },
      };
    },
  };
}

function itemsOf(entry: XmlElement): Map<string, string> {
  return new Map(
    elements(entry, "config-item").map((item) => [
      getAttribute(item, "config:name") ?? "",
      textOf(item),
    ]),
  );
}

function descendants(root: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const waiting = [root];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (at.name.endsWith(`:${name}`)) found.push(at);
    for (const child of elements(at)) waiting.push(child);
  }
  return found;
}
