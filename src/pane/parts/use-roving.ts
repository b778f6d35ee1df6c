import { useCallback, useEffect, useRef, useState, type RefObject } from "react";

/** The element of a list, once it is there. */
export interface RovingList<T extends HTMLElement> {
  readonly list: RefObject<T>;
  /** To be given to the element as its `ref`. */
  readonly attach: (element: T | null) => void;
}

/**
 * One stop for the tab key in a list of many (`data-item`), however it changes: the item last focused, else the
 * first. The list's own arrow keys do the rest.
 */
export function useRoving<T extends HTMLElement>(): RovingList<T> {
  const list = useRef<T | null>(null);
  const [root, setRoot] = useState<T | null>(null);
  const attach = useCallback((element: T | null) => {
    list.current = element;
    setRoot(element);
  }, []);
  useEffect(() => {
    if (root === null) return;
    let current: HTMLElement | null = null;
    const settle = (): void => {
      const items = [...root.querySelectorAll<HTMLElement>("[data-item]")];
      if (current === null || !items.includes(current)) current = items[0] ?? null;
      for (const item of items) item.tabIndex = item === current ? 0 : -1;
    };
    const follow = ({ target }: FocusEvent): void => {
      if (!(target instanceof HTMLElement) || target.dataset["item"] === undefined) return;
      if (current !== null) current.tabIndex = -1;
      current = target;
      target.tabIndex = 0;
    };
    settle();
    const observer = new MutationObserver(settle);
    observer.observe(root, { childList: true, subtree: true });
    root.addEventListener("focusin", follow);
    return () => {
      observer.disconnect();
      root.removeEventListener("focusin", follow);
    };
  }, [root]);
  return { list, attach };
}
