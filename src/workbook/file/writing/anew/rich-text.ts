import { writeNode } from "../../containers/xml/tree";
import type { Font, RichText } from "../../foreign/foreign-around";
import { textSource } from "../parts/cell-source";
import { fontElement } from "../parts/write-look";

/** The inside of a text element (`si`, `is`, `text`): one `t`, or runs each with its font. */
export function richSource({ text, runs }: RichText): string {
  if (runs.length === 0) return textSource("", text);
  const pieces: string[] = [];
  const first = runs[0]?.from ?? text.length;
  if (first > 0) pieces.push(runSource(text.slice(0, first), null));
  runs.forEach(({ from, font }, i) => {
    const piece = text.slice(from, runs[i + 1]?.from ?? text.length);
    if (piece !== "") pieces.push(runSource(piece, font));
  });
  return pieces.length === 0 ? textSource("", text) : pieces.join("");
}

function runSource(text: string, font: Font | null): string {
  if (font === null) return `<r>${textSource("", text)}</r>`;
  const element = fontElement(font, "");
  // In a run the name of the font has another name.
  for (const child of element.children)
    if (!("raw" in child) && child.name === "name") child.name = "rFont";
  return `<r>${writeNode({ ...element, name: "rPr" })}${textSource("", text)}</r>`;
}
