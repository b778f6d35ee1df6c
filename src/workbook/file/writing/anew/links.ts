import { nameOfArea } from "../../../areas";
import type { ForeignLink } from "../../foreign/foreign-around";
import { encodeXstring, escapeXml } from "../../containers/xml/text";

/** Links that Excel takes on a sheet. */
export const MostLinks = 65_530;

/** The hyperlinks of a sheet as source; `""` for none. `relate` answers the id of an outer address. */
export function linksSource(
  links: readonly ForeignLink[],
  relate: (target: string) => string,
): string {
  const list = links
    .slice(0, MostLinks)
    .map(({ area, target, place, tip }) =>
      [
        `<hyperlink ref="${nameOfArea(area)}"`,
        target === undefined ? "" : ` r:id="${escapeXml(relate(target))}"`,
        place === undefined ? "" : ` location="${encodeXstring(place)}"`,
        tip === undefined ? "" : ` tooltip="${encodeXstring(tip)}"`,
        "/>",
      ].join(""),
    );
  return list.length === 0 ? "" : `<hyperlinks>${list.join("")}</hyperlinks>`;
}
