import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useState, type ReactNode } from "react";
import { useLineStyles } from "../styles";

const useFoldStyles = makeStyles({
  mark: {
    flexShrink: 0,
    width: "0.6em",
    height: "0.6em",
    borderRight: "2px solid currentColor",
    borderBottom: "2px solid currentColor",
    transform: "rotate(-45deg)",
    marginInline: "2px",
    alignSelf: "center",
  },
  line: { paddingInlineStart: "2px" },
  open: { transform: "rotate(45deg)" },
  head: { fontWeight: tokens.fontWeightSemibold },
  top: { display: "flex", alignItems: "center", gap: "4px" },
  body: { paddingInline: "8px", paddingBottom: "8px" },
});

export interface FoldProps {
  readonly title: ReactNode;
  readonly children: () => ReactNode;
  /** What can be done with it while it is open, at the end of its line. */
  readonly aside?: ReactNode;
  readonly startOpen?: boolean;
  /** Whether it is open, where somebody else keeps that. */
  readonly open?: boolean;
  readonly onOpen?: (open: boolean) => void;
}

/** A line that opens; what is inside is made only while it is open. */
export function Fold({ title, children, aside, startOpen = false, open, onOpen }: FoldProps) {
  const [own, setOwn] = useState(startOpen);
  const isOpen = open ?? own;
  const setOpen = onOpen ?? setOwn;
  const lines = useLineStyles();
  const styles = useFoldStyles();
  const id = useId();
  return (
    <div>
      <div className={styles.top}>
        <button
          type="button"
          data-item
          className={mergeClasses(lines.line, styles.line)}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => {
            setOpen(!isOpen);
          }}
          onKeyDown={({ key }) => {
            if (key === "ArrowRight") setOpen(true);
            if (key === "ArrowLeft") setOpen(false);
          }}
        >
          <span aria-hidden className={mergeClasses(styles.mark, isOpen && styles.open)} />
          {title}
        </button>
        {isOpen && aside}
      </div>
      <div id={id} hidden={!isOpen} className={styles.body}>
        {isOpen && children()}
      </div>
    </div>
  );
}
