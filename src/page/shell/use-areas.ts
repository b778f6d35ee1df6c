import { useEffect, useState, type RefObject } from "react";
import { pageText } from "../../locale/zh-CN/page";
import { areas, nextArea, type Area } from "./areas";

/**
 * Lets F6 and Shift+F6 go round the areas of the desk (`data-area`): the grid keeps the tab key for its cells,
 * so there must be another way out of it. Answers what a screen reader says of where one came.
 */
export function useAreas(desk: RefObject<HTMLElement | null>, focusGrid: () => void): string {
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
      if (event.key !== "F6" || event.ctrlKey || event.altKey || event.metaKey) return;
      if (desk.current === null || document.querySelector("dialog[open]") !== null) return;
      const there = new Set(areas.filter((area) => isShown(elementOf(desk.current, area))));
      // A button that is switched off while it works loses the focus: one still is where it was.
      const area = nextArea(areaOf(document.activeElement) ?? last, event.shiftKey ? -1 : 1, there);
      if (area === null) return;
      event.preventDefault();
      event.stopPropagation();
      if (area === "grid") focusGrid();
      else (firstStop(elementOf(desk.current, area), left.get(area)) ?? document.body).focus();
      setSaid(pageText.areas[area]);
    };
    document.addEventListener("focusin", remember);
    // Before the grid, which has uses of its own for most keys.
    window.addEventListener("keydown", keys, true);
    return () => {
      document.removeEventListener("focusin", remember);
      window.removeEventListener("keydown", keys, true);
    };
  }, [desk, focusGrid]);
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
