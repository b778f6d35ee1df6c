/** A name of files: lower-case words with hyphens, e.g. `closed-twice`. */
export function isName(text: string): boolean {
  return /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text);
}

/** The same as a name in code: `closedTwice`. */
export function camel(name: string): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
