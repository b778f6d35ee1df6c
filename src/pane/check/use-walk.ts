import { useEffect, useRef, useState, type MutableRefObject } from "react";
import type { FindingCode } from "../../check/codes";
import { cellName } from "../../sheet/address";
import { goTo } from "../actions/go-to";
import { useRoving } from "../parts/use-roving";
import { useSession } from "../use-session";
import type { FindingGroup } from "./group-findings";
import type { ListedFinding } from "./listing";
import { nextFinding, type ItemPlace } from "./next-finding";

/** How a clerk goes through the list: what is open, where one is, and the ways on. */
export interface Walk {
  /** For the element of the list. */
  readonly attach: (element: HTMLDivElement | null) => void;
  readonly isOpen: (code: FindingCode) => boolean;
  readonly openGroup: (code: FindingCode, open: boolean) => void;
  /** Items of a group that must be shown, whatever its page. */
  readonly reached: (code: FindingCode) => number;
  /** The item whose details show. */
  readonly openId: number | null;
  /** Opens an item and jumps to its cell; an open one is closed. */
  readonly choose: (item: ListedFinding) => void;
  /** The next finding after one that is not done. */
  readonly nextAfter: (after: number | null) => ItemPlace | null;
  /** Brings the focus to an item; where there is none left, to the first line of the list. */
  readonly focusOn: (place: ItemPlace | null) => void;
  /** The same, should the focus have been in the list or nowhere. */
  readonly keepOn: (place: ItemPlace | null) => void;
  /** Jumps to the next finding that is not done. */
  readonly jumpNext: () => void;
  /** The item last chosen or focused. */
  readonly current: MutableRefObject<number | null>;
}

export function useWalk(groups: readonly FindingGroup[], round: number | undefined): Walk {
  const session = useSession();
  const { list, attach } = useRoving<HTMLDivElement>();
  const [opened, setOpened] = useState<ReadonlyMap<FindingCode, number>>(new Map());
  const [openId, setOpenId] = useState<number | null>(null);
  const [wanted, setWanted] = useState<ItemPlace | null>(null);
  const current = useRef<number | null>(null);
  const latest = useRef(groups);
  useEffect(() => {
    latest.current = groups;
  }, [groups]);
  useEffect(() => {
    setOpened(new Map());
    setOpenId(null);
    current.current = null;
  }, [round]);
  useEffect(() => {
    if (wanted === null) return;
    const root = list.current;
    const item = root?.querySelector<HTMLElement>(`[data-finding="${wanted.id}"]`);
    (item ?? root?.querySelector<HTMLElement>("[data-item]"))?.focus();
  }, [wanted, list]);

  /** Opens the group of an item as far as the item. */
  const reach = ({ code, index }: ItemPlace): void => {
    setOpened((before) => new Map(before).set(code, Math.max(before.get(code) ?? 0, index + 1)));
  };
  const nextAfter = (after: number | null): ItemPlace | null => nextFinding(latest.current, after);
  const focusOn = (next: ItemPlace | null): void => {
    if (next === null) {
      list.current?.querySelector<HTMLElement>("[data-item]")?.focus();
      return;
    }
    current.current = next.id;
    reach(next);
    setWanted({ ...next });
  };
  const jump = ({ id, finding }: ListedFinding): void => {
    current.current = id;
    setOpenId(id);
    void goTo(session, finding.sheet, cellName(finding.row, finding.column));
  };
  return {
    attach,
    isOpen: (code) => opened.has(code),
    openGroup: (code, open) => {
      const next = new Map(opened);
      if (open) next.set(code, opened.get(code) ?? 0);
      else next.delete(code);
      setOpened(next);
    },
    reached: (code) => opened.get(code) ?? 0,
    openId,
    choose: (item) => {
      if (openId === item.id) setOpenId(null);
      else jump(item);
    },
    nextAfter,
    focusOn,
    keepOn: (place) => {
      const at = document.activeElement;
      if (at === null || at === document.body || list.current?.contains(at) === true)
        focusOn(place);
    },
    jumpNext: () => {
      const next = nextAfter(current.current);
      const group = latest.current.find(({ code }) => code === next?.code);
      const item = group?.items.find(({ id }) => id === next?.id);
      if (next === null || item === undefined) return;
      reach(next);
      // Where the keyboard goes along with the jump it must not be called back.
      if (session.host.goTo === undefined) setWanted({ ...next });
      jump(item);
    },
    current,
  };
}
