import { useRef } from "react";

/** Names for rows that can be added at the end and taken out anywhere, so that each keeps its own inputs. */
export interface RowIds {
  readonly of: (index: number) => number;
  readonly removed: (index: number) => void;
}

export function useRowIds(): RowIds {
  const ids = useRef<number[]>([]);
  const next = useRef(0);
  return {
    of: (index) => {
      while (ids.current.length <= index) ids.current.push(next.current++);
      return ids.current[index] ?? index;
    },
    removed: (index) => {
      ids.current.splice(index, 1);
    },
  };
}
