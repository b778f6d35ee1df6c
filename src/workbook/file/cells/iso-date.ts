import { isRealDate, serialOf } from "../../../sheet/serial";

const Iso =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}(?:\.\d{1,9})?))?)?(?:Z|[+-]\d{2}:?\d{2})?$/;

/** A serial of the 1900 system out of `2024-05-06`, with or without a time; zones do not shift it. */
export function serialFromIsoText(text: string): number | null {
  const match = Iso.exec(text.trim());
  if (match === null) return null;
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((piece: string | undefined) => Number(piece ?? 0));
  if (!isRealDate(year, month, day) || year < 1900) return null;
  return serialOf(year, month, day) + (hours * 3600 + minutes * 60 + seconds) / 86400;
}
