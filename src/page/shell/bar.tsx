import { fill } from "../../locale/format";
import { pageText } from "../../locale/zh-CN/page";
import type { SaveMode } from "./save-choice";
import { FileButton } from "./file-buttons";

const text = pageText.bar;

interface BarProps {
  readonly name: string;
  readonly unsaved: boolean;
  readonly saving: boolean;
  /** How files are saved; `null`: the clerk was not asked yet. */
  readonly mode: SaveMode | null;
  /** 月报, 季报 …: the report that can be saved alone; `null`: none was written. */
  readonly report: string | null;
  readonly paneShown: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onSave: () => void;
  readonly onMode: () => void;
  readonly onMonth: () => void;
  readonly onPrint: () => void;
  readonly onTogglePane: () => void;
}

/** The line above the grid: which file, whether it is saved, and what can be done with it. */
export function Bar(props: BarProps) {
  const { name, unsaved, saving, mode, report, paneShown } = props;
  return (
    <header className="bar">
      <h1 className="bar-name" title={name}>
        {name}
      </h1>
      <span className="bar-state" role="status">
        {unsaved ? text.unsaved : ""}
      </span>
      <span className="bar-hint" title={text.keysTitle}>
        {text.keys}
      </span>
      <FileButton className="button" title={text.openTitle} onFiles={props.onFiles}>
        {text.open}
      </FileButton>
      <button
        type="button"
        className="button primary"
        title={text.saveTitle}
        disabled={saving}
        onClick={props.onSave}
      >
        {text.save}
      </button>
      {mode === null ? null : (
        <button
          type="button"
          className="button"
          title={pageText.saving.modeTitle}
          onClick={props.onMode}
        >
          {fill(pageText.saving.mode, { mode: pageText.saving.modes[mode] })}
        </button>
      )}
      {report !== null ? (
        <button
          type="button"
          className="button"
          title={fill(text.monthTitle, { report })}
          onClick={props.onMonth}
        >
          {fill(text.month, { report })}
        </button>
      ) : null}
      <button type="button" className="button" onClick={props.onPrint}>
        {text.print}
      </button>
      <button
        type="button"
        className="button"
        aria-expanded={paneShown}
        aria-controls="pane"
        onClick={props.onTogglePane}
      >
        {paneShown ? text.hidePane : text.showPane}
      </button>
    </header>
  );
}
