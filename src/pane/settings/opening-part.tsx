import { Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import { paneSettingsText } from "../../locale/zh-CN/pane-settings";
import { Section } from "../parts/section";
import { useSession } from "../use-session";

const text = paneSettingsText.opening;

/** Whether a workbook is checked when it is opened; kept on this computer. */
export function OpeningPart() {
  const { opening } = useSession().host;
  const [on, setOn] = useState(() => opening?.isOn() === true);
  if (opening === undefined) return null;
  return (
    <Section title={text.title}>
      <Checkbox
        label={text[opening.kind]}
        checked={on}
        onChange={(_, { checked }) => {
          opening.choose(checked === true);
          setOn(checked === true);
        }}
      />
    </Section>
  );
}
