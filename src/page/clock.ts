import { serialOf } from "../sheet/serial";
import type { PaneHost } from "../pane/host";

/** The desk's own date and time, as operations want them. */
export const clock: PaneHost["clock"] = () => {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, "0");
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return {
    asOf: serialOf(year, month, day),
    at: `${year}-${two(month)}-${two(day)} ${two(now.getHours())}:${two(now.getMinutes())}`,
  };
};
