import { rowLines } from "./row-lines";

interface Group {
  /** Fonts, styles, pictures, headers: nothing of the report's own text. */
  readonly skipped: boolean;
  /** How many characters stand behind each \u for readers that do not know it. */
  readonly fallback: number;
}

/** A control word, a control sign, a brace, or plain text. */
const TOKEN =
  /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)/gi;

const NO_TEXT: ReadonlySet<string> = new Set(
  (
    "fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl " +
    "footerr footerf footnote annotation nonesttables themedata datastore listtable " +
    "listoverridetable rsidtbl generator fldinst bkmkstart bkmkend xe tc"
  ).split(" "),
);
const BREAKS: ReadonlySet<string> = new Set(["par", "sect", "page"]);
const SIGNS: Readonly<Record<string, string>> = {
  line: " ",
  tab: "\t",
  emdash: "—",
  endash: "–",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  bullet: "•",
};
/** Code pages that are not the usual GBK, and the names decoders know them by. */
const CODE_PAGES: ReadonlyMap<string, string> = new Map([
  ["950", "big5"],
  ["65001", "utf-8"],
]);

/**
 * Lines of an RTF document (Rich Text Format 1.9.1), given as one character a byte: paragraphs, and a
 * table's rows with tabs between their cells. Chinese stands in it as \'xx bytes or as \u codes.
 */
export function rtfLines(source: string): string[] {
  const decoder = new TextDecoder(codePage(source));
  const lines: string[] = [];
  let cells: string[][] = [];
  let text = "";
  let bytes: number[] = [];
  let left = 0;
  let inTable = false;
  const stack: Group[] = [];
  let group: Group = { skipped: false, fallback: 1 };
  const flush = () => {
    if (bytes.length > 0) text += decoder.decode(Uint8Array.from(bytes));
    bytes = [];
  };
  const add = (said: string) => {
    flush();
    if (!group.skipped) text += said;
  };
  const endLine = () => {
    flush();
    lines.push(text);
    text = "";
  };
  const endCell = () => {
    flush();
    cells.push([text.trim()]);
    text = "";
  };
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(source); match !== null; match = TOKEN.exec(source)) {
    const [whole, word, argument, hex, sign, brace, plain] = match;
    if (brace === "{") {
      flush();
      stack.push(group);
    } else if (brace === "}") {
      flush();
      group = stack.pop() ?? group;
      left = 0;
    } else if (hex !== undefined) {
      if (left > 0) left -= 1;
      else if (!group.skipped) bytes.push(parseInt(hex, 16));
    } else if (plain !== undefined) {
      const rest = plain.slice(Math.min(left, plain.length));
      left -= plain.length - rest.length;
      // The second byte of a character may be a letter: GBK 0x40–0x7e.
      if (!group.skipped)
        for (let i = 0; i < rest.length; i++) bytes.push(rest.charCodeAt(i) & 255);
    } else if (sign !== undefined) {
      if (sign === "*") group = { ...group, skipped: true };
      else if (sign === "~") add(" ");
      else if ("{}\\".includes(sign) && !group.skipped) bytes.push(sign.charCodeAt(0));
    } else if (word !== undefined) {
      if (word === "bin")
        TOKEN.lastIndex = match.index + whole.length + Math.max(Number(argument ?? 0), 0);
      else if (word === "u" && argument !== undefined) {
        add(String.fromCharCode(Number(argument) & 0xffff));
        left = group.fallback;
      } else if (word === "uc") group = { ...group, fallback: Math.max(Number(argument ?? 1), 0) };
      else if (NO_TEXT.has(word)) group = { ...group, skipped: true };
      else if ((word === "deleted" || word === "v") && argument !== "0")
        group = { ...group, skipped: true };
      else if (Object.hasOwn(SIGNS, word)) add(SIGNS[word] ?? "");
      else if (group.skipped) continue;
      else if (word === "intbl") inTable = true;
      else if (word === "pard") inTable = false;
      else if (word === "cell" || word === "nestcell") endCell();
      else if (word === "row" || word === "nestrow") {
        lines.push(...rowLines(cells));
        cells = [];
      } else if (BREAKS.has(word)) {
        if (inTable) add(" ");
        else endLine();
      }
    }
  }
  endLine();
  return lines;
}

function codePage(source: string): string {
  const page = /\\ansicpg(\d{1,5})/.exec(source.slice(0, 400))?.[1] ?? "";
  return CODE_PAGES.get(page) ?? "gb18030";
}
