/** The grid takes the keyboard a moment after every selection; by then it can be given back. */
const GridTakesItMs = 50;

export interface FocusKeeper {
  /** To be called before selecting for somebody outside of the grid: they will keep the keyboard. */
  readonly keep: () => void;
  /** The clerk goes into the grid: the keyboard stays there. */
  readonly letGo: () => void;
}

/**
 * Keeps the keyboard where it is while a cell is selected from outside of `container`. A clerk who has gone
 * into the grid meanwhile is not torn out of it: a half-typed cell would be taken for finished.
 */
export function focusKeeper(container: HTMLElement): FocusKeeper {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const letGo = (): void => {
    clearTimeout(waiting);
  };
  container.addEventListener("pointerdown", letGo, true);
  return {
    letGo,
    keep: () => {
      const focused = document.activeElement;
      letGo();
      if (!(focused instanceof HTMLElement) || container.contains(focused)) return;
      waiting = setTimeout(() => {
        const now = document.activeElement;
        if (now === null || now === document.body || container.contains(now))
          focused.focus({ preventScroll: true });
      }, GridTakesItMs);
    },
  };
}
