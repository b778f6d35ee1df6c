import { columnsOf, rowsOf } from "../model/area";
import type { Look } from "../model/cell";
import { cellAt, ensureCell } from "../model/sheet";
import { invalidArgument } from "../wire/host-error";
import { object, typeOf } from "../wire/registry";
import type { HostObject, TypeHandlers } from "../wire/registry";
import { mustBeSmall, mustWrite } from "./range-target";
import type { AreasTarget } from "./range-target";

type LookValue = Look[string];

/** A setter that keeps one entry of the look of every cell. */
function paint(key: string) {
  return ({ sheet, areas }: AreasTarget, value: unknown): void => {
    mustWrite(sheet);
    if (value !== null && typeof value === "object") throw invalidArgument(key);
    for (const area of areas) {
      mustBeSmall(area);
      for (let row = area.top; row <= area.bottom; row++)
        for (let column = area.left; column <= area.right; column++)
          (ensureCell(sheet, row, column).look ??= {})[key] = value as LookValue;
    }
  };
}

/** The common value of all cells, null when they differ. */
function shared(key: string, standard: LookValue) {
  return ({ sheet, areas }: AreasTarget): LookValue => {
    let found: LookValue | undefined;
    for (const area of areas)
      for (let row = area.top; row <= area.bottom; row++)
        for (let column = area.left; column <= area.right; column++) {
          const value = cellAt(sheet, row, column)?.look?.[key] ?? standard;
          if (found === undefined) found = value;
          else if (found !== value) return null;
        }
    return found ?? standard;
  };
}

type Members = Readonly<Record<string, LookValue>>;

function looks(prefix: string, members: Members): TypeHandlers<AreasTarget> {
  const names = Object.keys(members);
  return {
    get: Object.fromEntries(names.map((n) => [n, shared(prefix + n, members[n] ?? null)])),
    set: Object.fromEntries(names.map((n) => [n, paint(prefix + n)])),
  };
}

const alignment: Members = {
  horizontalAlignment: "General",
  verticalAlignment: "Bottom",
  wrapText: false,
  shrinkToFit: false,
  indentLevel: 0,
};

const base = looks("", alignment);

export const RangeFormat = typeOf<AreasTarget>({
  get: { ...base.get },
  set: {
    ...base.set,
    columnWidth: ({ sheet, areas }, value) => {
      mustWrite(sheet);
      if (typeof value !== "number" || value < 0) throw invalidArgument("columnWidth");
      for (const { left, right } of areas)
        for (let column = left; column <= right; column++) sheet.columnWidths.set(column, value);
    },
    rowHeight: ({ sheet, areas }, value) => {
      mustWrite(sheet);
      if (typeof value !== "number" || value < 0 || value > 409) throw invalidArgument("rowHeight");
      for (const { top, bottom } of areas)
        for (let row = top; row <= bottom; row++) sheet.rowHeights.set(row, value);
    },
    useStandardWidth: ({ sheet }, value) => {
      mustWrite(sheet);
      if (value === true) sheet.columnWidths.clear();
    },
    useStandardHeight: ({ sheet }, value) => {
      mustWrite(sheet);
      if (value === true) sheet.rowHeights.clear();
    },
  },
  nav: {
    fill: (self) => object("RangeFill", self),
    font: (self) => object("RangeFont", self),
    borders: (self) => object("RangeBorderCollection", self),
  },
  call: {
    autofitRows: ({ sheet }) => {
      mustWrite(sheet);
    },
  },
});

export const RangeFill = typeOf<AreasTarget>({
  ...looks("fill.", { color: "#FFFFFF" }),
  call: {
    clear: (self) => {
      paint("fill.color")(self, null);
    },
  },
});

export const RangeFont = typeOf<AreasTarget>(
  looks("font.", {
    name: "宋体",
    size: 11,
    bold: false,
    italic: false,
    underline: "None",
    color: "#000000",
  }),
);

const edges = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
];

interface BorderTarget extends AreasTarget {
  readonly edge: string;
}

function border(self: AreasTarget, edge: unknown): HostObject {
  if (!edges.includes(String(edge))) throw invalidArgument(`border ${String(edge)}`);
  return object("RangeBorder", { ...self, edge });
}

export const RangeBorderCollection = typeOf<AreasTarget>({
  at: border,
  call: { getItem: (self, [edge]) => border(self, edge) },
});

const drawn = (member: string) => (self: BorderTarget, value: unknown) => {
  const inner = { InsideHorizontal: rowsOf, InsideVertical: columnsOf }[self.edge];
  if (inner !== undefined && self.areas.some((area) => inner(area) === 1))
    throw invalidArgument(`${self.edge} of a single row or column`);
  paint(`border.${self.edge}.${member}`)(self, value);
};

export const RangeBorder = typeOf<BorderTarget>({
  set: { style: drawn("style"), color: drawn("color"), weight: drawn("weight") },
});
