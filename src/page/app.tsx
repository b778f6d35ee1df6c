import { useEffect } from "react";
import { fill } from "../locale/format";
import { pageText as text } from "../locale/zh-CN/page";
import { droppedFiles } from "./files/dropped-files";
import { prepareDesk } from "./shell/desk-parts";
import { DeskView } from "./shell/desk-view";
import type { Front } from "./shell/opened";
import { Several } from "./shell/several";
import { Start } from "./shell/start";
import { useOpening, type Opening } from "./shell/use-opening";
import { Waiting } from "./shell/waiting";

/** The first screen stands and answers before the rest of the page is loaded ahead. */
const AheadMs = 200;

/** The page: choosing a file, waiting for it, working on it. `id` names what this page keeps. */
export function App({ id }: { readonly id: string }) {
  const [{ desk, front, problem }, opening] = useOpening();

  useEffect(() => {
    const idle = setTimeout(() => {
      // What fails now is told when it is needed.
      prepareDesk().catch(() => undefined);
    }, AheadMs);
    return () => {
      clearTimeout(idle);
    };
  }, []);

  useTitle(desk?.name ?? null);
  useDrops(front?.kind === "start" || front?.kind === "several" ? opening.choose : null);

  return (
    <>
      {front === null ? null : <InFront front={front} opening={opening} />}
      {desk === null ? null : (
        <DeskView
          key={desk.key}
          id={`${id}/${desk.key}`}
          desk={desk}
          hidden={front !== null}
          problem={problem}
          onFiles={opening.choose}
          onFailed={opening.closed}
        />
      )}
    </>
  );
}

/** The window is called after the workbook in it: several may be open. */
function useTitle(name: string | null): void {
  useEffect(() => {
    document.title = name === null ? text.title : fill(text.titleOf, { file: name });
  }, [name]);
}

/** Takes what is dropped anywhere; where nothing is taken it must not take the place of the page either. */
function useDrops(take: ((files: readonly File[]) => void) | null): void {
  useEffect(() => {
    const over = (event: DragEvent): void => {
      event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      if (take !== null && event.dataTransfer !== null)
        void droppedFiles(event.dataTransfer).then(take);
    };
    window.addEventListener("dragover", over);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("drop", drop);
    };
  }, [take]);
}

function InFront({ front, opening }: { readonly front: Front; readonly opening: Opening }) {
  switch (front.kind) {
    case "start":
      return (
        <Start
          problem={front.problem}
          onFiles={opening.choose}
          onSample={opening.sample}
          onRestore={opening.bringBack}
        />
      );
    case "several":
      return (
        <Several
          files={front.files}
          passedOver={front.passedOver}
          onMerge={() => {
            opening.merge(front.files);
          }}
          onOne={opening.openOne}
          onBack={opening.back}
        />
      );
    case "waiting":
      return <Waiting text={front.text} part={front.part} cancel={front.cancel} />;
  }
}
