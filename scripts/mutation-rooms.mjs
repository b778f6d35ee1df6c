/**
 * What is mutated and which tests must notice: a room is held by its own tests. `tooSlow`: tests of seconds
 * each, left out here only.
 */
export const rooms = {
  measure: {
    mutate: ["src/measure/**/*.ts"],
    tests: ["test/measure"],
    tooSlow: [
      "test/measure/oracle.test.ts",
      "test/measure/period-months.test.ts",
      "test/measure/rounds.test.ts",
      "test/measure/township.test.ts",
    ],
  },
  visit: {
    mutate: ["src/visit/**/*.ts"],
    tests: ["test/visit"],
    tooSlow: ["test/visit/joined-sheets.test.ts", "test/visit/township.test.ts"],
  },
  sheet: {
    mutate: ["src/sheet/**/*.ts"],
    tests: ["test/sheet", "test/properties/sheet.test.ts"],
    tooSlow: ["test/sheet/hostile.test.ts"],
  },
  records: {
    mutate: ["src/ledger/*.ts"],
    // The days of records are asked for by the rules, which try each case in a sheet of a few rows.
    tests: [
      "test/ledger",
      "test/check/rules",
      "test/check/oracle",
      "test/properties/vocabulary.test.ts",
    ],
    tooSlow: [
      "test/ledger/recognise/layouts.test.ts",
      "test/ledger/recognise/table/body.test.ts",
      "test/ledger/vocabulary",
      "test/check/oracle/duplicates.test.ts",
    ],
  },
  check: {
    mutate: ["src/check/*.ts"],
    tests: ["test/check"],
    tooSlow: [
      "test/check/fixes.test.ts",
      "test/check/hold-out.test.ts",
      "test/check/recall.test.ts",
    ],
  },
  rules: {
    mutate: ["src/check/rules/**/*.ts"],
    tests: ["test/check/rules", "test/check/oracle", "test/check/explained.test.ts"],
  },
};
