import { maskName, maskPhone } from "../sheet/mask";

/** Masks what tells who is meant, or leaves it as it is. */
export interface Masking {
  /** One name or several. */
  readonly name: (names: string) => string;
  readonly phone: (phones: string) => string;
  /** Free text may name anyone: on masked sheets what can be said without it stands instead. */
  readonly text: (text: string, instead: string) => string;
}

const SEPARATORS = /([、，,;；/&\s]+)/;

const plain: Masking = { name: same, phone: same, text: same };

const masked: Masking = {
  name: (names) =>
    names
      .split(SEPARATORS)
      .map((part, index) => (index % 2 === 0 ? maskName(part) : part))
      .join(""),
  phone: maskPhone,
  text: (_text, instead) => instead,
};

/** How a sheet shows people: masked on those that are handed on. */
export function maskingOf(isMasked: boolean): Masking {
  return isMasked ? masked : plain;
}

function same(text: string): string {
  return text;
}
