import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { KindId } from "../../ledger/kind-ids";
import { paneText } from "../../locale/zh-CN/pane";
import { paneSettingsText as text } from "../../locale/zh-CN/pane-settings";
import { createLedger } from "../actions/settings";
import { Modal } from "../parts/modal";
import { useSession } from "../use-session";
import { KindChoice } from "./entry-part";

/** 新建台账, offered where there is none. */
export function NewLedgerDialog({ onClose }: { readonly onClose: () => void }) {
  const session = useSession();
  const [kind, setKind] = useState<KindId>("dispute");
  const create = (): void => {
    onClose();
    void createLedger(session, kind);
  };
  return (
    <Modal
      title={text.create}
      onClose={onClose}
      actions={
        <>
          <Button appearance="primary" onClick={create}>
            {text.createButton}
          </Button>
          <Button onClick={onClose}>{paneText.cancel}</Button>
        </>
      }
    >
      <KindChoice kind={kind} onChange={setKind} />
    </Modal>
  );
}
