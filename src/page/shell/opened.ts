import type { Chosen } from "../files/pick-files";
import type { RemoteWorkbook } from "../worker/connect";

/** A workbook on the desk; a new one has a new `key`. */
export interface OpenDesk {
  readonly key: number;
  readonly remote: RemoteWorkbook;
  readonly name: string;
  /** Not in any file yet: merged, or brought back after a crash. */
  readonly fresh: boolean;
  /** What is kept of it by an earlier page. */
  readonly instead: string | null;
  readonly notice: string | null;
}

/** What stands in front of the desk, if anything. */
export type Front =
  | { readonly kind: "start"; readonly problem: string | null }
  | ({ readonly kind: "several" } & Chosen)
  | ({ readonly kind: "waiting"; readonly cancel: () => void } & Stage);

/** How far long work is: what is done now, and the part done, 0..1; null: nobody knows. */
export interface Stage {
  readonly text: string;
  readonly part: number | null;
}

export interface PageState {
  readonly desk: OpenDesk | null;
  readonly front: Front | null;
  /** What went wrong while a desk stays open. */
  readonly problem: string | null;
}
