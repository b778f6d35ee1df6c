import { fill } from "../../locale/format";
import { pageText } from "../../locale/zh-CN/page";
import type { MergedFacts } from "../files/merge-files";

const text = pageText.merged;

/** Named one by one; the others stand in the notes. */
const MostNamed = 3;

/** What came of merging, in a few sentences: how much, what to look at, what was left out and why. */
export function mergedNotice(facts: MergedFacts): string {
  const { records, taken, unread, without, duplicates } = facts;
  const parts = [
    records === 0 ? text.nothing : fill(text.records, { files: taken, records }),
    duplicates === 0 ? "" : fill(text.duplicates, { count: duplicates }),
    without.length === 0
      ? ""
      : fill(text.without, { count: without.length, files: named(without) }),
    unread.length === 0 ? "" : fill(text.unread, { count: unread.length }),
    ...unread.slice(0, MostNamed).map(({ message }) => message),
    unread.length > MostNamed ? text.seeNotes : "",
  ];
  return parts.join("");
}

function named(files: readonly string[]): string {
  const some = files.slice(0, MostNamed).join("、");
  return files.length > MostNamed ? fill(text.andMore, { files: some }) : some;
}
