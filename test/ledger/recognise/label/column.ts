import type { LabelReading } from "../../../../src/ledger/recognise/label/read";
import type { Column } from "../../../../src/ledger/recognise/solve/column";
import { profileColumn } from "../../../../src/ledger/recognise/values/column-values";
import { gridOf } from "../../../../src/sheet/grid";

/** A column without any value under the label. */
export function columnOf(reading: LabelReading): Column {
  return {
    index: 0,
    leaf: reading.label.shown,
    parents: [],
    reading,
    values: profileColumn(gridOf("", []), 0, new Int32Array(0)),
    text: reading.label.core,
    members: [{ leaf: reading.label.shown, parents: [], columns: [0], parts: null, period: null }],
  };
}
