import type { Tag } from "../tags";

/** Words by tag, parted by blanks. A word listed under several tags carries them all. */
export type WordList = Readonly<Partial<Record<Tag, string>>>;
