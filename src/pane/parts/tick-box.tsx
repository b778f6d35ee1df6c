import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";

const useBoxStyles = makeStyles({
  box: {
    flexShrink: 0,
    width: "20px",
    height: "20px",
    margin: 0,
    accentColor: tokens.colorCompoundBrandBackground,
  },
});

export interface TickBoxProps {
  readonly label: string;
  /** Ticked of all; some: neither on nor off. */
  readonly count: number;
  readonly all: number;
  readonly onChange: (on: boolean) => void;
}

/** The browser's own box: thousands of them cost nothing. Half ticked when some are. */
export function TickBox({ label, count, all, onChange }: TickBoxProps) {
  const styles = useBoxStyles();
  const box = useRef<HTMLInputElement>(null);
  const isMixed = count > 0 && count < all;
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = isMixed;
  }, [isMixed]);
  return (
    <input
      ref={box}
      type="checkbox"
      className={styles.box}
      aria-label={label}
      checked={count > 0 && count === all}
      onChange={() => {
        onChange(count < all);
      }}
    />
  );
}
