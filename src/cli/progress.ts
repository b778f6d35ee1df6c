/** A progress line on a terminal, rewritten in place at most ten times a second. */
export function progressLine(
  redraw: (text: string) => void,
): (done: number, total: number) => void {
  let last = 0;
  return (done, total) => {
    const now = performance.now();
    if (now - last < 100 && done < total) return;
    last = now;
    const percent = total === 0 ? 100 : Math.floor((100 * done) / total);
    redraw(done < total ? `${percent}%` : "    \r");
  };
}
