import { cellKey, setFormula } from "../foreign/foreign";
import type { ForeignCells } from "../foreign/foreign";
import { Limits } from "../limits";
import { byteReader } from "../containers/byte-reader";
import { formulaText } from "./tokens";
import type { TokenContext } from "./tokens";

/** A token that says: as in the formula shared from that cell on. */
const Shared = 0x01;

/** Formulas of a sheet as they are met; shared ones stand after the first cell that uses them. */
export interface FormulaList {
  /** `home` is the cell of the shared formula, where the tokens do not name all of it. */
  add(row: number, column: number, tokens: Uint8Array, home?: number): void;
  /** A shared formula of an xls file: its area, then its tokens. */
  addShared(data: Uint8Array): void;
  addSharedTokens(tokens: Uint8Array): void;
  /** Writes all texts into the cells; `""` for those that cannot be told, all of them without a context. */
  resolve(cells: ForeignCells, context: TokenContext | null): void;
}

export function createFormulaList(): FormulaList {
  const found: { row: number; column: number; tokens: Uint8Array; home: number | null }[] = [];
  const shared = new Map<number, Uint8Array>();
  const share = (tokens: Uint8Array) => {
    const last = found[found.length - 1];
    if (last !== undefined) shared.set(cellKey(last.row, last.column), tokens);
  };
  return {
    add(row, column, tokens, home) {
      found.push({ row, column, tokens, home: home ?? null });
    },
    addShared(data) {
      const reader = byteReader(data);
      const row = reader.u16();
      reader.at = 4;
      const column = reader.u8();
      reader.at = 8;
      const tokens = reader.bytes(reader.u16());
      shared.set(cellKey(row, column), tokens);
      share(tokens);
    },
    addSharedTokens: share,
    resolve(cells, context) {
      for (const { row, column, tokens, home } of found) {
        const source = tokens[0] === Shared ? shared.get(home ?? homeOf(tokens)) : tokens;
        // One long formula may be shared by every cell: its text is not made when there is no room for it.
        const isUntold =
          context === null ||
          source === undefined ||
          cells.budget.formulaText + source.length > Limits.bookFormulaText;
        setFormula(cells, row, column, isUntold ? "" : formulaText(source, row, column, context));
      }
    },
  };
}

/** The cell that an xls file names in the token: row and column. */
function homeOf(tokens: Uint8Array): number {
  const reader = byteReader(tokens, 1);
  return tokens.length < 5 ? -1 : cellKey(reader.u16(), reader.u16());
}
