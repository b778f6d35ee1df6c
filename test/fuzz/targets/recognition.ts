import { check } from "../../../src/check/run";
import { SAMPLED_KINDS } from "../../samples/sampled-kinds";
import type { Ledger } from "../../../src/ledger/ledger";
import { recogniseTables } from "../../../src/ledger/recognise/index";
import { monthOfMaterial, openMaterial } from "../../../src/measure/index";
import { defaultProfile as profile } from "../../../src/profile/index";
import { proveSheet } from "../../../src/proof/index";
import { serialOf } from "../../../src/sheet/serial";
import { planVisits } from "../../../src/visit/index";
import { makeLedger } from "../../samples/ledger";
import { bytesOfGrid, gridFrom } from "./cells";
import { WrongOutcome } from "./target";
import type { Target } from "./target";

const asOf = serialOf(2024, 5, 31);

function recogniseAll(bytes: Uint8Array): void {
  const grid = gridFrom(bytes);
  const { main, more } = recogniseTables(grid);
  const ledgers = [main, ...more];
  for (const ledger of ledgers) holdSound(ledger);
  check(ledgers, { profile, asOf });
  const known = ledgers.filter(({ kind }) => kind !== null);
  monthOfMaterial(openMaterial(known, { profile }), { period: "2024-05", asOf });
  planVisits(known, { profile, asOf });
  proveSheet(grid, null, main.kind === null ? null : main.dataRows);
}

/** Rows and columns are on the sheet, and each row is a record or left, once. */
function holdSound({ grid, columns, records, left, headerRows, dataRows }: Ledger): void {
  const rows = [...records, ...left.map(({ row }) => row)];
  const isOnSheet = (row: number) => row >= 0 && row < grid.rowCount;
  if (!rows.every(isOnSheet)) throw new WrongOutcome("a row beyond the sheet");
  if (new Set(rows).size < rows.length) throw new WrongOutcome("a row twice");
  if (columns.some(({ index }) => index < 0 || index >= grid.columnCount))
    throw new WrongOutcome("a column beyond the sheet");
  for (const [first, last] of [headerRows, dataRows].filter((one) => one !== null))
    if (first > last || !isOnSheet(first)) throw new WrongOutcome(`rows ${first} to ${last}`);
}

export const recognition: Target = {
  name: "recognition",
  shape: "cells",
  seeds: () =>
    Promise.resolve(
      [...SAMPLED_KINDS, null].flatMap((kind, at) =>
        [0, 1].map((variant) =>
          bytesOfGrid(
            makeLedger({ kind, rows: 5, seed: at * 10 + variant, variant, mess: 2 }).grid,
          ),
        ),
      ),
    ),
  run: recogniseAll,
};
