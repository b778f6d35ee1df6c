import { makeStyles, tokens } from "@fluentui/react-components";
import { fill } from "../../locale/format";
import type { ProfileDifference } from "../../locale/profile-differences";
import { paneSettingsText } from "../../locale/zh-CN/pane-settings";
import { Paged } from "../parts/paged";
import { useStyles } from "../styles";

const text = paneSettingsText.offered;

const useListStyles = makeStyles({
  line: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    columnGap: "12px",
    paddingBlock: "6px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
    whiteSpace: "pre-line",
  },
  name: { gridColumn: "1 / -1", fontWeight: tokens.fontWeightSemibold },
});

/** Every setting that would change: what it is now and what it would be. */
export function DifferenceList({
  differences,
}: {
  readonly differences: readonly ProfileDifference[];
}) {
  const styles = useStyles();
  const own = useListStyles();
  if (differences.length === 0) return <p>{text.same}</p>;
  return (
    <>
      <p>{fill(text.count, { count: differences.length })}</p>
      <Paged items={differences} label={text.differences}>
        {({ key, name, before, after }) => (
          <li key={key} className={own.line}>
            <span className={own.name}>{name}</span>
            <span>
              <span className={styles.soft}>{text.now}</span> {before ?? text.none}
            </span>
            <span>
              <span className={styles.soft}>{text.then}</span> {after ?? text.none}
            </span>
          </li>
        )}
      </Paged>
    </>
  );
}
