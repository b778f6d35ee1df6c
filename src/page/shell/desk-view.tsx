import { useCallback, useEffect, useRef, useState, type DragEvent } from "react";
import { pageText } from "../../locale/zh-CN/page";
import { droppedFiles } from "../files/dropped-files";
import { PrintView } from "../print/print-view";
import { Bar } from "./bar";
import type { OpenDesk } from "./opened";
import { SaveDialog } from "./save-dialog";
import { PaneWidth, Splitter } from "./splitter";
import { useAreas } from "./use-areas";
import { useDesk } from "./use-desk";
import { GridMenu } from "./grid-menu";
import { useGridMenu } from "./use-grid-menu";
import { useFindKeys } from "./use-find-keys";
import { useUndoKeys } from "./use-undo-keys";

const text = pageText.bar;

interface DeskViewProps {
  readonly id: string;
  readonly desk: OpenDesk;
  /** Something else stands in front. */
  readonly hidden: boolean;
  /** What went wrong while opening something else. */
  readonly problem: string | null;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onFailed: (problem: string) => void;
}

/** A workbook on the desk: the grid, and beside it the pane. */
export function DeskView(props: DeskViewProps) {
  const grid = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const whole = useRef<HTMLDivElement>(null);
  const desk = useDesk(props, { grid, pane });
  const [paneShown, setPaneShown] = useState(true);
  const [width, setWidth] = useState<number>(PaneWidth.usual);
  const { saving, tell, desk: current } = desk;
  const { save } = saving;
  const focusGrid = useCallback(() => current()?.book.grid.focus(), [current]);
  const jumped = useCallback(() => {
    const grid = current()?.book.grid;
    return grid !== undefined && grid.wentTo() && !grid.isTyping();
  }, [current]);
  const whereabouts = useAreas(whole, focusGrid, jumped);
  useUndoKeys(desk);
  useFindKeys(desk);
  const menu = useGridMenu(desk);

  useEffect(() => {
    if (props.problem !== null) tell(props.problem);
  }, [props.problem, tell]);

  useEffect(() => {
    const keys = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s") return;
      event.preventDefault();
      event.stopPropagation();
      save();
    };
    // Before the grid: it has a use of its own for this key.
    window.addEventListener("keydown", keys, true);
    return () => {
      window.removeEventListener("keydown", keys, true);
    };
  }, [save]);

  const take = (files: readonly File[]): void => {
    if (files.length > 0 && desk.mayLeave()) props.onFiles(files);
  };
  // Before the grid, which would take no notice of files.
  const drop = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    event.stopPropagation();
    void droppedFiles(event.dataTransfer).then(take);
  };

  const printed = desk.printing;
  const opened = desk.desk();
  return (
    <>
      <div
        ref={whole}
        className={paneShown ? "desk" : "desk alone"}
        hidden={props.hidden || printed !== null}
        onDropCapture={drop}
      >
        <div className="desk-left">
          <div data-area="bar">
            <Bar
              name={props.desk.name}
              unsaved={desk.unsaved}
              saving={saving.saving}
              mode={saving.choice?.mode ?? null}
              report={desk.month?.report ?? null}
              paneShown={paneShown}
              onFiles={take}
              onSave={saving.saveAs}
              onMode={saving.ask}
              onMonth={() => {
                if (desk.month !== null) saving.saveMonth(desk.month);
              }}
              onPrint={() => {
                desk.print(desk.desk()?.book.grid.activeSheet() ?? null);
              }}
              onTogglePane={() => {
                setPaneShown(!paneShown);
              }}
            />
            <Notice
              text={desk.notice}
              onDismiss={() => {
                tell(null);
              }}
            />
          </div>
          <main
            className="grid"
            data-area="grid"
            ref={grid}
            aria-label={text.grid}
            onContextMenu={menu.open}
          />
          {menu.place === null ? null : (
            <GridMenu at={menu.place} onChoose={menu.choose} onClose={menu.close} />
          )}
          <div
            className="cell-note"
            role="status"
            aria-label={text.note}
            hidden={desk.note === null}
          >
            {desk.note}
          </div>
          {desk.ready ? null : (
            <div className="grid-waiting" role="status">
              {pageText.opening.grid}
            </div>
          )}
        </div>
        <Splitter width={width} onWidth={setWidth} />
        <aside
          id="pane"
          data-area="pane"
          className="pane"
          aria-label={text.pane}
          ref={pane}
          style={{ width }}
          hidden={!paneShown}
        />
        <p className="unseen" role="status">
          {whereabouts}
        </p>
      </div>
      {saving.asking === null ? null : (
        <SaveDialog
          {...saving.asking}
          onChosen={saving.answer}
          onClose={() => {
            saving.answer(null);
          }}
        />
      )}
      {printed === null || opened === null ? null : (
        <PrintView
          sheet={printed}
          book={opened.book}
          onClose={() => {
            desk.print(null);
          }}
        />
      )}
    </>
  );
}

function Notice({
  text: told,
  onDismiss,
}: {
  readonly text: string | null;
  readonly onDismiss: () => void;
}) {
  return (
    <div className="notices" role="status" aria-label={text.messages}>
      {told === null ? null : (
        <p className="notice">
          <span>{told}</span>
          <button type="button" className="button" onClick={onDismiss}>
            {text.dismiss}
          </button>
        </p>
      )}
    </div>
  );
}
