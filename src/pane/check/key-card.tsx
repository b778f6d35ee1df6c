import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Fragment } from "react";
import { paneText } from "../../locale/zh-CN/pane";
import { paneCheckText } from "../../locale/zh-CN/pane-check";
import { Modal } from "../parts/modal";
import { useStyles } from "../styles";

const text = paneCheckText.keys;

const useCardStyles = makeStyles({
  keys: { display: "grid", gridTemplateColumns: "auto 1fr", gap: "8px 16px", margin: 0 },
  key: {
    justifySelf: "start",
    minWidth: "1.5em",
    padding: "0 6px",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    font: "inherit",
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "center",
  },
  does: { margin: 0 },
});

/** Which key does what in the list. */
export function KeyCard({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const own = useCardStyles();
  return (
    <Modal
      title={text.title}
      onClose={onClose}
      actions={<Button onClick={onClose}>{paneText.close}</Button>}
    >
      <dl className={own.keys}>
        {text.list.map(([key, does]) => (
          <Fragment key={key}>
            <dt>
              <kbd className={own.key}>{key}</kbd>
            </dt>
            <dd className={own.does}>{does}</dd>
          </Fragment>
        ))}
      </dl>
      <span className={styles.soft}>{text.note}</span>
    </Modal>
  );
}
