import { useEffect, useRef, useState } from "react";
import { pageText } from "../../locale/zh-CN/page";
import { sheetStem, type SaveChoice, type SaveMode } from "./save-choice";

const text = pageText.saving;
const modes: readonly SaveMode[] = ["marked", "clean"];

interface SaveDialogProps {
  /** Own sheets that can stay in a clean file. */
  readonly sheets: readonly string[];
  readonly before: SaveChoice | null;
  readonly onChosen: (choice: SaveChoice) => void;
  readonly onClose: () => void;
}

/** Asks what is to be saved; the answer is kept. */
export function SaveDialog({ sheets, before, onChosen, onClose }: SaveDialogProps) {
  const [mode, setMode] = useState<SaveMode>(before?.mode ?? "marked");
  const [keep, setKeep] = useState<readonly string[]>(before?.keep ?? []);
  const [profile, setProfile] = useState(before?.profile ?? false);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const stems = [...new Set([...sheets.map(sheetStem)])];
  return (
    <dialog
      ref={dialog}
      className="ask"
      aria-labelledby="save-title"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          onChosen({ mode, keep, profile });
        }}
      >
        <h2 id="save-title">{text.title}</h2>
        {modes.map((one) => (
          <label key={one} className="ask-choice">
            <input
              type="radio"
              name="mode"
              checked={mode === one}
              onChange={() => {
                setMode(one);
              }}
            />
            <span>
              <strong>{text.modes[one]}</strong>
              <br />
              {text.explained[one]}
            </span>
          </label>
        ))}
        <fieldset disabled={mode !== "clean"}>
          <legend>{text.keep}</legend>
          {stems.map((stem) => (
            <Tick
              key={stem}
              label={stem}
              on={keep.includes(stem)}
              onChange={(on) => {
                setKeep([...keep.filter((one) => one !== stem), ...(on ? [stem] : [])]);
              }}
            />
          ))}
          <Tick label={text.profile} on={profile} onChange={setProfile} />
        </fieldset>
        <p className="soft">{text.kept}</p>
        <div className="ask-buttons">
          <button type="submit" className="button primary">
            {text.save}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {text.cancel}
          </button>
        </div>
      </form>
    </dialog>
  );
}

interface TickProps {
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

function Tick({ label, on, onChange }: TickProps) {
  return (
    <label className="ask-choice">
      <input
        type="checkbox"
        checked={on}
        onChange={({ currentTarget }) => {
          onChange(currentTarget.checked);
        }}
      />
      <span>{label}</span>
    </label>
  );
}
