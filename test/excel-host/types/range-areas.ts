import { object, typeOf } from "../wire/registry";
import { qualified, range } from "./range-target";
import type { AreasTarget } from "./range-target";

export const RangeAreas = typeOf<AreasTarget>({
  get: {
    address: ({ sheet, areas }) => areas.map((area) => qualified(sheet, area)).join(","),
    areaCount: ({ areas }) => areas.length,
  },
  nav: {
    areas: (self) => object("RangeCollection", self),
    format: (self) => object("RangeFormat", self),
    conditionalFormats: (self) => object("ConditionalFormatCollection", self),
    dataValidation: (self) => object("DataValidation", self),
  },
});

export const RangeCollection = typeOf<AreasTarget>({
  items: ({ sheet, areas }) => areas.map((area) => range(sheet, area)),
  call: {
    getItemAt: ({ sheet, areas }, [index]) => {
      const area = areas[Number(index)];
      return area === undefined ? null : range(sheet, area);
    },
  },
});
