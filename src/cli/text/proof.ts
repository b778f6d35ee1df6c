import { describeClaim } from "../../locale/describe-claim";
import { fill } from "../../locale/format";
import { cliText } from "../../locale/zh-CN/cli";
import type { FileClaim } from "../../operations/prove-report";
import { cutText } from "../../sheet/xml-characters";

const longestQuote = 60;

/** Figures that do not fit first, file by file, each with the sentence it stands in. */
export function proofText(claims: readonly FileClaim[]): string {
  const text = cliText.proof;
  const wrong = claims.filter((claim) => !claim.ok);
  const cut = claims.filter((claim) => claim.ok && claim.note === "truncated");
  const blocks = [
    fill(text.counts, {
      claims: claims.length,
      wrong: wrong.length,
      right: claims.length - wrong.length,
    }),
    ...[...wrong, ...cut].map((claim) =>
      fill(claim.ok ? text.remark : text.wrong, {
        place: placeOf(claim),
        message: describeClaim(claim),
        quote: shortened(claim.text),
      }),
    ),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function placeOf({ file, line, sheet, cell }: FileClaim): string {
  return sheet === undefined
    ? fill(cliText.proof.line, { file, line })
    : fill(cliText.proof.cell, { file, sheet, cell: cell ?? "" });
}

function shortened(text: string): string {
  return text.length > longestQuote ? `${cutText(text, longestQuote)}…` : text;
}
