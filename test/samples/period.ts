import { dayOf, serial } from "./days";
import type { Layout } from "./layout";

export const AS_OF = serial(2024, 5, 31);

/** The days a sheet is about: as asked for, else as its own title says, else the year so far. */
export function periodOf(
  layout: Layout,
  from: number | undefined,
  asOf: number | undefined,
): { from: number; asOf: number } {
  const text = headText(layout);
  const month = /(20\d{2})年(\d{1,2})月/u.exec(text);
  if (month !== null && from === undefined && asOf === undefined) {
    const [year, number] = [Number(month[1]), Number(month[2])];
    return { from: serial(year, number, 1), asOf: serial(year, number + 1, 0) };
  }
  const year = /(20\d{2})年/u.exec(text);
  const fallback = year === null ? AS_OF : Math.min(AS_OF, serial(Number(year[1]), 12, 31));
  const end = asOf ?? fallback;
  return { from: from ?? serial(dayOf(end).year, 1, 1), asOf: end };
}

/** The one year a sheet names above its table. */
export function titleYear(layout: Layout, title: string): number | null {
  const found = /(20\d{2})年/u.exec(title + headText(layout));
  return found === null ? null : Number(found[1]);
}

const headText = (layout: Layout): string =>
  layout.title + (layout.rows_above ?? []).flat().join(" ");
