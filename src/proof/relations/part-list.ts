import type { Figure } from "../reading/figure";

/** Figures that are said to be parts of another. */
export interface PartList {
  /** Offset of the words that open the list. */
  readonly at: number;
  readonly cue: "among" | "colon" | "brackets" | "by" | "respectively" | "including" | "closing";
  /** The whole it most likely means first, then others it might mean. */
  readonly wholes: readonly Figure[];
  readonly parts: readonly Figure[];
  /** The printed percentage behind each part, where there is one. */
  readonly percents: readonly (Figure | null)[];
  /** 主要, 等: the list does not claim to name all. */
  readonly vague: boolean;
  /** 从来源看: its parts are named by the way they came, 走访发现 and 部门移送 are no states of a matter. */
  readonly ways: boolean;
}

/** The lists of a passage, found by their figures. */
export interface ListIndex {
  readonly lists: readonly PartList[];
  /** Figures that stand beside others in a list. */
  readonly listed: ReadonlySet<Figure>;
  /** Figures that say by which way a part came in. */
  readonly ways: ReadonlySet<Figure>;
  readonly ofPart: ReadonlyMap<Figure, readonly PartList[]>;
  /** By their likeliest whole. */
  readonly ofWhole: ReadonlyMap<Figure, readonly PartList[]>;
}

export function indexLists(lists: readonly PartList[]): ListIndex {
  const listed = new Set<Figure>();
  const ways = new Set<Figure>();
  const ofPart = new Map<Figure, PartList[]>();
  const ofWhole = new Map<Figure, PartList[]>();
  const add = (map: Map<Figure, PartList[]>, figure: Figure, list: PartList) => {
    const known = map.get(figure);
    if (known === undefined) map.set(figure, [list]);
    else known.push(list);
  };
  for (const list of lists) {
    const [whole] = list.wholes;
    if (whole !== undefined) add(ofWhole, whole, list);
    for (const part of list.parts) {
      add(ofPart, part, list);
      if (list.parts.length > 1) listed.add(part);
      if (list.ways) ways.add(part);
    }
  }
  return { lists, listed, ways, ofPart, ofWhole };
}
