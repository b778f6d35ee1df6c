/** An address as a URI that a package may hold; null for one that cannot be made into any. */
export function linkTarget(address: string): string | null {
  const trimmed = address.trim();
  if (trimmed === "" || trimmed.length > 2083) return null;
  const drive = /^[a-z]:[\\/]/i.test(trimmed);
  const shared = trimmed.startsWith("\\\\");
  const path = drive || shared || !/^[a-z][a-z\d+.-]*:/i.test(trimmed);
  const slashed = path ? trimmed.replace(/\\/g, "/") : trimmed;
  const whole = drive ? `file:///${slashed}` : shared ? `file:${slashed}` : slashed;
  const escaped = whole.replace(/[\0- "<>\\^`{|}\x7f]|%(?![\da-f]{2})/gi, (sign) => {
    const hex = sign.charCodeAt(0).toString(16).toUpperCase();
    return `%${hex.padStart(2, "0")}`;
  });
  return isWellFormed(escaped) ? escaped : null;
}

function isWellFormed(text: string): boolean {
  return !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text);
}
