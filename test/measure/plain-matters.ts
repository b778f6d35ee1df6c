import fc from "fast-check";
import type { Ledger } from "../../src/ledger/ledger";
import { tableOf } from "./ledger-of";
import { addDays, RATING_MEANING, STATUS_MEANING, type PlainMatter } from "./oracle";

/** A day around the months asked about; the ends of months are frequent. */
const day = fc.oneof(
  fc.nat(150).map((days) => addDays("2024-02-20", days)),
  fc.constantFrom("2024-04-30", "2024-05-01", "2024-05-31", "2024-06-01"),
);
const maybeDay = fc.oneof({ weight: 3, arbitrary: day }, { weight: 1, arbitrary: fc.constant("") });

/** Plain matters with every sort of gap and contradiction. */
export const plainMatter: fc.Arbitrary<PlainMatter> = fc.record({
  kind: fc.constantFrom("dispute", "opinion", "petition", "hazard"),
  village: fc.constantFrom("柳林", "柳林村", " 柳林村 ", "河东村", ""),
  category: fc.constantFrom("邻里纠纷", "土地纠纷", ""),
  owner: fc.constantFrom("甲", "乙", ""),
  foundOn: maybeDay,
  registeredOn: maybeDay,
  deadline: fc.oneof({ weight: 2, arbitrary: fc.constant("") }, { weight: 1, arbitrary: day }),
  status: fc.constantFrom(...Object.keys(STATUS_MEANING)),
  closedOn: maybeDay,
  revisitedOn: fc.oneof({ weight: 2, arbitrary: fc.constant("") }, { weight: 1, arbitrary: day }),
  feedback: fc.constantFrom("", "已答复"),
  feedbackOn: fc.oneof({ weight: 2, arbitrary: fc.constant("") }, { weight: 1, arbitrary: day }),
  ratings: fc.array(fc.constantFrom(...Object.keys(RATING_MEANING)), {
    minLength: 2,
    maxLength: 2,
  }),
});

const COLUMNS = [
  "village",
  "category",
  "owner",
  "foundOn",
  "registeredOn",
  "deadline",
  "status",
  "closedOn",
  "revisitedOn",
  "feedback",
  "feedbackOn",
] as const;

/** One ledger a kind, all with all columns, two rounds of satisfaction at the end. */
export function ledgersOf(matters: readonly PlainMatter[]): Ledger[] {
  return (["dispute", "opinion", "petition", "hazard"] as const).map((kind) =>
    tableOf(
      kind,
      [
        ...COLUMNS.map((field) => ({ field })),
        { field: "rating", label: "满意度" },
        { field: "rating", label: "再次回访满意度" },
      ],
      matters
        .filter((one) => one.kind === kind)
        .map((one) => [...COLUMNS.map((field) => one[field]), ...one.ratings]),
    ),
  );
}
