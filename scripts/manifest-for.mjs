// The manifest with the address the add-in is served at, in place of the one the source has.

/** Where the add-in is served while it is worked on: the address in `manifest.xml`. */
export const developmentBase = "https://localhost:3000";

/** `base`: `https://host[:port][/folder]`, without a slash at its end. */
export function manifestFor(text, base) {
  return text
    .replaceAll(`<AppDomain>${developmentBase}`, `<AppDomain>${new URL(base).origin}`)
    .replaceAll(developmentBase, base);
}
