/** What a child is told to do. */
export interface Orders {
  /** Names of targets, taken in turn. */
  readonly targets: readonly string[];
  readonly seed: number;
  /** False: seeds alone are changed, whatever comes of it. */
  readonly guided: boolean;
  /** Moment to stop at, as `Date.now()`. */
  readonly until: number;
  /** Cases a target gets at most. */
  readonly most: number;
  /** Counters of the bundle. */
  readonly counters: number;
  /** Where kept inputs and faults go. */
  readonly folder: string;
}

/** How far a target is. */
export interface Standing {
  readonly target: string;
  readonly cases: number;
  /** Places of the source that were reached. */
  readonly places: number;
  readonly kept: number;
  /** Processor time in seconds. */
  readonly seconds: number;
}

/** A fault, as it is told and kept. */
export interface Fault {
  readonly target: string;
  /** The input's file. */
  readonly file: string;
  readonly message: string;
}

export type Message =
  | { readonly kind: "standing"; readonly standing: Standing }
  | { readonly kind: "fault"; readonly fault: Fault };

/** What an input under a megabyte may take. */
export const MostSeconds = 5;
export const MostMegabytes = 500;
