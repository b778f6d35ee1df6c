/** At most so many characters on one line, cut with an ellipsis. */
export function shortened(text: string, longest: number): string {
  const line = text.replace(/\s+/g, " ");
  return line.length <= longest ? line : `${line.slice(0, longest - 1)}…`;
}
