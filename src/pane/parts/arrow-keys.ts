import type { KeyboardEvent } from "react";

/** Where an arrow key leads among `count` items; `null`: not a key of lists. */
export function arrowTarget(key: string, index: number, count: number): number | null {
  switch (key) {
    case "ArrowDown":
    case "ArrowRight":
      return Math.min(index + 1, count - 1);
    case "ArrowUp":
    case "ArrowLeft":
      return Math.max(index - 1, 0);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}

/** Moves the focus among the elements with `data-item` of a list. */
export function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
  if (event.key === "ArrowLeft" || event.key === "ArrowRight") return;
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-item]")];
  const index = items.findIndex((item) => item === event.target);
  if (index < 0) return;
  const target = arrowTarget(event.key, index, items.length);
  if (target === null) return;
  event.preventDefault();
  items[target]?.focus();
}
