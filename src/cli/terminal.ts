/** Where a command speaks: results on `out`, messages on `err`, progress only when somebody looks. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly progress: boolean;
}
