import { dateFields } from "../../src/ledger/field-types";
import type { ColumnPlan } from "./columns";
import { fillerFor, type Filler } from "./fillers";
import type { Random } from "./random";
import type { Row } from "./records/record";
import { ratingFor, ratingTick, stateOf, wordFor } from "./state-words";

/** How each column of a layout gets its cells from the rows. */
export function cellMakers(plans: readonly ColumnPlan[], random: Random): Filler[] {
  return plans.map((plan) => makerOf(plan, plans, random));
}

function makerOf(plan: ColumnPlan, plans: readonly ColumnPlan[], random: Random): Filler {
  const { field, label, words } = plan;
  const own = random.fork(`cell${plan.index}`);
  if (plan.ticks !== null) return tickMaker(plan, plan.ticks, plans);
  if (field === null) return fillerFor(plan, random);
  const text = (cell: Filler["cell"]): Filler => ({ date: false, cell });
  if (field === "serial") return text((_row, index) => index + 1);
  if (field === "count" || plan.acceptable.includes("count")) return text(() => own.int(0, 30));
  if (field === "rate") return text(() => `${own.int(60, 99)}.${own.int(10, 99)}%`);
  if (field === "score") return text(() => own.int(600, 999) / 10);
  if (field === "registeredAddress" && /^(省|市|县|区|区县|市州)$/u.test(label))
    return fillerFor(plan, random);
  if (field === "status") {
    const scale = words ?? (/^是否|是否/u.test(label) ? ["是", "否"] : null);
    if (scale !== null) return text(({ record }) => wordFor(stateOf(record.status ?? ""), scale));
  }
  if (field === "rating")
    return text(({ record }) => ratingFor(record.rating ?? "", plan.path, words));
  if (field === "aidType" && /^是否/u.test(label))
    return text(({ record }) => (record.aidType === "低保" ? "是" : "否"));
  if (field === "politics" && /是否党员/u.test(label)) {
    const [no, yes] = typeof words?.[0] === "number" ? [0, 1] : ["否", "是"];
    return text(({ record }) => (record.politics === "中共党员" ? yes : no));
  }
  const filler = fillerFor(plan, random);
  if (words !== null && field !== "awareness" && field !== "phoneStatus") return filler;
  if (plan.nth > 0) return secondMaker(plan, filler);
  const date = dateFields.has(field);
  const cell: Filler["cell"] = (row, index) => {
    const value = row.record[field];
    return value === undefined ? (date && !filler.date ? "" : filler.cell(row, index)) : value;
  };
  return { date: date || filler.date, cell };
}

/** A second column of a field shows the other party, or repeats the first. */
function secondMaker(plan: ColumnPlan, filler: Filler): Filler {
  const { field } = plan;
  const text = (cell: Filler["cell"]): Filler => ({ date: false, cell });
  if (field === "person") return text((row) => row.other.name);
  if (field === "idNumber") return text((row) => row.other.id);
  if (field === "phone") return text((row, index) => (index % 3 === 0 ? row.other.phone : ""));
  if (field === "deadline") return text(() => "");
  if (field === null || field === "category") return filler;
  return { date: dateFields.has(field), cell: (row) => row.record[field] ?? "" };
}

function tickMaker(
  plan: ColumnPlan,
  ticks: readonly number[],
  plans: readonly ColumnPlan[],
): Filler {
  const labels = ticks.map((index) => plans[index]?.label ?? "");
  const own = ticks.indexOf(plan.index);
  const at = (row: Row, index: number): number => {
    const { record } = row;
    if (plan.field === "status")
      return labels.indexOf(String(wordFor(stateOf(record.status ?? ""), labels)));
    if (plan.field === "rating" || plan.acceptable.includes("rating"))
      return ratingTick(record.rating ?? "", labels);
    if (plan.field === "level") return Math.max(0, labels.indexOf(String(record.level)));
    return (index * 7 + ticks[0]!) % labels.length;
  };
  return { date: false, cell: (row, index) => (at(row, index) === own ? "√" : "") };
}
