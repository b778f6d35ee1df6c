/** One JSON document for stdout, readable and ended by a line break. */
export function jsonDocument(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
