import { Button, Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import { describeRules } from "../../locale/describe-appraisal";
import { fill } from "../../locale/format";
import { appraisalText } from "../../locale/zh-CN/appraisal";
import { paneAppraisalText as text } from "../../locale/zh-CN/pane-appraisal";
import type { AppraisalPart } from "../../profile/appraisal";
import { READY_RULES, rulesOf } from "../../profile/ready/index";
import { chooseRules } from "../actions/appraisal";
import { Fold } from "../parts/fold";
import { useStyles } from "../styles";
import { useBusy, usePaneState, useSession } from "../use-session";
import { MarksPart } from "./marks-part";
import { READY_IDS, readyOf } from "./rule-choice";

/** By which rules: the ready ones or the workbook's own, each rule in words, and the way back. */
export function RulePart() {
  const session = useSession();
  const busy = useBusy();
  const styles = useStyles();
  const profile = usePaneState((state) => state.profile);
  const [before, setBefore] = useState<{ readonly part: AppraisalPart | undefined } | null>(null);
  const chosen = readyOf(profile.appraisal);
  const words = describeRules(rulesOf(profile), profile.decimals);
  return (
    <div className={styles.stack}>
      <Field label={text.rules}>
        <Select
          value={chosen}
          disabled={busy}
          onChange={(_, { value }) => {
            const id = READY_IDS.find((one) => one === value);
            if (id === undefined) return;
            setBefore(before ?? { part: profile.appraisal });
            const told = fill(text.chosen, { name: appraisalText.ready[id] });
            void chooseRules(session, READY_RULES[id], told);
          }}
        >
          {chosen === "own" && <option value="own">{text.own}</option>}
          {READY_IDS.map((id) => (
            <option key={id} value={id}>
              {appraisalText.ready[id]}
            </option>
          ))}
        </Select>
      </Field>
      {before !== null && (
        <div>
          <Button
            disabledFocusable={busy}
            onClick={() => {
              setBefore(null);
              void chooseRules(session, before.part, text.restored);
            }}
          >
            {text.back}
          </Button>
        </div>
      )}
      <div className={styles.card}>
        <Fold title={fill(text.ruleWords, { count: words.length })}>
          {() => (
            <ul className={styles.bullets}>
              {words.map((rule) => (
                <li key={rule} className={styles.wrap}>
                  {rule}
                </li>
              ))}
            </ul>
          )}
        </Fold>
      </div>
      <MarksPart rules={rulesOf(profile)} />
    </div>
  );
}
