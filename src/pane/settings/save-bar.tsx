import { Button, makeStyles, Select } from "@fluentui/react-components";
import { useState } from "react";
import { paneSettingsText as text } from "../../locale/zh-CN/pane-settings";
import { useBusy, usePaneState, useSession } from "../use-session";

/** Where settings are to be kept. */
export type KeepIn = "workbook" | "computer";

const useBarStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px",
    paddingBlock: "4px 8px",
    // Wide enough for what it says, no wider than the pane.
    "& select": { maxWidth: "100%" },
  },
});

export interface SaveBarProps {
  readonly isChanged: boolean;
  readonly onSave: (keepIn: KeepIn) => void;
  readonly onReset: () => void;
}

/** Saves the form, in the workbook or on this computer; stays in sight while one types. */
export function SaveBar({ isChanged, onSave, onReset }: SaveBarProps) {
  const { host } = useSession();
  const busy = useBusy();
  const own = useBarStyles();
  const from = usePaneState((state) => state.profileFrom);
  const [keepIn, setKeepIn] = useState<KeepIn>(from === "computer" ? "computer" : "workbook");
  const isMoved = keepIn !== (from === "computer" ? "computer" : "workbook");
  return (
    <div className={own.bar}>
      <Button
        appearance="primary"
        disabledFocusable={busy || !(isChanged || isMoved)}
        onClick={() => {
          onSave(keepIn);
        }}
      >
        {text.save}
      </Button>
      <Button disabled={!isChanged} onClick={onReset}>
        {text.reset}
      </Button>
      {host.ownSettings !== undefined && (
        <Select
          aria-label={text.keepIn}
          value={keepIn}
          onChange={(_, { value }) => {
            setKeepIn(value === "computer" ? "computer" : "workbook");
          }}
        >
          <option value="workbook">{text.keepInWorkbook}</option>
          <option value="computer">{text.keepInComputer}</option>
        </Select>
      )}
    </div>
  );
}
