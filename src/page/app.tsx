import { useEffect } from "react";
import { loadDeskParts } from "./shell/desk-parts";
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
      loadDeskParts().catch(() => undefined);
    }, AheadMs);
    return () => {
      clearTimeout(idle);
    };
  }, []);

  useEffect(() => {
    // A file dropped beside the mark would otherwise take the place of the page.
    const over = (event: DragEvent): void => {
      event.preventDefault();
    };
    window.addEventListener("dragover", over);
    window.addEventListener("drop", over);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("drop", over);
    };
  }, []);

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
