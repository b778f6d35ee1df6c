import {
  biff8Stream,
  compound,
  joined,
  number,
  record,
  shortWide,
  u16,
  u32,
  wide,
  xls,
} from "../biff-kit";
import { many } from "./parts";
import type { CostlyFile } from "./parts";

const oneCell = [number(0, 0, 1)];

/** MERGECELLS records of at most a thousand areas each. */
function mergeRecords(areas: readonly (readonly [number, number, number, number])[]): Uint8Array[] {
  return many(Math.ceil(areas.length / 1000), (at) => {
    const some = areas.slice(at * 1000, at * 1000 + 1000);
    return record(0xe5, u16(some.length), ...some.flatMap((area) => area.map((one) => u16(one))));
  });
}

/** Tabs whose streams begin one record after the other, and all end where the only sheet ends. */
function tabsOverOneSheet(count: number): Uint8Array {
  const sheet = { name: "a", records: many(count, (at) => number(at, 0, 1)) };
  const size = number(0, 0, 1).length;
  const bounds = (from: number) =>
    many(count, (at) => record(0x85, u32(from + at * size), 0, 0, shortWide(`b${at}`)));
  const whole = biff8Stream([sheet], bounds(0));
  const stream = biff8Stream([sheet], bounds(whole.length - count * size - 4));
  return compound({ Workbook: joined([stream, new Uint8Array(4096)]) });
}

/** Each under a megabyte. */
export const xlsFiles: readonly CostlyFile[] = [
  {
    what: "merges of an xls one over the other",
    name: "a.xls",
    bytes: () =>
      xls([
        {
          name: "a",
          records: [
            ...oneCell,
            ...mergeRecords(many(20_000, (at) => [at % 900, 5000 + (at % 977), 0, 25] as const)),
          ],
        },
      ]),
  },
  {
    what: "sheets of an xls without end",
    name: "a.xls",
    bytes: () => xls(many(6000, (at) => ({ name: `a${at}`, records: oneCell }))),
  },
  { what: "tabs of an xls over one sheet", name: "a.xls", bytes: () => tabsOverOneSheet(1500) },
  {
    what: "comments of an xls without end",
    name: "a.xls",
    bytes: () =>
      xls([
        {
          name: "a",
          records: [
            ...oneCell,
            ...many(30_000, (at) => record(0x1c, u16(at), u16(0), u16(0), u16(at), shortWide("x"))),
          ],
        },
      ]),
  },
  {
    what: "number formats of an xls of great length",
    name: "a.xls",
    bytes: () =>
      xls(
        [{ name: "a", records: oneCell }],
        many(150, (at) => record(0x41e, u16(200 + at), wide(`${"[".repeat(1500)}${at}`))),
      ),
  },
  {
    what: "columns of an xls declared over each other",
    name: "a.xls",
    bytes: () =>
      xls([
        {
          name: "a",
          records: [
            ...many(45_000, () =>
              record(0x7d, u16(0), u16(255), u16(2000), u16(0), u16(1), u16(0)),
            ),
            ...oneCell,
          ],
        },
      ]),
  },
];
