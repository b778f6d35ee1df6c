/**
 * What is mutated and which tests must notice: a room is held by its own tests. `tooSlow`: tests of seconds
 * each, left out here only.
 */
export const rooms = {
  measure: {
    mutate: ["src/measure/**/*.ts"],
    tests: ["test/measure"],
    tooSlow: ["test/measure/period-months.test.ts", "test/measure/township.test.ts"],
  },
  visit: {
    mutate: ["src/visit/**/*.ts"],
    tests: ["test/visit"],
    tooSlow: ["test/visit/joined-sheets.test.ts", "test/visit/township.test.ts"],
  },
  sheet: {
    mutate: ["src/sheet/**/*.ts"],
    tests: ["test/sheet"],
    tooSlow: ["test/sheet/hostile.test.ts"],
  },
  records: {
    mutate: ["src/ledger/*.ts"],
    tests: ["test/ledger"],
    tooSlow: ["test/ledger/recognise"],
  },
  check: { mutate: ["src/check/**/*.ts"], tests: ["test/check"] },
};
