import { monthText } from "../../locale/zh-CN/month";
import { visitText } from "../../locale/zh-CN/visits";
import type { DueVisit, QuotaPace } from "../../visit/index";
import type { Block } from "../layout/line";
import { tableBlock, type TableCell, type TableColumn } from "../layout/table";
import { VISIT_WIDTHS, visitsByOwner } from "./due-blocks";
import { paceCell } from "./visit-tables";
import { visitCounts } from "./visit-counts";
import type { VisitData } from "./visit-data";

/** A person in charge: the visits due, `null` in a further line of the same person, and a quota. */
interface Owner {
  readonly owner: string;
  readonly visits: readonly DueVisit[] | null;
  readonly quota: QuotaPace | null;
}

/** How many visits are due by person in charge, and how far each is with the quotas. */
export function ownersBlock(data: VisitData): Block {
  const texts = visitText.owners;
  const count = (key: "due" | "overdue" | "never"): TableColumn<Owner> => ({
    key,
    label: texts[key],
    cell: ({ visits }) => ({
      value: visits === null ? "" : visitCounts(visits)[key],
      style: "integer",
    }),
    total: "sum",
  });
  return tableBlock<Owner>({
    id: "owners",
    title: texts.title,
    width: VISIT_WIDTHS.length,
    nothing: monthText.none,
    items: ownersOf(data),
    fills: true,
    columns: [
      {
        key: "owner",
        label: texts.owner,
        span: 2,
        cell: ({ owner }) => ({ value: owner === "" ? visitText.noOwner : owner, style: "text" }),
        total: { value: monthText.total, style: "total" },
      },
      count("due"),
      count("overdue"),
      count("never"),
      ...(data.plan.quotas.length === 0 ? [] : quotaColumns()),
    ],
  });
}

function ownersOf(data: VisitData): Owner[] {
  const visits = new Map(visitsByOwner(data));
  const quotas = new Map<string, QuotaPace[]>();
  for (const quota of data.plan.quotas) {
    const known = quotas.get(quota.owner);
    if (known === undefined) quotas.set(quota.owner, [quota]);
    else known.push(quota);
  }
  const owners = new Set([...visits.keys(), ...quotas.keys()]);
  return [...owners].flatMap((owner): Owner[] => {
    const due = visits.get(owner) ?? [];
    const [first = null, ...others] = quotas.get(owner) ?? [];
    return [
      { owner, visits: due, quota: first },
      ...others.map((quota) => ({ owner, visits: null, quota })),
    ];
  });
}

function quotaColumns(): TableColumn<Owner>[] {
  const texts = visitText.quotas;
  const column = (
    key: "role" | "measure" | "done" | "required" | "expected" | "pace",
    span: number,
    of: (quota: QuotaPace) => TableCell,
  ): TableColumn<Owner> => ({
    key,
    label: texts[key],
    span,
    cell: ({ quota }) => (quota === null ? { value: "", style: "text" } : of(quota)),
    total: { value: "", style: "total" },
  });
  return [
    column("role", 1, ({ role }) => ({ value: role, style: "text" })),
    column("measure", 2, ({ measure }) => ({ value: texts.measures[measure], style: "text" })),
    column("done", 1, ({ done }) => ({ value: done, style: "integer" })),
    column("required", 1, ({ required }) => ({ value: required, style: "integer" })),
    column("expected", 2, ({ expectedByNow }) => ({
      value: expectedByNow,
      style: "number",
      decimals: 1,
    })),
    column("pace", 1, paceCell),
  ];
}
