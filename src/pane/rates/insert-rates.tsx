import { Button } from "@fluentui/react-components";
import { paneRatesText as text } from "../../locale/zh-CN/pane-rates";
import type { RatesWanted } from "../../operations/insert-rates";
import { writeRateFormulas, writeRatesSheet } from "../actions/rates";
import { Section } from "../parts/section";
import { useStyles } from "../styles";
import { useBusy, useSession } from "../use-session";

/** The rates into the workbook: as a sheet of their own, or as formulas at the selected cell. */
export function InsertRates({ wanted }: { readonly wanted: RatesWanted }) {
  const session = useSession();
  const busy = useBusy();
  const styles = useStyles();
  const canInsert = session.host.insertAtSelection !== undefined;
  return (
    <Section title={text.insert}>
      <div className={styles.row}>
        <Button
          appearance="primary"
          disabledFocusable={busy}
          onClick={() => void writeRatesSheet(session, wanted)}
        >
          {text.asTable}
        </Button>
        {canInsert && (
          <Button disabledFocusable={busy} onClick={() => void writeRateFormulas(session)}>
            {text.asFormulas}
          </Button>
        )}
      </div>
      <span className={styles.soft}>{text.asTableNote}</span>
      <span className={styles.soft}>{canInsert ? text.asFormulasNote : text.noFormulas}</span>
    </Section>
  );
}
