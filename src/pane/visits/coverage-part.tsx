import { mergeClasses } from "@fluentui/react-components";
import { fill } from "../../locale/format";
import { rateLabels } from "../../locale/zh-CN/labels";
import { paneVisitsText as text } from "../../locale/zh-CN/pane-visits";
import { percentText, type Decimals } from "../../measure/index";
import { cellName } from "../../sheet/address";
import { isoOf } from "../../sheet/serial";
import type { Coverage } from "../../visit/index";
import { goTo } from "../actions/go-to";
import { Bar } from "../parts/bar";
import { Fold } from "../parts/fold";
import { Paged } from "../parts/paged";
import { Section } from "../parts/section";
import { useLineStyles, useStyles } from "../styles";
import { useSession } from "../use-session";

export interface CoveragePartProps {
  readonly coverage: Coverage;
  readonly decimals: Decimals;
}

/** How many households were reached, and which were not. */
export function CoveragePart({ coverage, decimals }: CoveragePartProps) {
  const session = useSession();
  const styles = useStyles();
  const lines = useLineStyles();
  const { from, to, visited, households, value, unvisited } = coverage;
  const title = fill(text.unvisited, { count: unvisited.length });
  return (
    <Section title={text.coverage}>
      <div className={styles.spread}>
        <span>{rateLabels.coverage.label}</span>
        <b className={styles.figure}>
          {percentText({ numerator: visited, denominator: households }, decimals)}
        </b>
      </div>
      <Bar value={value} target={undefined} />
      <span className={styles.soft}>
        {fill(text.coverageLine, { from: isoOf(from), to: isoOf(to), visited, households })}
      </span>
      {unvisited.length > 0 && (
        <Fold title={title}>
          {() => (
            <Paged items={unvisited} label={title}>
              {({ sheet, row, village, person }) => (
                <li key={`${sheet} ${row}`}>
                  <button
                    type="button"
                    data-item
                    className={lines.line}
                    onClick={() => void goTo(session, sheet, cellName(row, 0))}
                  >
                    <b>{person || "—"}</b>
                    <span className={mergeClasses(styles.grow, styles.wrap)}>{village}</span>
                  </button>
                </li>
              )}
            </Paged>
          )}
        </Fold>
      )}
    </Section>
  );
}
