import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useState } from "react";
import { fill } from "../../locale/format";
import { appraisalText } from "../../locale/zh-CN/appraisal";
import { paneAppraisalText as text } from "../../locale/zh-CN/pane-appraisal";
import { MISSING_MARKS, type AppraisalRules, type MissingMarks } from "../../profile/appraisal";
import { withFullMarks } from "../../profile/appraisal-marks";
import { chooseRules } from "../actions/appraisal";
import { Fold } from "../parts/fold";
import { useStyles } from "../styles";
import { useBusy, useSession } from "../use-session";

const MOST = 10_000;

/** Full marks of every item, and what is done where one has no base; saving makes them the workbook's own. */
export function MarksPart({ rules }: { readonly rules: AppraisalRules }) {
  const styles = useStyles();
  return (
    <div className={styles.card}>
      <Fold title={text.marks}>
        {() => <MarksForm key={JSON.stringify(rules)} rules={rules} />}
      </Fold>
    </div>
  );
}

function MarksForm({ rules }: { readonly rules: AppraisalRules }) {
  const session = useSession();
  const busy = useBusy();
  const styles = useStyles();
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());
  const [missing, setMissing] = useState<MissingMarks>(rules.missing);
  const marked = rules.items.filter(({ full }) => full > 0);
  const marks = new Map([...typed].map(([id, value]) => [id, Number(value.trim())] as const));
  const isWrong = (id: string): boolean => {
    const mark = marks.get(id);
    return mark !== undefined && !(mark >= 0 && mark <= MOST && typed.get(id)?.trim() !== "");
  };
  const wrong = marked.some(({ id }) => isWrong(id));
  const total = wrong ? null : withFullMarks(rules, marks, missing).full;
  return (
    <div className={styles.stack}>
      {marked.map(({ id, name, full }) => (
        <Field
          key={id}
          label={name}
          orientation="horizontal"
          validationMessage={isWrong(id) ? fill(text.markWrong, { most: MOST }) : null}
        >
          <Input
            inputMode="decimal"
            value={typed.get(id) ?? String(full)}
            onChange={(_, { value }) => {
              setTyped(new Map(typed).set(id, value));
            }}
          />
        </Field>
      ))}
      <Field label={text.missing}>
        <Select
          value={missing}
          onChange={(_, { value }) => {
            setMissing(MISSING_MARKS.find((one) => one === value) ?? rules.missing);
          }}
        >
          {MISSING_MARKS.map((one) => (
            <option key={one} value={one}>
              {appraisalText.missing[one]}
            </option>
          ))}
        </Select>
      </Field>
      <span className={styles.soft}>
        {total === null ? text.marksNote : fill(text.marksTotal, { total })}
      </span>
      <div>
        <Button
          disabledFocusable={busy || wrong || total === 0}
          onClick={() =>
            void chooseRules(session, withFullMarks(rules, marks, missing), text.marksSaved)
          }
        >
          {text.saveMarks}
        </Button>
      </div>
    </div>
  );
}
