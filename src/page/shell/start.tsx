import { useEffect, useState } from "react";
import { pageText } from "../../locale/zh-CN/page";
import type { UnsavedFacts } from "../keep/unsaved";
import { FileButton } from "./file-buttons";
import { KeptList } from "./kept-list";

const text = pageText.start;

interface StartProps {
  readonly problem: string | null;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onSample: () => void;
  readonly onRestore: (unsaved: UnsavedFacts) => void;
}

/** The first screen: where files go, what the program does, and that nothing leaves the desk. */
export function Start({ problem, onFiles, onSample, onRestore }: StartProps) {
  return (
    <main className="start">
      <header className="start-head">
        <img src="assets/app-64.png" alt="" width="48" height="48" />
        <div>
          <h1>{pageText.title}</h1>
          <p>{text.lead}</p>
        </div>
      </header>
      {problem === null ? null : (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      <KeptList onRestore={onRestore} />
      <DropArea onFiles={onFiles} onSample={onSample} />
      <div className="start-columns">
        <section aria-labelledby="does">
          <h2 id="does">{text.doesTitle}</h2>
          <ul>
            {text.does.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="privacy">
          <h2 id="privacy">{text.privacyTitle}</h2>
          <p>{text.privacy}</p>
        </section>
      </div>
    </main>
  );
}

/** Shows where files go; they are taken wherever on the page they are dropped. */
function DropArea({ onFiles, onSample }: Pick<StartProps, "onFiles" | "onSample">) {
  const over = useDragOver();
  return (
    <div className={over ? "drop over" : "drop"}>
      <p className="drop-word">{over ? text.dropNow : text.drop}</p>
      <div className="drop-buttons">
        <FileButton className="button primary large" onFiles={onFiles}>
          {text.open}
        </FileButton>
        <FileButton className="button large" folder onFiles={onFiles}>
          {text.folder}
        </FileButton>
        <button type="button" className="button large" onClick={onSample}>
          {text.sample}
        </button>
      </div>
      <p className="soft">{text.kinds}</p>
    </div>
  );
}

/** Whether something is being dragged over the window. */
function useDragOver(): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const enter = (): void => {
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      // From one part of the page to another is not out of it.
      if (event.type === "drop" || event.relatedTarget === null) setOver(false);
    };
    window.addEventListener("dragenter", enter);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", leave);
    return () => {
      window.removeEventListener("dragenter", enter);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", leave);
    };
  }, []);
  return over;
}
