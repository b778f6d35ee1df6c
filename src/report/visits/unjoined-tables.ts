import { fill } from "../../locale/format";
import { monthText } from "../../locale/zh-CN/month";
import { visitText } from "../../locale/zh-CN/visits";
import type { Block } from "../layout/line";
import { tableBlock } from "../layout/table";
import { shortened } from "../shorten";
import { VISIT_WIDTHS } from "./due-blocks";
import { rowReader, type VisitData } from "./visit-data";

const WIDTH = VISIT_WIDTHS.length;

/** Visits whose day cannot be read. */
export function undatedBlock(data: VisitData): Block {
  const texts = visitText.undated;
  const { masking, source } = rowReader(data);
  return tableBlock({
    id: "undated",
    title: fill(texts.title, { count: data.plan.undated.length }),
    width: WIDTH,
    nothing: monthText.none,
    items: data.plan.undated,
    columns: [
      {
        key: "person",
        label: texts.person,
        span: 2,
        cell: ({ person }) => text(masking.name(person)),
      },
      {
        key: "value",
        label: texts.value,
        span: 3,
        cell: ({ value }) =>
          text(value === null || value === "" ? texts.empty : shortened(String(value), 40)),
      },
      { key: "source", label: texts.source, span: 3, cell: (row) => text(source(row)) },
    ],
  });
}

/** Visits to people who are in no household of the ledgers. */
export function unmatchedBlock(data: VisitData): Block {
  const texts = visitText.unmatched;
  const { masking, source } = rowReader(data);
  return tableBlock({
    id: "unmatched",
    title: fill(texts.title, { count: data.plan.unmatched.length }),
    width: WIDTH,
    nothing: monthText.none,
    items: data.plan.unmatched,
    columns: [
      { key: "village", label: texts.village, span: 3, cell: ({ village }) => text(village) },
      {
        key: "person",
        label: texts.person,
        span: 2,
        cell: ({ person }) => text(masking.name(person)),
      },
      { key: "source", label: texts.source, span: 3, cell: (row) => text(source(row)) },
    ],
  });
}

function text(value: string): { readonly value: string; readonly style: "text" } {
  return { value, style: "text" };
}
