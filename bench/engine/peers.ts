import {
  CELL_TESTS,
  countTwice,
  emptyCounts,
  keyOf,
  ROW_TESTS,
  TWICE,
  type Counts,
  type Row,
} from "./common";

/** Something that counts the common rules' findings. */
export type Contender = (rows: readonly Row[]) => Counts | Promise<Counts>;

const ALL = [...CELL_TESTS, ...ROW_TESTS];
const KEYS = ALL.map(keyOf);

function withTwice(counts: Counts, rows: readonly Row[]): Counts {
  counts[keyOf(TWICE)] = countTwice(rows);
  return counts;
}

/** Loops as somebody would write them by hand. */
export function plain(rows: readonly Row[]): Counts {
  const found = new Int32Array(ALL.length);
  for (const row of rows) {
    CELL_TESTS.forEach(({ column, isBad }, at) => {
      if (isBad(row[column] ?? "")) found[at] = (found[at] ?? 0) + 1;
    });
    ROW_TESTS.forEach(({ isBad }, at) => {
      const place = CELL_TESTS.length + at;
      if (isBad(row)) found[place] = (found[place] ?? 0) + 1;
    });
  }
  const counts = emptyCounts();
  KEYS.forEach((key, at) => (counts[key] = found[at] ?? 0));
  return withTwice(counts, rows);
}

interface AjvModule {
  readonly Ajv: new (options: object) => {
    addKeyword(keyword: object): void;
    compile(schema: object): {
      (data: unknown): boolean;
      errors?: readonly { readonly keyword: string }[] | null;
    };
  };
}

/** A compiled schema: a keyword a rule. */
export async function ajv(): Promise<Contender> {
  const { Ajv } = await peer<AjvModule>("ajv");
  const own = new Ajv({ allErrors: true, strict: false });
  const names = ALL.map((_, at) => `rule${String(at)}`);
  ALL.forEach(({ isBad }, at) => {
    const validate = (_schema: unknown, data: never): boolean => !isBad(data);
    own.addKeyword({ keyword: names[at], errors: false, validate });
  });
  const items: Record<string, true>[] = Array.from({ length: 20 }, () => ({}));
  CELL_TESTS.forEach(({ column }, at) => {
    const item = items[column];
    if (item !== undefined) item[names[at] ?? ""] = true;
  });
  const ofRow = Object.fromEntries(
    ROW_TESTS.map((_, at) => [names[CELL_TESTS.length + at], true] as const),
  );
  const validate = own.compile({ type: "array", items, ...ofRow });
  const keyByName = new Map(names.map((name, at) => [name, KEYS[at] ?? ""]));
  return (rows) => {
    const counts = emptyCounts();
    for (const row of rows) {
      if (validate(row)) continue;
      for (const { keyword } of validate.errors ?? []) add(counts, keyByName.get(keyword));
    }
    return withTwice(counts, rows);
  };
}

interface ZodType {
  refine(test: (value: never) => boolean, message: string): ZodType;
  safeParse(value: unknown): {
    readonly error?: { readonly issues: readonly { readonly message: string }[] };
  };
}
interface ZodModule {
  readonly z: { any(): ZodType; tuple(items: readonly ZodType[]): ZodType };
}

/** A tuple with a refinement a rule. */
export async function zod(): Promise<Contender> {
  const { z } = await peer<ZodModule>("zod");
  const cells = Array.from({ length: 20 }, (_, column) =>
    CELL_TESTS.filter((one) => one.column === column).reduce(
      (type, one) => type.refine((value) => !one.isBad(value), keyOf(one)),
      z.any(),
    ),
  );
  // Those of a row in a schema beside: zod asks no row whose cells have issues.
  const ofCells = z.tuple(cells);
  const ofRow = ROW_TESTS.reduce(
    (type, one) => type.refine((row) => !one.isBad(row), keyOf(one)),
    z.any(),
  );
  return (rows) => {
    const counts = emptyCounts();
    for (const row of rows)
      for (const schema of [ofCells, ofRow])
        for (const { message } of schema.safeParse(row).error?.issues ?? []) add(counts, message);
    return withTwice(counts, rows);
  };
}

interface ValibotModule {
  any(): object;
  check(test: (value: never) => boolean, message: string): object;
  pipe(...parts: readonly object[]): object;
  tuple(items: readonly object[]): object;
  safeParse(
    schema: object,
    value: unknown,
  ): { readonly issues?: readonly { readonly message: string }[] };
}

/** A tuple with a check a rule. */
export async function valibot(): Promise<Contender> {
  const v = await peer<ValibotModule>("valibot");
  const checked = (tests: readonly { isBad: (value: never) => boolean }[], keys: string[]) =>
    v.pipe(v.any(), ...tests.map(({ isBad }, at) => v.check((one) => !isBad(one), keys[at] ?? "")));
  const cells = Array.from({ length: 20 }, (_, column) => {
    const tests = CELL_TESTS.filter((one) => one.column === column);
    return tests.length === 0 ? v.any() : checked(tests, tests.map(keyOf));
  });
  const ofCells = v.tuple(cells);
  const ofRow = checked(ROW_TESTS, ROW_TESTS.map(keyOf));
  return (rows) => {
    const counts = emptyCounts();
    for (const row of rows)
      for (const schema of [ofCells, ofRow])
        for (const { message } of v.safeParse(schema, row).issues ?? []) add(counts, message);
    return withTwice(counts, rows);
  };
}

interface ArqueroModule {
  table(columns: Record<string, readonly unknown[]>): ArqueroTable;
  readonly op: { count(): unknown };
}
interface ArqueroTable {
  groupby(column: string): ArqueroTable;
  rollup(values: Record<string, unknown>): ArqueroTable;
  array(column: string): ArrayLike<number>;
}

/** The groups alone: records a village. */
export async function arquero(): Promise<(rows: readonly Row[]) => number> {
  const { table, op } = await peer<ArqueroModule>("arquero");
  return (rows) => {
    const grouped = table({ village: rows.map((row) => row[2]) }).groupby("village");
    const counts = grouped.rollup({ n: op.count() }).array("n");
    return Array.from(counts).reduce((sum, count) => sum + count, 0);
  };
}

function add(counts: Counts, key: string | undefined): void {
  if (key !== undefined && Object.hasOwn(counts, key)) counts[key] = (counts[key] ?? 0) + 1;
}

/** A package of the bench's own; its name is no literal, so that the product needs none of them. */
export async function peer<T>(name: string): Promise<T> {
  return (await import(name)) as T;
}
