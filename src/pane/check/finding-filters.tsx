import {
  Button,
  Input,
  makeStyles,
  mergeClasses,
  Select,
  ToggleButton,
} from "@fluentui/react-components";
import { useMemo } from "react";
import { fill } from "../../locale/format";
import { paneCheckText as text } from "../../locale/zh-CN/pane-check";
import { severityLabels } from "../../locale/zh-CN/severities";
import { useStyles } from "../styles";
import { countsOf, noFilter, type FindingFilter } from "./group-findings";
import { SEVERITIES, type ListedFinding } from "./listing";

const useFilterStyles = makeStyles({
  chips: { columnGap: "4px" },
  chip: { minWidth: 0, paddingInline: "7px", fontWeight: "inherit" },
  tick: { marginInlineEnd: "4px" },
});

export interface FindingFiltersProps {
  readonly items: readonly ListedFinding[];
  readonly filter: FindingFilter;
  /** Cells with errors that it keeps from sight. */
  readonly hidden: number;
  readonly onChange: (filter: FindingFilter) => void;
}

/** By severity, by sheet, by words; what they hide of errors is said. */
export function FindingFilters({ items, filter, hidden, onChange }: FindingFiltersProps) {
  const styles = useStyles();
  const sheets = useMemo(() => [...new Set(items.map(({ finding }) => finding.sheet))], [items]);
  return (
    <div className={styles.stack}>
      <SeverityChips items={items} filter={filter} onChange={onChange} />
      <Input
        type="search"
        aria-label={text.search}
        placeholder={text.searchHint}
        value={filter.search}
        onChange={(_, { value }) => {
          onChange({ ...filter, search: value });
        }}
      />
      {sheets.length > 1 && (
        <Select
          aria-label={text.sheet}
          value={filter.sheet ?? ""}
          onChange={(_, { value }) => {
            onChange({ ...filter, sheet: value === "" ? null : value });
          }}
        >
          <option value="">{text.allSheets}</option>
          {sheets.map((sheet) => (
            <option key={sheet}>{sheet}</option>
          ))}
        </Select>
      )}
      {hidden > 0 && (
        <div className={styles.row} role="status">
          <span className={styles.bad}>{fill(text.hiddenErrors, { count: hidden })}</span>
          <Button size="small" onClick={() => onChange(noFilter)}>
            {text.showAll}
          </Button>
        </div>
      )}
    </div>
  );
}

/** A click shows the findings of one severity alone, another click all again. */
function SeverityChips({
  items,
  filter,
  onChange,
}: Pick<FindingFiltersProps, "items" | "filter" | "onChange">) {
  const styles = useStyles();
  const own = useFilterStyles();
  const counts = useMemo(() => countsOf(items), [items]);
  const all = counts.error + counts.warning + counts.hint;
  return (
    <div className={mergeClasses(styles.row, own.chips)} role="group" aria-label={text.severity}>
      {[null, ...SEVERITIES].map((severity) => {
        const isOn = filter.severity === severity;
        return (
          <ToggleButton
            className={own.chip}
            key={severity ?? ""}
            checked={isOn}
            onClick={() => {
              onChange({ ...filter, severity: isOn ? null : severity });
            }}
          >
            {isOn && (
              <span aria-hidden className={own.tick}>
                ✓
              </span>
            )}
            {severity === null ? text.all : severityLabels[severity]}{" "}
            {severity === null ? all : counts[severity]}
          </ToggleButton>
        );
      })}
    </div>
  );
}
