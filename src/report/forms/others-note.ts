import { fill } from "../../locale/format";
import { formText } from "../../locale/zh-CN/forms";
import type { FormCounts } from "../../measure/index";

const text = formText.others;

/** The words that a list does not have and that were counted as 其他. */
export function othersNote(others: FormCounts["others"], ofYear = false): string {
  const scope = ofYear ? text.scope : "";
  if (others.length === 0) return scope + text.none;
  const count = others.reduce((sum, one) => sum + one.count, 0);
  const list = others.map(({ word, count: own }) =>
    fill(text.word, { word: word === "" ? text.blank : word, count: own }),
  );
  return scope + fill(text.some, { count, list: list.join("、") });
}
