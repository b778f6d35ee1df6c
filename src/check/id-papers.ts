import { openColumn } from "../ledger/plain-column";
import type { Ledger } from "../ledger/ledger";
import type { RecordColumn } from "../ledger/record-column";
import { papersAllowed, paperNamed, type Paper } from "../sheet/id-paper";
import { labelOf } from "./names";

const TYPE = /^(?:.{0,8}证件|.{0,4}证照)(?:类型|类别|种类|名称|性质)?(?:[(（].*)?$/;

/**
 * Which paper each record's number is of: the one that the nearest 证件类型 column names, else what the
 * number column's own label allows.
 */
export function papersOf(ledger: Ledger, ids: RecordColumn): (record: number) => Paper {
  const allowed = papersAllowed(labelOf(ids));
  let type: RecordColumn | null = null;
  for (const column of ledger.columns) {
    if (column.index === ids.column.index || !TYPE.test(column.label.replace(/\s/g, ""))) continue;
    if (type === null || distance(column, ids) <= distance(type.column, ids))
      type = openColumn(ledger, column);
  }
  if (type === null) return () => allowed;
  const { valueAt } = type;
  return (record) => paperNamed(String(valueAt(record) ?? "")) ?? allowed;
}

function distance(one: { readonly index: number }, { column }: RecordColumn): number {
  return Math.abs(one.index - column.index);
}
