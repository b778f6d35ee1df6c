import * as v from "valibot";
import { nameOfArea } from "../../../areas";
import { packedPieces, packing, unpackRoom, unpacking } from "../../../kept/packed-cells";
import { runNow } from "../../../../sheet/steps";
import { parseTree, writeTree } from "../../containers/xml/tree";
import { readAreas } from "../../cells/area";
import type { LiveBook } from "../../formats/xlsx/live-book";
import { readSetting, writeSetting } from "../parts/settings-part";
import { reshapeTree, type TreeChange } from "./reshape-tree";

const Journal = "taizhang.journal";

/**
 * Has what the add-in remembers to take back follow the rows of a sheet: an undo would else write old
 * values into rows that are others by now. What cannot be read is left to whoever reads it.
 */
export function reshapeJournal(
  live: LiveBook,
  sheet: string,
  row: (row: number) => number | null,
  change: TreeChange,
): void {
  const text = readSetting(live, Journal);
  if (text === null) return;
  let entries: unknown;
  try {
    entries = JSON.parse(text);
  } catch {
    return;
  }
  const moved = walked(entries, (part) => movedPart(part, sheet, row, change));
  writeSetting(live, Journal, JSON.stringify(moved));
}

type Json = Record<string, unknown>;

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The same entries with every part of their before-images changed. */
function walked(entries: unknown, change: (part: Json) => Json): unknown {
  if (!Array.isArray(entries)) return entries;
  return entries.map((entry: unknown) => {
    if (!isObject(entry) || !isObject(entry["before"])) return entry;
    const { before } = entry;
    const parts = before["parts"];
    if (!Array.isArray(parts)) return entry;
    const moved = parts.map((part: unknown) => (isObject(part) ? change(part) : part));
    return { ...entry, before: { ...before, parts: moved } };
  });
}

function movedPart(
  part: Json,
  sheet: string,
  row: (row: number) => number | null,
  change: TreeChange,
): Json {
  if (part["sheet"] !== sheet) return part;
  const { cells, areas, before, after } = part;
  if (part["kind"] === "cells" && "packed" in part) return movedPacked(part, row);
  if (part["kind"] === "cells" && Array.isArray(cells))
    return { ...part, cells: cells.flatMap((cell: unknown) => movedCell(cell, row)) };
  if (part["kind"] === "marks" && isObject(areas)) {
    const moved = Object.entries(areas).map(([key, list]) => [key, movedAreas(list, change)]);
    return { ...part, areas: Object.fromEntries(moved) as Json };
  }
  if (part["kind"] === "rules")
    return { ...part, before: movedRules(before, change), after: movedRules(after, change) };
  return part;
}

/** Packed cells name their row once, whoever packed them. */
function movedPacked(part: Json, row: (row: number) => number | null): Json {
  const pieces = v.safeParse(packedPieces, part["packed"]);
  if (!pieces.success) return part;
  const cells = runNow(unpacking(pieces.output, null, (cell) => cell, unpackRoom()));
  const moved = cells?.flatMap(([old, ...rest]) => {
    const now = typeof old === "number" ? row(old) : null;
    return now === null ? [] : [[now, ...rest]];
  });
  return moved === undefined ? part : { ...part, packed: runNow(packing(moved)) };
}

/** A changed cell at its place; its source names the place as well. */
function movedCell(cell: unknown, row: (row: number) => number | null): unknown[] {
  if (!Array.isArray(cell) || typeof cell[0] !== "number") return [cell];
  const [old, column, before, after, xml, ...rest] = cell as unknown[];
  const moved = row(Number(old));
  if (moved === null) return [];
  const source =
    typeof xml === "string" ? xml.replace(/(\sr="[A-Z]+)\d+"/, `$1${moved + 1}"`) : xml;
  return [[moved, column, before, after, source, ...rest]];
}

function movedAreas(list: unknown, change: TreeChange): unknown {
  if (typeof list !== "string") return list;
  return readAreas(list)
    .flatMap((area) => change.area(area) ?? [])
    .map(nameOfArea)
    .join(" ");
}

function movedRules(source: unknown, change: TreeChange): unknown {
  if (typeof source !== "string" || source === "") return source;
  const tree = parseTree(source);
  reshapeTree(tree.root, change);
  return writeTree(tree);
}
