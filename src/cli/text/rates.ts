import { fill } from "../../locale/format";
import { periodTitle } from "../../locale/period-words";
import { cliText } from "../../locale/zh-CN/cli";
import { fieldLabels } from "../../locale/zh-CN/fields";
import { rateLabels } from "../../locale/zh-CN/labels";
import { unreadTexts } from "../../locale/zh-CN/unread";
import type { BookRates } from "../../operations/rate-books";
import type { RateGroup } from "../../measure/index";
import { isoOf } from "../../sheet/serial";
import { textTable } from "./table";
import { unreadBlock } from "./unread";
import { append } from "../../sheet/lists";

/** Rates for reading, each with its fraction and what is divided by what. */
export function ratesText(report: BookRates): string {
  const text = cliText.rates;
  const [whole, ...parts] = report.groups;
  const blocks = [
    fill(report.period === null ? text.all : text.period, {
      asOf: isoOf(report.window.cut),
      period: report.period === null ? "" : periodTitle(report.period),
    }),
    whole.rates.length === 0 ? text.none : wholeTable(whole),
  ];
  if (parts.length > 0) blocks.push(partsTable(whole, parts));
  if (report.unknown.length > 0)
    blocks.push(
      text.unknown +
        report.unknown
          .map(({ field, word, count }) =>
            fill(text.unknownWord, { field: fieldLabels[field], word, count }),
          )
          .join("、"),
    );
  append(blocks, unreadBlock(report.unread));
  return `${blocks.join("\n\n")}\n`;
}

function wholeTable({ rates }: RateGroup): string {
  const { rate, value, fraction, base } = cliText.rates.head;
  return textTable(
    [rate, value, fraction, base],
    rates.map((one) => [
      rateLabels[one.id].label,
      one.text,
      `${one.numerator}/${one.denominator}`,
      rateLabels[one.id].base + (one.note === undefined ? "" : `；${unreadTexts[one.note]}`),
    ]),
  );
}

function partsTable(whole: RateGroup, parts: readonly RateGroup[]): string {
  const ids = whole.rates.map((rate) => rate.id);
  return textTable(
    [cliText.rates.head.group, ...ids.map((id) => rateLabels[id].label)],
    parts.map((part) => [
      Object.values(part.key).join(" "),
      ...ids.map((id) => {
        const rate = part.rates.find((one) => one.id === id);
        return rate === undefined ? "—" : `${rate.text} (${rate.numerator}/${rate.denominator})`;
      }),
    ]),
  );
}
