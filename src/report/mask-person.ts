import { maskId, maskName, maskPhone } from "../sheet/mask";

/** Masks what tells who is meant, or leaves it as it is. */
export interface Masking {
  readonly name: (names: string) => string;
  readonly phone: (phones: string) => string;
  /** Free text: the given names, and every number long enough for an ID or a phone. */
  readonly text: (text: string, names: string) => string;
}

const SEPARATORS = /([、，,;；/&\s]+)/;
const DIGITS = /\d{7,17}[\dXx]?/g;

const plain: Masking = { name: same, phone: same, text: same };

const masked: Masking = {
  name: (names) =>
    names
      .split(SEPARATORS)
      .map((part, index) => (index % 2 === 0 ? maskName(part) : part))
      .join(""),
  phone: maskPhone,
  text: (text, names) => withoutNames(text.replaceAll(DIGITS, maskNumber), names),
};

/** How a sheet shows people: masked on those that are handed on. */
export function maskingOf(isMasked: boolean): Masking {
  return isMasked ? masked : plain;
}

function maskNumber(number: string): string {
  return number.length >= 15 ? maskId(number) : maskPhone(number);
}

function withoutNames(text: string, names: string): string {
  return names
    .split(SEPARATORS)
    .filter((name, index) => index % 2 === 0 && name.length > 1)
    .reduce((rest, name) => rest.replaceAll(name, maskName(name)), text);
}

function same(text: string): string {
  return text;
}
