/** A text kept on this computer, for every workbook. */
export interface KeptText {
  readonly read: () => string | null;
  /** Throws where there is no room or it is not allowed. */
  readonly keep: (text: string | null) => void;
}

const KEY = "taizhang.profile";

/** Settings in a browser's storage; where it is barred there are none. */
export function keptIn(storage: () => Storage): KeptText {
  return {
    read: () => {
      try {
        return storage().getItem(KEY);
      } catch {
        return null;
      }
    },
    keep: (text) => {
      if (text === null) storage().removeItem(KEY);
      else storage().setItem(KEY, text);
    },
  };
}
