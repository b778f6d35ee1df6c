import { ROW_MAKERS } from "./index";
import type { RowMaker } from "./record";

/** Rows for counting sheets and for sheets that are no ledger: one a village, in turn. */
export const plainRows: RowMaker = (scene) => {
  const { villages } = scene.population;
  return ROW_MAKERS.visit(scene).map((row, index) => {
    const village = villages[index % villages.length]!;
    return { ...row, record: { ...row.record, village, name: village, ownerUnit: village } };
  });
};
