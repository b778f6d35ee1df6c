import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import { arrowTarget } from "./arrow-keys";

const useTabStyles = makeStyles({
  bar: {
    display: "flex",
    position: "sticky",
    top: 0,
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    flex: "1 1 0",
    minHeight: "48px",
    border: "none",
    borderBottom: "3px solid transparent",
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
    background: "none",
    color: tokens.colorNeutralForeground2,
    font: "inherit",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-3px" },
  },
  chosen: {
    borderBottomColor: tokens.colorCompoundBrandStroke,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
});

export interface TabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: Readonly<Record<Id, string>>;
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
}

/** Tabs after the ARIA pattern: one stop for the tab key, arrows choose. */
export function Tabs<Id extends string>({ label, tabs, chosen, onChoose }: TabsProps<Id>) {
  const styles = useTabStyles();
  const ids = Object.keys(tabs) as Id[];
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const target = arrowTarget(event.key, ids.indexOf(chosen), ids.length);
    const id = target === null ? undefined : ids[target];
    if (id === undefined) return;
    event.preventDefault();
    onChoose(id);
    document.getElementById(`tab-${id}`)?.focus();
  };
  return (
    <div role="tablist" aria-label={label} className={styles.bar} onKeyDown={onKeyDown}>
      {ids.map((id) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={`tab-${id}`}
          aria-selected={id === chosen}
          aria-controls={id === chosen ? `view-${id}` : undefined}
          tabIndex={id === chosen ? 0 : -1}
          className={mergeClasses(styles.tab, id === chosen && styles.chosen)}
          onClick={() => {
            onChoose(id);
          }}
        >
          {tabs[id]}
        </button>
      ))}
    </div>
  );
}
