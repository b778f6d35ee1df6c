import { Button, Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { FieldId } from "../../ledger/fields";
import type { LedgerColumn } from "../../ledger/ledger";
import { fill } from "../../locale/format";
import { fieldLabels } from "../../locale/zh-CN/fields";
import { paneText } from "../../locale/zh-CN/pane";
import { paneCheckText } from "../../locale/zh-CN/pane-check";
import { columnName } from "../../sheet/address";
import { correct } from "../actions/correct";
import { moveByArrows } from "../parts/arrow-keys";
import { Modal } from "../parts/modal";
import { useLineStyles, useStyles } from "../styles";
import { useSession } from "../use-session";
import { searchFields } from "./column-facts";

const text = paneCheckText.correct;

const useSearchStyles = makeStyles({
  search: {
    position: "sticky",
    top: 0,
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

export interface CorrectColumnProps {
  readonly sheet: string;
  readonly column: LedgerColumn;
  readonly onClose: () => void;
}

/** Says what a column is: a list of fields to choose from, with a search. */
export function CorrectColumn({ sheet, column, onClose }: CorrectColumnProps) {
  const session = useSession();
  const styles = useStyles();
  const lines = useLineStyles();
  const own = useSearchStyles();
  const [search, setSearch] = useState("");
  const fields = searchFields(search);
  // What the column is now may be far down the list.
  const chosen = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    chosen.current?.scrollIntoView({ block: "center" });
  }, []);
  const choose = (field: FieldId | null | undefined): void => {
    onClose();
    void correct(session, { sheet, column: column.index }, field);
  };
  return (
    <Modal
      title={fill(text.title, { letter: columnName(column.index), label: column.label })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={() => choose(undefined)}>{text.again}</Button>
          <Button onClick={() => choose(null)}>{text.none}</Button>
          <Button onClick={onClose}>{paneText.cancel}</Button>
        </>
      }
    >
      <Input
        className={own.search}
        type="search"
        aria-label={text.search}
        placeholder={text.search}
        value={search}
        onChange={(_, { value }) => {
          setSearch(value);
        }}
      />
      {fields.length === 0 && <span>{text.empty}</span>}
      <ul className={styles.list} aria-label={text.search} onKeyDown={moveByArrows}>
        {fields.map((field) => (
          <li key={field}>
            <button
              type="button"
              data-item
              ref={field === column.field ? chosen : undefined}
              className={mergeClasses(lines.line, field === column.field && lines.chosen)}
              onClick={() => {
                choose(field);
              }}
            >
              <span className={styles.grow}>{fieldLabels[field]}</span>
              {field === column.field && <span className={styles.soft}>{text.current}</span>}
            </button>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
