/** A target as it was typed: 0.95 is 95%, 0.985 is 98.5%. */
export function targetText(target: number): string {
  return `${Number((target * 100).toFixed(6))}%`;
}
