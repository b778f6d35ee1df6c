import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { fill } from "../../locale/format";
import { paneText } from "../../locale/zh-CN/pane";
import { useStyles } from "../styles";
import { moveByArrows } from "./arrow-keys";

const pageSize = 40;

/** A long list, a page at a time, so that thousands of lines do not hold up the pane. */
export function Paged<T>({
  items,
  label,
  atLeast = 0,
  children,
}: {
  readonly items: readonly T[];
  readonly label: string;
  /** Items to be shown whatever the page. */
  readonly atLeast?: number;
  readonly children: (item: T) => ReactNode;
}) {
  const [asked, setShown] = useState(pageSize);
  const shown = Math.max(asked, atLeast);
  const styles = useStyles();
  const rest = items.length - shown;
  return (
    <>
      <ul className={styles.list} aria-label={label} onKeyDown={moveByArrows}>
        {items.slice(0, shown).map((item) => children(item))}
      </ul>
      {rest > 0 && (
        <Button
          onClick={() => {
            setShown(shown + pageSize * 3);
          }}
        >
          {fill(paneText.more, { count: Math.min(rest, pageSize * 3) })}
        </Button>
      )}
    </>
  );
}
