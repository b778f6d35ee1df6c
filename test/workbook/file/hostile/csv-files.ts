import { bytesOf } from "../kit";
import { many } from "./parts";
import type { CostlyFile } from "./parts";

/** Each under a megabyte. */
export const csvFiles: readonly CostlyFile[] = [
  {
    what: "a line of a csv with columns without end",
    name: "a.csv",
    bytes: () => bytesOf(`序号,当事人,${",".repeat(900_000)}\n1,张三\n`),
  },
  {
    what: "a csv of wide and long lines",
    name: "a.csv",
    bytes: () => bytesOf(`${",".repeat(16_000)}1\n${"1\n".repeat(400_000)}`),
  },
  { what: "a csv of quotes", name: "a.csv", bytes: () => bytesOf('"'.repeat(999_999)) },
  {
    what: "one cell of 32,767 letters in every row",
    name: "a.csv",
    bytes: () =>
      bytesOf(
        `序号,当事人,排查日期,事由\n${many(9, (at) => `${at},${"张三、".repeat(8000)},2024-05-06,${"与".repeat(5000)}\n`).join("")}`,
      ),
  },
  {
    what: "columns named alike",
    name: "a.csv",
    bytes: () =>
      bytesOf(
        `${many(4000, () => "排查日期").join(",")}\n${many(10, () => many(4000, () => "2024-5-6").join(",")).join("\n")}`,
      ),
  },
  {
    what: "a sheet of headings",
    name: "a.csv",
    bytes: () => bytesOf(`${"序号,当事人,排查日期,纠纷类型,化解情况,村\n".repeat(12_000)}`),
  },
  {
    what: "one person in every row",
    name: "a.csv",
    bytes: () =>
      bytesOf(
        `序号,当事人,排查日期,纠纷类型,化解情况,村\n${many(16_000, (at) => `${at},张三,2024-05-06,邻里纠纷,已化解,柳林村\n`).join("")}`,
      ),
  },
];
