const powers = Array.from({ length: 23 }, (_, n) => 10 ** n);

/**
 * The number written between two offsets, correctly rounded; null when it is none. Plain decimals of up to
 * 15 digits are exact by one division (both sides are exact doubles); the rest is left to `Number`.
 */
export function numberBetween(bytes: Uint8Array, from: number, to: number): number | null {
  let mantissa = 0;
  let digits = 0;
  let decimals = -1;
  let at = from;
  const negative = bytes[at] === 0x2d;
  if (negative) at++;
  for (; at < to; at++) {
    const c = bytes[at] as number;
    if (c >= 0x30 && c <= 0x39) {
      mantissa = mantissa * 10 + c - 0x30;
      digits++;
      if (decimals >= 0) decimals++;
    } else if (c === 0x2e && decimals < 0) decimals = 0;
    else return slowNumber(bytes, from, to);
  }
  if (digits === 0) return null;
  if (digits > 15) return slowNumber(bytes, from, to);
  const value = decimals > 0 ? mantissa / (powers[decimals] as number) : mantissa;
  return negative ? -value : value;
}

function slowNumber(bytes: Uint8Array, from: number, to: number): number | null {
  let text = "";
  for (let at = from; at < to && text.length < 400; at++)
    text += String.fromCharCode(bytes[at] as number);
  text = text.trim();
  const value = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : NaN;
  return Number.isFinite(value) ? value : null;
}
