import type { Merge } from "../../../sheet/grid";
import type { CellLook } from "../looks/look";

/** What stands around the cells of a foreign sheet. Rows and columns are 0-based, areas inclusive. */

export type Font = NonNullable<CellLook["font"]>;

/** A text whose parts look different; each font holds from a character on, the first part may have none. */
export interface RichText {
  readonly text: string;
  readonly runs: readonly { readonly from: number; readonly font: Font }[];
}

/** A corner of something that lies over the cells: a cell, and how far into it (0..1). */
export interface Corner {
  readonly row: number;
  readonly column: number;
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly from: Corner;
  readonly to: Corner;
}

export interface ForeignNote {
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly text: RichText;
  /** Always in sight, not only under the mouse. */
  readonly shown: boolean;
  readonly box: Box | null;
}

export interface ForeignLink {
  readonly area: Merge;
  /** Address outside the workbook, as a URI; absent for a place in it. */
  readonly target?: string;
  /** Place in the workbook or in the target. */
  readonly place?: string;
  readonly tip?: string;
}

export const ruleKinds = [
  "none",
  "whole",
  "decimal",
  "list",
  "date",
  "time",
  "textLength",
  "custom",
] as const;

export const comparisons = [
  "between",
  "notBetween",
  "equal",
  "notEqual",
  "greaterThan",
  "lessThan",
  "greaterThanOrEqual",
  "lessThanOrEqual",
] as const;

export type Comparison = (typeof comparisons)[number];

/** A drop-down or another limit on what is typed in. */
export interface ForeignRule {
  readonly areas: readonly Merge[];
  readonly kind: (typeof ruleKinds)[number];
  readonly comparison: Comparison;
  readonly severity: "stop" | "warning" | "information";
  readonly allowsBlank: boolean;
  /** A list without its arrow. */
  readonly hidesArrow: boolean;
  readonly prompt: { readonly shown: boolean; readonly title: string; readonly text: string };
  readonly error: { readonly shown: boolean; readonly title: string; readonly text: string };
  /** In A1 style for the first cell of the first area. */
  readonly formulas: readonly string[];
}

/** Looks that depend on values; rules in the order they are tried. */
export interface ForeignCondition {
  readonly areas: readonly Merge[];
  readonly rules: readonly {
    /** Null: the formula decides by itself. */
    readonly comparison: Comparison | null;
    readonly formulas: readonly string[];
    readonly look: CellLook;
  }[];
}

export interface ForeignView {
  /** Percent. */
  readonly zoom?: number;
  readonly hidesGridlines?: boolean;
  readonly hidesHeadings?: boolean;
  readonly hidesZeros?: boolean;
  readonly showsFormulas?: boolean;
  readonly pageBreaks?: boolean;
  /** First cell in sight: of the whole window, and of the part below and right of the panes. */
  readonly corner?: { readonly row: number; readonly column: number };
  readonly paneCorner?: { readonly row: number; readonly column: number };
  /** Panes that are not frozen: twips from the left and the top. */
  readonly split?: { readonly x: number; readonly y: number };
  /** `rrggbb`. */
  readonly tabColor?: string;
}

/** Places where a new page begins: the first row or column of it. */
export interface ForeignBreaks {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** What a filter shows of one of its columns (counted from the filter's first). */
export interface ForeignFilter {
  readonly column: number;
  readonly both: boolean;
  readonly conditions: readonly { readonly operator: string; readonly value: string }[];
}

export interface ForeignPicture {
  readonly kind: "picture";
  readonly box: Box;
  readonly name: string;
  readonly ending: "png" | "jpeg" | "emf" | "wmf" | "bmp" | "tiff" | "gif";
  readonly bytes: Uint8Array;
  /** Parts cut off at each side (0..1). */
  readonly crop?: Readonly<Record<"left" | "top" | "right" | "bottom", number>>;
}

export interface ForeignTextBox {
  readonly kind: "text";
  readonly box: Box;
  readonly name: string;
  readonly text: RichText;
  /** `rrggbb`; null: none. */
  readonly fill: string | null;
  readonly line: string | null;
}

/** All of it; what is absent is not there. */
export interface SheetAround {
  readonly notes?: readonly ForeignNote[];
  readonly links?: readonly ForeignLink[];
  readonly rules?: readonly ForeignRule[];
  readonly conditions?: readonly ForeignCondition[];
  readonly view?: ForeignView;
  readonly breaks?: ForeignBreaks;
  readonly filters?: readonly ForeignFilter[];
  /** Area of the filter arrows, where no defined name states it. */
  readonly filterArea?: Merge;
  readonly drawings?: readonly (ForeignPicture | ForeignTextBox)[];
  /** What a protected sheet allows all the same, by the names an xlsx has for it. */
  readonly allowed?: ReadonlySet<string>;
}
