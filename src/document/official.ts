import type { PageSetup } from "./document";

/** Page of an official document (GB/T 9704-2012): A4, head 37, foot 35, binding edge 28, right 26 mm. */
export const officialPage: PageSetup = {
  width: 210,
  height: 297,
  margins: { top: 37, bottom: 35, left: 28, right: 26 },
};

/** A typeface by name, and those that stand in where it is not installed. */
export interface Face {
  readonly name: string;
  readonly instead: readonly string[];
}

/** Typefaces of GB/T 9704-2012; they are named, never embedded. */
export const faces = {
  title: { name: "方正小标宋简体", instead: ["方正小标宋_GBK", "小标宋", "宋体"] },
  body: { name: "仿宋_GB2312", instead: ["仿宋", "FangSong", "华文仿宋"] },
  first: { name: "黑体", instead: ["SimHei", "华文黑体"] },
  second: { name: "楷体_GB2312", instead: ["楷体", "KaiTi", "华文楷体"] },
  page: { name: "宋体", instead: ["SimSun", "华文宋体"] },
} as const satisfies Readonly<Record<string, Face>>;

export type FaceId = keyof typeof faces;

/** Sizes in points: 二号, 三号, 四号, 小四, 五号. */
export const sizes = { title: 22, body: 16, page: 14, table: 12, small: 10.5 } as const;

/** Height of a line in points: 22 lines a page. */
export const lineHeight = { title: 35, body: 28, table: 18 } as const;
