/** Masking of personal data for sheets that are handed on: enough to tell apart, not to find. */

/** 张三 → 张*; a masked or empty name stays as it is. */
export function maskName(name: string): string {
  const text = name.trim();
  const [first] = text;
  return first === undefined || text.includes("*") ? text : `${first}*`;
}

/** First 6 and last 4 characters stay: 410223********1234; shorter numbers keep their last 4. */
export function maskId(id: string): string {
  const text = id.trim();
  if (text.length <= 4) return text;
  const head = text.length > 10 ? text.slice(0, 6) : "";
  return head + "*".repeat(text.length - head.length - 4) + text.slice(-4);
}

/** 13800001234 → 138****1234; local numbers keep their last 4 digits. Each number of several is masked. */
export function maskPhone(phone: string): string {
  return phone.replace(/\d{5,}/g, (digits) => {
    const head = digits.length >= 11 ? digits.slice(0, 3) : "";
    return head + "*".repeat(digits.length - head.length - 4) + digits.slice(-4);
  });
}
