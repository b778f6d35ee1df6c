/** Where a command speaks: results on `out`, messages on `err`; `redraw` rewrites one line, where somebody looks. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly redraw: ((text: string) => void) | null;
}
