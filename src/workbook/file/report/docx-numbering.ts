import type { Numbering } from "./word-lines";
import { xmlTree, type Package } from "../containers/package";
import { elements, findElement, getAnyAttribute, type XmlElement } from "../containers/xml/tree";

interface Level {
  readonly format: string;
  /** `%1` stands for the number of the first level, and so on. */
  readonly text: string;
  readonly start: number;
}

interface NumberedStyle {
  readonly numId: string | null;
  readonly level: number;
}

const MOST_LEVELS = 9;
/** It is written before every paragraph of the level. */
const LONGEST_NUMBER = 100;

/**
 * Numbers of a document's paragraphs, counted as they are asked for in reading order. Written reports
 * often leave 一、 and （一） to Word; without them their items could not be told.
 */
export function readNumbering(pack: Package): Numbering {
  const root = xmlTree(pack, "word/numbering.xml")?.root;
  if (root === undefined) return () => "";
  const lists = listsOf(root);
  const styles = stylesOf(pack);
  const counters = new Map<string, number[]>();
  return (paragraph) => {
    const { numId, level } = numberOf(paragraph, styles);
    const list = numId === null ? undefined : lists.get(numId);
    const own = list?.levels[level];
    if (list === undefined || own === undefined) return "";
    const counts = counters.get(list.key) ?? [];
    counters.set(list.key, counts);
    counts.length = Math.min(counts.length, level + 1);
    counts[level] = counts[level] === undefined ? own.start : counts[level] + 1;
    if (own.format === "bullet" || own.format === "none") return "";
    return own.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const shown = list.levels[at];
      return shown === undefined ? "" : written(counts[at] ?? shown.start, shown.format);
    });
  };
}

function listsOf(root: XmlElement): Map<string, { key: string; levels: readonly Level[] }> {
  const abstract = new Map(
    elements(root, "abstractNum").map((element) => [
      getAnyAttribute(element, "abstractNumId"),
      elements(element, "lvl").slice(0, MOST_LEVELS).map(levelOf),
    ]),
  );
  const lists = new Map<string, { key: string; levels: readonly Level[] }>();
  for (const element of elements(root, "num")) {
    const id = getAnyAttribute(element, "numId");
    const of = valueOf(element, "abstractNumId");
    const levels = abstract.get(of);
    if (id === null || of === null || levels === undefined) continue;
    // A list that sets its own start counts by itself; others share the count of their template.
    const restarts = elements(element, "lvlOverride").length > 0;
    lists.set(id, { key: restarts ? `num ${id}` : `template ${of}`, levels });
  }
  return lists;
}

function levelOf(element: XmlElement): Level {
  return {
    format: valueOf(element, "numFmt") ?? "decimal",
    text: (valueOf(element, "lvlText") ?? "").slice(0, LONGEST_NUMBER),
    start: Number(valueOf(element, "start") ?? "1"),
  };
}

function valueOf(parent: XmlElement, ...path: readonly string[]): string | null {
  // eslint-disable-next-line no-restricted-syntax -- a path in a document
  const element = findElement(parent, ...path);
  return element === undefined ? null : getAnyAttribute(element, "val");
}

/** The number of a paragraph: its own, else that of its style. */
function numberOf(
  paragraph: XmlElement,
  styles: ReadonlyMap<string, NumberedStyle>,
): NumberedStyle {
  const numId = valueOf(paragraph, "pPr", "numPr", "numId");
  const style = styles.get(valueOf(paragraph, "pPr", "pStyle") ?? "");
  const level = Number(valueOf(paragraph, "pPr", "numPr", "ilvl") ?? style?.level ?? 0);
  // Number 0 takes the style's number away.
  if (numId === "0") return { numId: null, level };
  return { numId: numId ?? style?.numId ?? null, level };
}

function stylesOf(pack: Package): Map<string, NumberedStyle> {
  const styles = new Map<string, NumberedStyle>();
  const root = xmlTree(pack, "word/styles.xml")?.root;
  if (root === undefined) return styles;
  for (const element of elements(root, "style")) {
    const id = getAnyAttribute(element, "styleId");
    const numId = valueOf(element, "pPr", "numPr", "numId");
    const level = Number(valueOf(element, "pPr", "numPr", "ilvl") ?? 0);
    if (id !== null && numId !== null) styles.set(id, { numId, level });
  }
  return styles;
}

const DIGITS = "〇一二三四五六七八九";

function written(value: number, format: string): string {
  if (/chineseCounting|japaneseCounting|taiwaneseCounting|ideographTraditional/.test(format))
    return counted(value);
  if (/ideographDigital/.test(format))
    return [...String(value)].map((digit) => DIGITS.charAt(Number(digit))).join("");
  if (/EnclosedCircle/i.test(format) && value >= 1 && value <= 20)
    return String.fromCharCode(0x2460 + value - 1);
  return String(value);
}

/** 1–99 as reports count: 三, 十, 十二, 二十一. */
function counted(value: number): string {
  if (value < 1 || value > 99) return String(value);
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const head = tens === 0 ? "" : tens === 1 ? "十" : `${DIGITS.charAt(tens)}十`;
  return head + (ones === 0 ? "" : DIGITS.charAt(ones));
}
