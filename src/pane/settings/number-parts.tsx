import { Field, makeStyles, Select } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { fill } from "../../locale/format";
import { kindLabels } from "../../locale/zh-CN/kinds";
import { rateLabels } from "../../locale/zh-CN/labels";
import { paneSettingsText as text } from "../../locale/zh-CN/pane-settings";
import { profileFields } from "../../locale/zh-CN/profile-fields";
import { ledgersOf } from "../../operations/read-book";
import { reportingUnit } from "../../operations/unit-name";
import { DECLARED } from "../../profile/declared";
import { useStyles } from "../styles";
import { usePaneState } from "../use-session";
import { targetIds } from "./profile-form";
import type { FormPartProps } from "./form-part";
import { replaced } from "./replaced";
import { TextField } from "./text-field";
import { own } from "../../sheet/own";

const useGridStyles = makeStyles({
  grid: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(130px, 1fr))",
    gap: "12px",
    alignItems: "end",
  },
});

/** Unit, decimals, visiting day. */
export function UnitInputs({ form, problems, onChange }: FormPartProps) {
  const styles = useStyles();
  const unitNow = useUnitNow();
  return (
    <div className={styles.stack}>
      <TextField
        label={profileFields.unitName.label}
        hint={`${profileFields.unitName.note}。${unitNow}`}
        value={form.unitName}
        problem={problems["unitName"]}
        onChange={(unitName) => {
          onChange({ ...form, unitName });
        }}
      />
      <Field label={profileFields.decimals.label}>
        <Select
          value={form.decimals}
          onChange={(_, { value }) => {
            onChange({ ...form, decimals: value });
          }}
        >
          {DECLARED.decimals.limits.words.map((count) => (
            <option key={count}>{count}</option>
          ))}
        </Select>
      </Field>
      <Field label={profileFields.visitWeekday.label}>
        <Select
          value={form.visitWeekday}
          onChange={(_, { value }) => {
            onChange({ ...form, visitWeekday: value });
          }}
        >
          <option value="">{text.anyDay}</option>
          {text.weekdays.map((day, index) => (
            <option key={day} value={index + 1}>
              {day}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}

/** Which name of the unit counts now, and where it comes from. */
function useUnitNow(): string {
  const book = usePaneState((state) => state.book);
  const profile = usePaneState((state) => state.profile);
  const from = usePaneState((state) => state.profileFrom);
  const unit = useMemo(
    () => reportingUnit(book === null ? [] : ledgersOf(book), profile),
    [book, profile],
  );
  if (unit === "") return text.unitNone;
  const source = profile.unitName === "" ? "default" : from;
  return fill(text.unitNow, { unit, from: text.unitFrom[source] });
}

export function LimitInputs({ form, problems, onChange }: FormPartProps) {
  const grid = useGridStyles();
  const labels: Readonly<Record<string, string>> = kindLabels;
  return (
    <Noted note={profileFields.limits.note}>
      <div className={grid.grid}>
        {Object.entries(form.limits).map(([kind, days]) => (
          <TextField
            key={kind}
            label={own(labels, kind) ?? kind}
            value={days}
            figure
            problem={problems[`limits.${kind}`]}
            onChange={(value) => {
              onChange({ ...form, limits: { ...form.limits, [kind]: value } });
            }}
          />
        ))}
      </div>
    </Noted>
  );
}

export function TargetInputs({ form, problems, onChange }: FormPartProps) {
  const grid = useGridStyles();
  return (
    <Noted note={profileFields.targets.note}>
      <div className={grid.grid}>
        {targetIds.map((id) => (
          <TextField
            key={id}
            label={rateLabels[id].label}
            value={form.targets[id] ?? ""}
            figure
            problem={problems[`targets.${id}`]}
            onChange={(value) => {
              onChange({ ...form, targets: { ...form.targets, [id]: value } });
            }}
          />
        ))}
      </div>
    </Noted>
  );
}

export function CompositeInputs({ form, problems, onChange }: FormPartProps) {
  const grid = useGridStyles();
  return (
    <Noted note={profileFields.compositeWeights.note}>
      <div className={grid.grid}>
        {targetIds.map((id) => (
          <TextField
            key={id}
            label={rateLabels[id].label}
            value={form.compositeWeights[id] ?? ""}
            figure
            problem={problems[`compositeWeights.${id}`]}
            onChange={(value) => {
              onChange({ ...form, compositeWeights: { ...form.compositeWeights, [id]: value } });
            }}
          />
        ))}
      </div>
    </Noted>
  );
}

export function SafetyInputs({ form, problems, onChange }: FormPartProps) {
  const grid = useGridStyles();
  return (
    <div className={grid.grid}>
      {form.safetyWeights.map((weight, index) => (
        <TextField
          key={text.safetyLevels[index]}
          label={text.safetyLevels[index] ?? ""}
          value={weight}
          figure
          problem={problems[`safetyWeights.${index}`]}
          onChange={(value) => {
            onChange({ ...form, safetyWeights: replaced(form.safetyWeights, index, value) });
          }}
        />
      ))}
    </div>
  );
}

function Noted({ note, children }: { readonly note: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.stack}>
      <span className={styles.soft}>{note}</span>
      {children}
    </div>
  );
}
