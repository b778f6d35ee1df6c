import type { KindId } from "../../../src/ledger/kind-ids";
import { strangerId } from "./identity";
import type { DefectFamily } from "./families";
import { replaced, type Injector } from "./table";

/** Puts somebody no household ledger knows into the record. */
const stranger =
  (family: DefectFamily, name: string, kinds: readonly (KindId | null | undefined)[]): Injector =>
  (table, index) => {
    if (!kinds.includes(table.truth.kinds[0]) || !table.has("person", "idNumber")) return null;
    table.write(index, "idNumber", strangerId(index));
    if (table.has("gender")) table.write(index, "gender", "男");
    const also = [{ row: table.row(index), column: table.column("idNumber") }];
    const injected = replaced(
      table,
      family,
      index,
      "person",
      `${name}${index % 10}`.replace(/\d/u, (d) => "甲乙丙丁戊己庚辛壬癸"[Number(d)]!),
    );
    return injected.map((one) => ({ ...one, also }));
  };

/** Defects that only show beside a household ledger. */
export const STRANGERS: Readonly<Partial<Record<DefectFamily, Injector>>> = {
  "unknown-person": stranger("unknown-person", "慕容外", ["dispute", "petition", "opinion"]),
  "visit-unknown-household": stranger("visit-unknown-household", "上官远", ["visit", "contact"]),
};
