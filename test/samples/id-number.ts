import { compact } from "./days";

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = "10X98765432";

/** An administrative code of no county that exists. */
const REGION = "379921";

/** The 18th character of an ID number (GB 11643). */
export function checkOf(first17: string): string {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += (first17.charCodeAt(i) - 48) * WEIGHTS[i]!;
  return CHECKS[sum % 11]!;
}

/** An ID number out of its parts; `order` 0..499, the last digit says the gender (odd = 男). */
export function makeId(birth: number, order: number, male: boolean): string {
  const first17 = REGION + compact(birth) + String(order * 2 + (male ? 1 : 0)).padStart(3, "0");
  return first17 + checkOf(first17);
}
