import type { FocusEvent, KeyboardEvent } from "react";
import { findingTexts } from "../../locale/zh-CN/findings";
import { paneCheckText as text } from "../../locale/zh-CN/pane-check";
import { fixesOf, writeFixes } from "../actions/fix";
import { moveByArrows } from "../parts/arrow-keys";
import { plainKey } from "../parts/plain-key";
import { useSession } from "../use-session";
import type { Asked } from "./finding-dialogs";
import type { FindingGroup } from "./group-findings";
import type { ListedFinding } from "./listing";
import type { Walk } from "./use-walk";

/** What can be done to findings, by button and by key. */
export interface FindingActs {
  readonly ask: (asked: Asked) => void;
  readonly fix: (item: ListedFinding) => void;
  readonly ignore: (item: ListedFinding) => void;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

export function useFindingActs(
  groups: readonly FindingGroup[],
  walk: Walk,
  ask: (asked: Asked) => void,
): FindingActs {
  const session = useSession();
  const fix = ({ id, finding }: ListedFinding): void => {
    const fixes = fixesOf(session, [finding]);
    if (fixes.length === 0)
      session.dispatch({ type: "task-done", message: text.noFix, undone: true });
    // What one cell becomes stands in its line; of many cells the clerk sees each first.
    else if (fixes.length > 1) ask({ kind: "fix", fixes });
    else
      void writeFixes(session, fixes, "fixCells").then(() => {
        walk.keepOn(walk.nextAfter(id));
      });
  };
  const ignore = ({ id, finding }: ListedFinding): void => {
    const { title } = findingTexts[finding.code];
    ask({ kind: "ignore", findings: [finding], title, next: walk.nextAfter(id) });
  };
  const itemOf = (target: EventTarget): ListedFinding | undefined => {
    const shown = target instanceof Element ? target.closest("[data-item-of]") : null;
    const id = Number(shown?.getAttribute("data-item-of") ?? -1);
    for (const { items } of groups) {
      const item = items.find((one) => one.id === id);
      if (item !== undefined) return item;
    }
    return undefined;
  };
  return {
    ask,
    fix,
    ignore,
    onFocus: ({ target, currentTarget }) => {
      if (target === currentTarget) walk.focusOn(walk.nextAfter(walk.current.current));
      const item = itemOf(target);
      if (item !== undefined) walk.current.current = item.id;
    },
    onKeyDown: (event) => {
      moveByArrows(event);
      const key = plainKey(event);
      const item = itemOf(event.target);
      if (key === "n") walk.jumpNext();
      else if (item === undefined || item.done) return;
      else if (key === "f") fix(item);
      else if (key === "i") ignore(item);
      else return;
      event.preventDefault();
    },
  };
}
