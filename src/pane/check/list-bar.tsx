import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { fill } from "../../locale/format";
import { paneCheckText as text } from "../../locale/zh-CN/pane-check";
import { useStyles } from "../styles";
import { KeyCard } from "./key-card";
import type { ListedFinding } from "./listing";
import type { Walk } from "./use-walk";

export interface ListBarProps {
  readonly items: readonly ListedFinding[];
  readonly walk: Walk;
  readonly onFoldDone: () => void;
}

/** On to the next finding, what is done so far, and the keys. */
export function ListBar({ items, walk, onFoldDone }: ListBarProps) {
  const styles = useStyles();
  const [isCardShown, setCardShown] = useState(false);
  const done = items.reduce((sum, item) => sum + (item.done ? 1 : 0), 0);
  return (
    <div className={styles.row}>
      {done < items.length ? (
        <Button title={text.nextTitle} onClick={walk.jumpNext}>
          {text.next}
        </Button>
      ) : (
        <span>{text.allDone}</span>
      )}
      {done > 0 && (
        <>
          <span className={styles.soft}>{fill(text.doneCount, { count: done })}</span>
          <Button appearance="subtle" onClick={onFoldDone}>
            {text.foldDone}
          </Button>
        </>
      )}
      <Button
        appearance="subtle"
        style={{ minWidth: 0 }}
        aria-label={text.keys.title}
        title={text.keys.title}
        onClick={() => setCardShown(true)}
      >
        ?
      </Button>
      {isCardShown && <KeyCard onClose={() => setCardShown(false)} />}
    </div>
  );
}
