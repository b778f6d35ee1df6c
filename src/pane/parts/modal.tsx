import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, type ReactNode } from "react";
import { useStyles } from "../styles";

const useModalStyles = makeStyles({
  modal: {
    width: "560px",
    maxWidth: "calc(100vw - 16px)",
    maxHeight: "calc(100vh - 32px)",
    boxSizing: "border-box",
    padding: "16px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    "::backdrop": { backgroundColor: "rgba(0, 0, 0, 0.4)" },
  },
  inside: {
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    maxHeight: "calc(100vh - 66px)",
  },
  body: {
    overflowY: "auto",
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    // A text field is as wide as twenty letters unless it is told that it may be narrower.
    "& input:not([type=checkbox])": { width: "100%", minWidth: 0 },
    // So is a list that opens as its longest choice.
    "& select": { width: "100%", minWidth: 0 },
    "& .fui-Select": { minWidth: 0 },
    // The gap alone parts paragraphs and groups.
    "& p": { margin: 0 },
    "& fieldset": { margin: 0, padding: 0, border: "none", minWidth: 0 },
    "& legend": { padding: 0 },
  },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", justifyContent: "flex-end" },
});

export interface ModalProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly actions: ReactNode;
  readonly onClose: () => void;
}

/** The browser's own dialog: it keeps the focus inside, Esc closes it and the focus goes back. */
export function Modal({ title, children, actions, onClose }: ModalProps) {
  const styles = useModalStyles();
  const shared = useStyles();
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    const before = document.activeElement;
    shown?.showModal();
    return () => {
      shown?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles.modal}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      // Office.js takes the key away before it would cancel the dialog.
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <div className={styles.inside}>
        <h2 id={titleId} className={shared.heading}>
          {title}
        </h2>
        <div className={styles.body}>{children}</div>
        <div className={styles.actions}>{actions}</div>
      </div>
    </dialog>
  );
}
