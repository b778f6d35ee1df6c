import type { LossCode } from "../../types";

/** Signs in the source of a page for what a copy does not keep, lower case. */
const signs: readonly (readonly [string, LossCode])[] = [
  ["<a ", "loss-links"],
  ["<img", "loss-pictures"],
  ["mso-comment-", "loss-comments"],
  ["mso-element:comment", "loss-comments"],
  ["x:datavalidation", "loss-validation"],
  ["x:conditionalformatting", "loss-conditional"],
  ["x:freezepanes", "loss-view"],
  ["mso-page-orientation", "loss-print"],
];

/** What of a web page a workbook made of it does not carry. */
export function pageLosses(source: string): Set<LossCode> {
  const lower = source.toLowerCase();
  const losses = new Set<LossCode>(["loss-styles"]);
  for (const [sign, loss] of signs)
    if (lower.includes(sign) && (loss !== "loss-links" || /<a\s[^<>]{0,2000}href/.test(lower)))
      losses.add(loss);
  return losses;
}
