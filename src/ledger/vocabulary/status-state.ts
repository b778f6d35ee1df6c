/**
 * Where a matter stands. `closed`: 化解/办结/整改 done. `open`: not begun or said to be unsolved.
 * `progress`: being worked on. `transferred`: handed over or up: in the base, not closed, counted apart.
 * `failed`: dealt with without success. `withdrawn`: outside the base. `unknown`: a person must say.
 */
export type StatusState =
  "closed" | "open" | "progress" | "transferred" | "failed" | "withdrawn" | "blank" | "unknown";

/** 实质性, 阶段性 or 程序性 办结. */
export type Closing = "substantive" | "staged" | "procedural";
