import { useEffect, useRef } from "react";
import { fill } from "../../locale/format";
import { pageText } from "../../locale/zh-CN/page";

const text = pageText.menu;

/** Where a menu was asked for, and for what. */
export interface MenuPlace {
  readonly x: number;
  readonly y: number;
  /** Rows selected. */
  readonly count: number;
  readonly sheet: string;
  /** On the sheet's tab: what concerns the sheet alone. */
  readonly tab: boolean;
}

export type MenuAction =
  | "cut"
  | "copy"
  | "paste"
  | "find"
  | "filter"
  | "ascending"
  | "descending"
  | "insert"
  | "remove"
  | "removeSheet";

const groups: readonly (readonly MenuAction[])[] = [
  ["cut", "copy", "paste"],
  ["find", "filter", "ascending", "descending"],
  ["insert", "remove"],
  ["removeSheet"],
];

/** On a tab. */
const tabGroups: typeof groups = [["removeSheet"]];

interface GridMenuProps {
  readonly at: MenuPlace;
  readonly onChoose: (action: MenuAction) => void;
  readonly onClose: () => void;
}

/** What can be done with the selected cells, where the clerk pressed the right button. */
export function GridMenu({ at, onChoose, onClose }: GridMenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = menu.current;
    if (element === null) return;
    const { width, height } = element.getBoundingClientRect();
    element.style.left = `${Math.max(0, Math.min(at.x, innerWidth - width - 4))}px`;
    element.style.top = `${Math.max(0, Math.min(at.y, innerHeight - height - 4))}px`;
    element.querySelector("button")?.focus();
    const outside = ({ target }: Event): void => {
      if (!(target instanceof Node) || !element.contains(target)) onClose();
    };
    const keys = (event: KeyboardEvent): void => {
      if (!moveBy(element, event, onClose)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener("pointerdown", outside, true);
    window.addEventListener("blur", onClose);
    // Before the grid, which has uses of its own for these keys.
    window.addEventListener("keydown", keys, true);
    return () => {
      window.removeEventListener("pointerdown", outside, true);
      window.removeEventListener("blur", onClose);
      window.removeEventListener("keydown", keys, true);
    };
  }, [at, onClose]);
  return (
    <div
      className="grid-menu"
      role="menu"
      aria-label={at.tab ? text.tabLabel : text.label}
      ref={menu}
    >
      {(at.tab ? tabGroups : groups).map((actions) => (
        <div role="group" key={actions[0]}>
          {actions.map((action) => (
            <button
              key={action}
              type="button"
              role="menuitem"
              onClick={() => {
                onChoose(action);
              }}
            >
              {fill(text[action], { count: at.count, sheet: at.sheet })}
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}

/** Arrows go round, Esc and Tab close; false for any other key. */
function moveBy(menu: HTMLElement, event: KeyboardEvent, close: () => void): boolean {
  const items = [...menu.querySelectorAll("button")];
  const at = items.findIndex((item) => item === document.activeElement);
  const go = (to: number): boolean => {
    items[(to + items.length) % items.length]?.focus();
    return true;
  };
  switch (event.key) {
    case "ArrowDown":
      return go(at + 1);
    case "ArrowUp":
      return go(at - 1);
    case "Home":
      return go(0);
    case "End":
      return go(-1);
    case "Escape":
    case "Tab":
      close();
      return true;
    default:
      return false;
  }
}
