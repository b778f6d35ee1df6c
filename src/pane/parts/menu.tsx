import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { useLineStyles } from "../styles";
import { arrowTarget } from "./arrow-keys";

const useMenuStyles = makeStyles({
  around: { position: "relative", display: "inline-block", flexShrink: 0 },
  menu: {
    position: "absolute",
    zIndex: 3,
    insetInlineEnd: 0,
    minWidth: "100%",
    padding: "4px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
    whiteSpace: "nowrap",
  },
});

export interface MenuEntry {
  readonly label: string;
  readonly act: () => void;
}

export interface MenuProps {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
}

/** A button that opens a few seldom used actions, after the ARIA pattern of menu buttons. */
export function Menu({ label, entries }: MenuProps) {
  const styles = useMenuStyles();
  const lines = useLineStyles();
  const [isOpen, setOpen] = useState(false);
  const around = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    if (isOpen) list.current?.querySelector<HTMLElement>("[role=menuitem]")?.focus();
  }, [isOpen]);
  const close = (): void => {
    setOpen(false);
    around.current?.querySelector("button")?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>("[role=menuitem]")];
    const at = items.findIndex((item) => item === event.target);
    const target = arrowTarget(event.key, at, items.length);
    if (event.key === "Escape") close();
    else if (target === null) return;
    else items[target]?.focus();
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={around}
      className={styles.around}
      onBlur={({ relatedTarget, currentTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setOpen(false);
      }}
    >
      <Button
        appearance="subtle"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        {label}
        <span aria-hidden>&nbsp;▾</span>
      </Button>
      {isOpen && (
        <div
          ref={list}
          id={id}
          role="menu"
          aria-label={label}
          className={styles.menu}
          onKeyDown={onKeyDown}
        >
          {entries.map((entry) => (
            <button
              key={entry.label}
              type="button"
              role="menuitem"
              tabIndex={-1}
              className={lines.line}
              onClick={() => {
                close();
                entry.act();
              }}
            >
              {entry.label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
