import type { ForeignCondition } from "../../foreign/foreign-around";
import type { CellLook } from "../../looks/look";
import { elements, getAttribute } from "../../containers/xml/tree";
import type { XmlElement } from "../../containers/xml/tree";
import { readArea } from "../../cells/area";
import { excelFormula } from "./formula";
import { cellOf, movedTo, odsComparison } from "./rules";

/**
 * The conditional formats of a table. `lookOf` answers a style by the name that users see; `lose` is told of
 * each rule that cannot be carried.
 */
export function readOdsConditions(
  list: XmlElement,
  lookOf: (name: string) => CellLook | undefined,
  lose: () => void,
): ForeignCondition[] {
  return elements(list, "conditional-format").flatMap((format): ForeignCondition[] => {
    const areas = (getAttribute(format, "calcext:target-range-address") ?? "")
      .split(" ")
      .flatMap((address) => readArea(address.replace(/(?:^|(?<=:))[^:]*\./gs, "")) ?? []);
    const [first] = areas;
    const rules = elements(format).flatMap((element) => {
      const look = lookOf(getAttribute(element, "calcext:apply-style-name") ?? "");
      const value = getAttribute(element, "calcext:value") ?? "";
      const base = cellOf(getAttribute(element, "calcext:base-cell-address") ?? "");
      const read = element.name.endsWith(":condition") ? readRule(value) : null;
      if (read === null || look === undefined) {
        lose();
        return [];
      }
      const formulas = read.formulas.map((formula) => movedTo(formula, base, first));
      return [{ comparison: read.comparison, formulas, look: difference(look) }];
    });
    return areas.length === 0 || rules.length === 0 ? [] : [{ areas, rules }];
  });
}

function readRule(value: string) {
  const formula = /^formula-is\((.*)\)$/s.exec(value)?.[1];
  if (formula === undefined) return odsComparison(value);
  const text = excelFormula(formula);
  return text === "" ? null : { comparison: null, formulas: [text] };
}

/** What a style adds to a cell's own look: no typeface, no size, and its colour behind where rules want it. */
function difference(look: CellLook): CellLook {
  const { font, fill, border } = look;
  const { bold, italic, strike, underline, color } = font ?? {};
  const changed = {
    ...(bold === true && { bold }),
    ...(italic === true && { italic }),
    ...(strike === true && { strike }),
    ...(underline !== undefined && { underline }),
    ...(color !== undefined && { color }),
  };
  return {
    ...(Object.keys(changed).length > 0 && { font: changed }),
    ...(fill?.color !== undefined && { fill: { pattern: "solid", back: fill.color } }),
    ...(border !== undefined && { border }),
  };
}
