/** A colour: `rrggbb`, or one of the workbook's theme. */
export type Color = string | { readonly theme: number; readonly tint: number };

export type LineStyle =
  | "thin"
  | "medium"
  | "dashed"
  | "dotted"
  | "thick"
  | "double"
  | "hair"
  | "mediumDashed"
  | "dashDot"
  | "mediumDashDot"
  | "dashDotDot"
  | "mediumDashDotDot"
  | "slantDashDot";

export interface Line {
  readonly style: LineStyle;
  readonly color?: Color;
}

/** How a cell looks, free of any file format; absent parts are the default. */
export interface CellLook {
  /** Number format code; default `General`. */
  readonly format?: string;
  readonly font?: {
    readonly name?: string;
    /** Points. */
    readonly size?: number;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly strike?: boolean;
    readonly underline?: "single" | "double";
    readonly color?: Color;
  };
  readonly fill?: { readonly pattern: string; readonly color?: Color; readonly back?: Color };
  readonly border?: Partial<Readonly<Record<"left" | "right" | "top" | "bottom", Line>>>;
  readonly alignment?: {
    readonly horizontal?: string;
    readonly vertical?: string;
    readonly wrap?: boolean;
    readonly shrink?: boolean;
    readonly indent?: number;
    readonly rotation?: number;
  };
  readonly unlocked?: boolean;
}
