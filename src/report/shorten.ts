import { cutText } from "../sheet/xml-characters";

/** At most so many characters on one line, cut with an ellipsis. */
export function shortened(text: string, longest: number): string {
  const line = onOneLine(text);
  return line.length <= longest ? line : `${cutText(line, longest - 1)}…`;
}

/** Whether the text does not fit into so many characters. */
export function isShortened(text: string, longest: number): boolean {
  return onOneLine(text).length > longest;
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}
