import { Button, Checkbox, mergeClasses } from "@fluentui/react-components";
import { useState } from "react";
import { paneCleanText as text } from "../../locale/zh-CN/pane-clean";
import { isResultsName } from "../../operations/check-results";
import { cleanAll } from "../actions/clean";
import { useStyles } from "../styles";
import { useBusy, usePaneState, useSession } from "../use-session";
import { Modal } from "./modal";

/** After 清除标记: what else of the add-in's is in the workbook can be taken away as well. */
export function CleanOffer() {
  const session = useSession();
  const busy = useBusy();
  const styles = useStyles();
  const sheets = usePaneState((state) => state.cleanOffered);
  const [asking, setAsking] = useState(false);
  if (sheets === null) return null;
  const end = (): void => {
    setAsking(false);
    session.dispatch({ type: "clean-offered", sheets: null });
  };
  return (
    <div className={mergeClasses(styles.card, styles.row)} role="status">
      <span className={styles.grow}>{text.offer}</span>
      <Button
        disabledFocusable={busy}
        onClick={() => {
          setAsking(true);
        }}
      >
        {text.open}
      </Button>
      <Button appearance="subtle" onClick={end}>
        {text.no}
      </Button>
      {asking && <CleanDialog sheets={sheets} onClose={end} />}
    </div>
  );
}

interface CleanDialogProps {
  /** Own sheets that are there. */
  readonly sheets: readonly string[];
  readonly onClose: () => void;
}

function CleanDialog({ sheets, onClose }: CleanDialogProps) {
  const session = useSession();
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const [profile, setProfile] = useState(false);
  const choosable = sheets.filter((sheet) => !isResultsName(sheet));
  return (
    <Modal
      title={text.title}
      onClose={onClose}
      actions={
        <>
          <Button
            appearance="primary"
            onClick={() => {
              onClose();
              void cleanAll(session, { sheets: [...kept], profile });
            }}
          >
            {text.clean}
          </Button>
          <Button onClick={onClose}>{text.cancel}</Button>
        </>
      }
    >
      <p>{text.note}</p>
      {choosable.length > 0 && (
        <fieldset>
          <legend>{text.keepSheets}</legend>
          {choosable.map((sheet) => (
            <Checkbox
              key={sheet}
              label={sheet}
              checked={kept.has(sheet)}
              onChange={(_, { checked }) => {
                setKept(
                  new Set([...kept].filter((one) => one !== sheet).concat(checked ? sheet : [])),
                );
              }}
            />
          ))}
        </fieldset>
      )}
      <Checkbox
        label={text.keepProfile}
        checked={profile}
        onChange={(_, { checked }) => {
          setProfile(checked === true);
        }}
      />
    </Modal>
  );
}
