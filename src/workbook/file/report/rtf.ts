import { rtfText, type RtfText } from "./rtf-text";
import { BREAKS, CELL_ENDS, encodingOf, HIDDEN, NO_TEXT, ROW_ENDS, SIGNS } from "./rtf-words";

/** A group of the document with what it sets; its end takes the settings back. */
interface Group {
  readonly skipped: boolean;
  /** How many characters stand behind each \u for readers that do not know it. */
  readonly fallback: number;
}

interface Reading {
  readonly out: RtfText;
  group: Group;
  readonly outer: Group[];
  /** Fallback characters still to be passed over. */
  pending: number;
  inTable: boolean;
}

/** A control word, a byte, a control sign, a brace, or plain text. */
const TOKEN =
  /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)/gi;

/**
 * Lines of an RTF document (Rich Text Format 1.9.1), given as one character a byte: paragraphs, and a
 * table's rows with tabs between their cells. Chinese stands in it as \'xx bytes or as \u codes. Linear
 * in its length; what is malformed reads as what is left of it.
 */
export function rtfLines(source: string): readonly string[] {
  const out = rtfText(encodingOf(source));
  const reading: Reading = {
    out,
    group: { skipped: false, fallback: 1 },
    outer: [],
    pending: 0,
    inTable: false,
  };
  const tokens = new RegExp(TOKEN);
  for (let match = tokens.exec(source); match !== null; match = tokens.exec(source)) {
    const [, word, argument, hex, sign, brace, plain] = match;
    if (word === "bin") tokens.lastIndex += Math.max(Number(argument ?? 0), 0);
    else if (word !== undefined) controlWord(reading, word, argument);
    else if (hex !== undefined) bytesOf(reading, String.fromCharCode(parseInt(hex, 16)));
    else if (plain !== undefined) bytesOf(reading, plain);
    else if (brace !== undefined) braceOf(reading, brace);
    else if (sign !== undefined) controlSign(reading, sign);
  }
  out.endLine();
  return out.lines;
}

function braceOf(reading: Reading, brace: string): void {
  reading.out.flush();
  if (brace === "{") reading.outer.push(reading.group);
  else reading.group = reading.outer.pop() ?? reading.group;
  reading.pending = 0;
}

/** Plain characters are bytes as well: the second one of a GBK character may be a letter. */
function bytesOf(reading: Reading, characters: string): void {
  const passed = Math.min(reading.pending, characters.length);
  reading.pending -= passed;
  if (reading.group.skipped) return;
  for (let i = passed; i < characters.length; i++) reading.out.byte(characters.charCodeAt(i) & 255);
}

function controlSign(reading: Reading, sign: string): void {
  if (sign === "*") reading.group = { ...reading.group, skipped: true };
  else if (!reading.group.skipped && sign === "~") reading.out.text(" ");
  else if ("{}\\".includes(sign)) bytesOf(reading, sign);
}

function controlWord(reading: Reading, word: string, argument: string | undefined): void {
  const { group, out } = reading;
  if (word === "uc") reading.group = { ...group, fallback: Math.max(Number(argument ?? 1), 0) };
  else if (NO_TEXT.has(word) || (HIDDEN.has(word) && argument !== "0"))
    reading.group = { ...group, skipped: true };
  else if (word === "u") reading.pending = group.fallback;
  if (group.skipped) return;
  if (word === "u" && argument !== undefined)
    out.text(String.fromCharCode(Number(argument) & 0xffff));
  else if (word === "intbl") reading.inTable = true;
  else if (word === "pard") reading.inTable = false;
  else if (CELL_ENDS.has(word)) out.endCell();
  else if (ROW_ENDS.has(word)) out.endRow();
  else if (BREAKS.has(word) && !reading.inTable) out.endLine();
  else if (BREAKS.has(word)) out.text(" ");
  else out.text(SIGNS.get(word) ?? "");
}
