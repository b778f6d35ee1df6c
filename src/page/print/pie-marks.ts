import type { ViewChart } from "../../workbook/file/index";
import { chartColors } from "../../workbook/chart-colors";
import type { Label } from "./chart-label";
import { valueText } from "./chart-scale";

/** A part of a round, as the outline of a path. */
export interface Slice {
  readonly key: string;
  readonly outline: string;
  readonly color: string;
}

const ROOM = { top: 26, bottom: 12 } as const;
/** Points between the lines of names, and the box of colour before them. */
const LINE = 14;
const BOX = 8;

/** The parts of a round in turn from the top, and beside it what each is, how many and what share. */
export function pieMarks(
  { categories, format, series: [first] }: ViewChart,
  width: number,
  height: number,
): { readonly slices: readonly Slice[]; readonly labels: readonly Label[] } {
  const parts = (first?.values ?? []).map((value) => Math.max(0, value ?? 0));
  const total = parts.reduce((sum, part) => sum + part, 0);
  const radius = Math.max(1, Math.min(width / 2 - 16, height - ROOM.top - ROOM.bottom) / 2);
  const [x, y] = [radius + 12, ROOM.top + (height - ROOM.top - ROOM.bottom) / 2];
  const left = x + radius + 16;
  const fitting = Math.max(1, Math.floor((height - ROOM.top) / LINE));
  const top = Math.max(ROOM.top + BOX, y - (Math.min(parts.length, fitting) * LINE) / 2 + BOX);
  let before = 0;
  const slices = parts.flatMap((part, index): Slice[] => {
    const from = before;
    before += part;
    const color = chartColors[index % chartColors.length] ?? chartColors[0];
    const legend =
      index < fitting ? ` M${left} ${top + index * LINE - BOX}h${BOX}v${BOX}h-${BOX}Z` : "";
    const outline =
      part === 0 || total === 0 ? "" : sector(x, y, radius, from / total, before / total);
    return [{ key: `part ${index}`, color, outline: `${outline}${legend}` }];
  });
  const labels = parts.slice(0, fitting).map((part, index): Label => {
    const hidden = index === fitting - 1 ? parts.length - fitting : 0;
    const share = total === 0 ? "" : ` ${Math.round((part / total) * 1000) / 10}%`;
    return {
      key: `part ${index}`,
      x: left + BOX + 4,
      y: top + index * LINE,
      text: `${categories[index] ?? ""} ${valueText(part, format)}${share}${hidden > 0 ? " …" : ""}`,
      anchor: "start",
    };
  });
  return { slices, labels };
}

/** The outline between two shares of a round, 0 and 1 at the top. */
function sector(x: number, y: number, radius: number, from: number, to: number): string {
  const at = (share: number): string => {
    const angle = share * 2 * Math.PI;
    return `${round(x + radius * Math.sin(angle))} ${round(y - radius * Math.cos(angle))}`;
  };
  const arc = `A${round(radius)} ${round(radius)} 0`;
  // A whole round begins and ends at one place: it is drawn in halves.
  if (to - from > 0.9999) return `M${at(0)}${arc} 1 1 ${at(0.5)}${arc} 1 1 ${at(1)}Z`;
  const large = to - from > 0.5 ? 1 : 0;
  return `M${round(x)} ${round(y)}L${at(from)}${arc} ${large} 1 ${at(to)}Z`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
