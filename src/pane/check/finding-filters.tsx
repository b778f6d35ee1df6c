import { Input, makeStyles, Select, ToggleButton } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Finding } from "../../check/finding";
import { paneCheckText as text } from "../../locale/zh-CN/pane-check";
import { severityLabels } from "../../locale/zh-CN/severities";
import type { Severity } from "../../sheet/severity";
import { severityCounts } from "../actions/check";
import { useStyles } from "../styles";
import { SEVERITIES, type FindingFilter } from "./group-findings";

const useFilterStyles = makeStyles({ toggle: { minWidth: "72px", paddingInline: "8px" } });

export interface FindingFiltersProps {
  readonly findings: readonly Finding[];
  readonly filter: FindingFilter;
  readonly onChange: (filter: FindingFilter) => void;
}

/** By severity, by sheet, by words. */
export function FindingFilters({ findings, filter, onChange }: FindingFiltersProps) {
  const styles = useStyles();
  const own = useFilterStyles();
  const counts = useMemo(() => severityCounts(findings), [findings]);
  const sheets = useMemo(() => [...new Set(findings.map(({ sheet }) => sheet))], [findings]);
  const toggle = (severity: Severity): void => {
    const severities = new Set(filter.severities);
    if (!severities.delete(severity)) severities.add(severity);
    onChange({ ...filter, severities });
  };
  return (
    <div className={styles.stack}>
      <div className={styles.row} role="group" aria-label={text.severity}>
        {SEVERITIES.map((severity) => (
          <ToggleButton
            className={own.toggle}
            key={severity}
            checked={filter.severities.has(severity)}
            onClick={() => {
              toggle(severity);
            }}
          >
            {severityLabels[severity]} {counts[severity]}
          </ToggleButton>
        ))}
      </div>
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
    </div>
  );
}
