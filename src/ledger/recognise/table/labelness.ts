import type { CellValue } from "../../../sheet/grid";
import { labelText } from "../label/clean";
import { readLabel } from "../label/read";
import { shapeOf } from "../values/shape";

/** How much a cell looks like a column's label: 1 surely, 0 cannot tell, below 0 a value. */
export type Labelness = (value: CellValue | undefined) => number;

const LONGEST_LABEL = 40;
/** A label this long has brackets or a legend in it. */
const UNLIKELY_LABEL = 22;
const VALUE_SHAPES = new Set(["date", "id", "phone", "percent", "gender", "tick", "scaled"]);

/** The months over a year's figures or rounds. */
const MONTH = /^(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?$/;

function measure(text: string): number {
  if (text.length > LONGEST_LABEL * 2) return -0.5;
  if (text.length > UNLIKELY_LABEL && !/[(（*,，;；:：]/.test(text)) return -0.3;
  if (MONTH.test(text)) return 0.3;
  const shape = shapeOf(text, false);
  if (VALUE_SHAPES.has(shape)) return -0.6;
  if (shape === "integer" || shape === "number" || shape === "dateFigure") return -0.4;
  if (shape === "yesno" || shape === "blank") return -0.2;
  if (shape === "status" || shape === "level") return 0.1;
  const reading = readLabel(text, []);
  if (reading.label.core.length > LONGEST_LABEL) return -0.3;
  if (reading.gives.length === 0 && !reading.refused) return reading.known > 0.99 ? 0.4 : 0;
  if (reading.label.core.length > 14 && reading.known < 0.9) return 0;
  return reading.known > 0.75 ? 1 : reading.known * 0.8;
}

/** A measure that remembers what it has seen. */
export function createLabelness(): Labelness {
  const known = new Map<string, number>();
  return (value) => {
    if (value === null || value === undefined || value === "") return 0;
    if (typeof value !== "string") return -0.4;
    let score = known.get(value);
    if (score === undefined) {
      const text = labelText(value);
      score = text === "" ? 0 : measure(text);
      known.set(value, score);
    }
    return score;
  };
}
