import type { BookSettings } from "../../operations/book-settings";

/** What one file brings along: whether the results go by its own rules, and what else of its own counts. */
export interface BroughtSettings extends BookSettings {
  readonly file: string;
}

/**
 * `settings` of every JSON document, a line a file that brings any: `profile` (its own rules, words or limits
 * are used), `columns` and `kinds` (how many were set by hand and count), `unproven` (sheets that say they are
 * the add-in's and are not believed), `unreadable` (names of settings that do not fit and are not used).
 */
export function settingsJson(brought: readonly BroughtSettings[]) {
  const settings = brought
    .filter(
      ({ profile, columns, kinds, unproven, unreadable }) =>
        profile || columns > 0 || kinds > 0 || unproven.length > 0 || unreadable.length > 0,
    )
    .map(({ file, profile, columns, kinds, unproven, unreadable }) => ({
      file,
      profile,
      columns,
      kinds,
      unproven,
      unreadable,
    }));
  return settings.length === 0 ? {} : { settings };
}
