import { fill } from "../../locale/format";
import { paneRatesText as text } from "../../locale/zh-CN/pane-rates";
import { insertRates, type RatesWanted } from "../../operations/insert-rates";
import { countedLedgers } from "../../operations/rate-books";
import { rateFormulas } from "../../operations/rate-formulas";
import { momentOf, type Session } from "../session";
import { withDropped } from "./check";
import { showCell } from "./go-to";
import { lookAgain, refreshJournal } from "./load";

/** 插入为表 */
export function writeRatesSheet(session: Session, wanted: RatesWanted): Promise<void> {
  return session.run(text.writing, async (watch) => {
    const { workbook } = session.host;
    const { sheet, dropped } = await insertRates(workbook, momentOf(session), wanted, watch);
    await lookAgain(() => refreshJournal(session));
    await showCell(session, sheet, "A1");
    return withDropped(fill(text.written, { sheet }), dropped, sheet);
  });
}

function lastStep({ state }: Session): string | undefined {
  return JSON.stringify(state().journal.at(-1));
}

/** 插入为公式; only where the host can. */
export function writeRateFormulas(session: Session): Promise<void> {
  return session.run(text.inserting, async () => {
    const { host, state } = session;
    const { book } = state();
    const formulas =
      book === null
        ? []
        : countedLedgers([book]).flatMap((ledger) => rateFormulas(ledger, host.clock().asOf));
    if (formulas.length === 0 || host.insertAtSelection === undefined) return text.nothingToInsert;
    const before = lastStep(session);
    await host.insertAtSelection(formulas.map(({ label, formula }) => [label, formula]));
    await lookAgain(() => refreshJournal(session));
    const told = fill(text.inserted, { count: formulas.length });
    // Where they were typed into the grid they are taken back there.
    return lastStep(session) === before ? told : withDropped(told, 0);
  });
}
