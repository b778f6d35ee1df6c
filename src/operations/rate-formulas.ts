import type { FieldId } from "../ledger/fields";
import type { KindId } from "../ledger/kind-ids";
import type { Ledger } from "../ledger/ledger";
import { rateLabels, safetyIndexLabel } from "../locale/zh-CN/labels";
import { areaName } from "../sheet/address";
import { dateOf, type Serial } from "../sheet/serial";

/** A custom function over a ledger's columns, with what it tells. */
export interface RateFormula {
  readonly label: string;
  /** With `=`. */
  readonly formula: string;
}

const closingKinds: ReadonlySet<KindId> = new Set<KindId>(["opinion", "petition", "hazard"]);

/**
 * 插入为公式: the add-in's own functions over a ledger, so that figures follow its cells. For the
 * clerk's own sheets only; what goes upward never holds them.
 */
export function rateFormulas(ledger: Ledger, asOf: Serial): readonly RateFormula[] {
  const { kind, grid } = ledger;
  if (kind === null) return [];
  const at = (field: FieldId): string | null => columnArea(ledger, field);
  const formulas: RateFormula[] = [];
  const add = (label: string, name: string, ...args: (string | null)[]): void => {
    if (args.includes(null)) return;
    formulas.push({ label: `${grid.sheet} ${label}`, formula: `=TZ.${name}(${args.join(",")})` });
  };
  if (kind === "dispute") add(rateLabels.resolution.label, "化解率", at("status"));
  if (closingKinds.has(kind)) {
    const { label } = kind === "hazard" ? rateLabels.rectification : rateLabels.closing;
    add(label, "办结率", at("status"));
  }
  if (kind === "dispute" || closingKinds.has(kind))
    add(rateLabels.onTime.label, "按期办结率", at("deadline"), at("closedOn"), dateFormula(asOf));
  add(rateLabels.satisfaction.label, "满意率", at("rating"));
  if (kind === "satisfaction") add(safetyIndexLabel, "安全感指数", at("rating"));
  return formulas;
}

/** `'矛盾纠纷'!$K$5:$K$64`; `null`: the ledger has no single column of the field. */
function columnArea({ grid, columns, dataRows }: Ledger, field: FieldId): string | null {
  const column = columns.find((one) => one.field === field);
  if (column === undefined || dataRows === null) return null;
  const area = areaName(dataRows[0], column.index, dataRows[1], column.index);
  const fixed = area.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  return `'${grid.sheet.replaceAll("'", "''")}'!${fixed}`;
}

function dateFormula(day: Serial): string {
  const { year, month, day: date } = dateOf(day);
  return `DATE(${year},${month},${date})`;
}
