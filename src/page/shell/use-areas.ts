import { useEffect, useState, type RefObject } from "react";
import { pageText } from "../../locale/zh-CN/page";
import { areas, nextArea, type Area } from "./areas";

/**
 * Lets F6 and Shift+F6 go round the areas of the desk (`data-area`): the grid keeps the tab key for its cells,
 * so there must be another way out of it; after a jump from the pane (`mayLeave`) Esc leads back as well. Answers what a screen reader says of where one came.
 */
export function useAreas(
  desk: RefObject<HTMLElement | null>,
  focusGrid: () => void,
  mayLeave: () => boolean,
): string {
  const [said, setSaid] = useState("");
  useEffect(() => {
    const left = new Map<Area, HTMLElement>();
    let last: Area | null = null;
    const remember = ({ target }: FocusEvent): void => {
      if (!(target instanceof HTMLElement)) return;
      const area = areaOf(target);
      if (area === null) return;
      left.set(area, target);
      last = area;
    };
    const keys = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      if (desk.current === null || document.querySelector("dialog[open]") !== null) return;
      if (event.key === "Escape" && areaOf(document.activeElement) === "grid" && mayLeave()) {
        const back = returnStop(elementOf(desk.current, "pane"));
        if (back === null) return;
        event.preventDefault();
        event.stopPropagation();
        back.focus();
        return;
      }
      if (event.key !== "F6") return;
      const there = new Set(areas.filter((area) => isShown(elementOf(desk.current, area))));
      // A button that is switched off while it works loses the focus: one still is where it was.
      const area = nextArea(areaOf(document.activeElement) ?? last, event.shiftKey ? -1 : 1, there);
      if (area === null) return;
      event.preventDefault();
      event.stopPropagation();
      if (area === "grid") focusGrid();
      else stopOf(area, elementOf(desk.current, area), left.get(area)).focus();
      setSaid(pageText.areas[area]);
    };
    document.addEventListener("focusin", remember);
    // Before the grid, which has uses of its own for most keys.
    window.addEventListener("keydown", keys, true);
    return () => {
      document.removeEventListener("focusin", remember);
      window.removeEventListener("keydown", keys, true);
    };
  }, [desk, focusGrid, mayLeave]);
  return said;
}

function areaOf(element: Element | null): Area | null {
  const name = element?.closest<HTMLElement>("[data-area]")?.dataset["area"];
  return areas.find((area) => area === name) ?? null;
}

function elementOf(desk: HTMLElement | null, area: Area): HTMLElement | null {
  return desk?.querySelector<HTMLElement>(`[data-area="${area}"]`) ?? null;
}

function isShown(element: HTMLElement | null | undefined): element is HTMLElement {
  return element !== null && element !== undefined && element.getClientRects().length > 0;
}

/** Coming from the grid to the pane one goes on where its list says. */
function stopOf(area: Area, element: HTMLElement | null, before?: HTMLElement): HTMLElement {
  const back = area === "pane" ? returnStop(element) : null;
  return back ?? firstStop(element, before) ?? document.body;
}

/** What the pane wants the focus on when it comes back. */
function returnStop(pane: HTMLElement | null): HTMLElement | null {
  const back = pane?.querySelector<HTMLElement>("[data-return-focus]");
  return isShown(back) ? back : null;
}

/** Where one was before in the area, else its first stop. */
function firstStop(area: HTMLElement | null, before: HTMLElement | undefined): HTMLElement | null {
  if (isShown(before) && area?.contains(before) === true) return before;
  const stops = area?.querySelectorAll<HTMLElement>("button, [tabindex], input, select, textarea");
  return (
    [...(stops ?? [])].find(
      (stop) => stop.tabIndex >= 0 && !stop.matches(":disabled") && isShown(stop),
    ) ?? null
  );
}
