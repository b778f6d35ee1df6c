import { recognise, type RecogniseOptions } from "../../../src/ledger/recognise";
import type { Ledger } from "../../../src/ledger/ledger";
import { gridOf, type CellValue, type Merge } from "../../../src/sheet/grid";

export type Rows = readonly (readonly CellValue[])[];

export const HEADER = [
  "序号",
  "村",
  "当事人",
  "联系电话",
  "纠纷类型",
  "简要情况",
  "责任人",
  "化解情况",
  "化解时间",
];

/** A plain record under `HEADER`. */
export function record(number: number, village: CellValue = "柳林村"): readonly CellValue[] {
  const day = `2024-05-0${String((number % 9) + 1)}`;
  return [
    number,
    village,
    "张建国",
    "13812345678",
    "邻里纠纷",
    "因宅基地边界发生争执",
    "李明",
    "已化解",
    day,
  ];
}

/** A merge by its corners. */
export function merge(top: number, left: number, bottom: number, right: number): Merge {
  return { top, left, bottom, right };
}

export function read(
  rows: Rows,
  merges: readonly Merge[] = [],
  options: RecogniseOptions = {},
): Ledger {
  return recognise({ ...gridOf("Sheet1", rows), merges }, options);
}
