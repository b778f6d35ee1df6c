import { Field, Select } from "@fluentui/react-components";
import { KIND_IDS } from "../../ledger/kind-ids";
import { fill } from "../../locale/format";
import { kindLabels } from "../../locale/zh-CN/kinds";
import { paneUnreadText as text } from "../../locale/zh-CN/pane-unread";
import type { ReadSheet } from "../../operations/read-book";
import { sayKindOf } from "../actions/correct";
import { useBusy, useSession } from "../use-session";

const ITSELF = "";
const NONE = "none";

/** 认作…: the clerk says what a sheet is, or that it does not count; then that holds. */
export function SaidKind({ sheet }: { readonly sheet: ReadSheet }) {
  const session = useSession();
  const busy = useBusy();
  const { ledger, said, info } = sheet;
  const itself = ledger.kindScores[0]?.kind;
  const shown = said === undefined ? ITSELF : (said ?? NONE);
  return (
    <Field label={text.saidKind}>
      <Select
        value={shown}
        disabled={busy}
        onChange={(_, { value }) => {
          const kind = KIND_IDS.find((one) => one === value);
          const wanted = value === ITSELF ? undefined : (kind ?? null);
          void sayKindOf(session, info.name, wanted);
        }}
      >
        <option value={ITSELF}>
          {fill(text.byItself, {
            kind: itself === undefined || ledger.kind === null ? text.none : kindLabels[itself],
          })}
        </option>
        {KIND_IDS.map((kind) => (
          <option key={kind} value={kind}>
            {kindLabels[kind]}
          </option>
        ))}
        <option value={NONE}>{text.takenOut}</option>
      </Select>
    </Field>
  );
}
