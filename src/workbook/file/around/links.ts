import { nameOfArea } from "../../areas";
import type { ForeignLink } from "../foreign-around";
import { encodeXstring, escapeXml } from "../xml/text";

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

/** An address as a URI that a package may hold; null for one that cannot be made into any. */
export function linkTarget(address: string): string | null {
  const trimmed = address.trim();
  if (trimmed === "" || trimmed.length > 2083) return null;
  const drive = /^[a-z]:[\\/]/i.test(trimmed);
  const shared = trimmed.startsWith("\\\\");
  const path = drive || shared || !/^[a-z][a-z\d+.-]*:/i.test(trimmed);
  const slashed = path ? trimmed.replace(/\\/g, "/") : trimmed;
  const whole = drive ? `file:///${slashed}` : shared ? `file:${slashed}` : slashed;
  const escaped = whole.replace(/[\0- "<>\\^`{|}\x7f]|%(?![\da-f]{2})/gi, (sign) => {
    const hex = sign.charCodeAt(0).toString(16).toUpperCase();
    return `%${hex.padStart(2, "0")}`;
  });
  return isWellFormed(escaped) ? escaped : null;
}

function isWellFormed(text: string): boolean {
  return !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text);
}
