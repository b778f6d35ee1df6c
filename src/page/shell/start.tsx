import { useState, type DragEvent } from "react";
import { pageText } from "../../locale/zh-CN/page";
import { droppedFiles } from "../files/dropped-files";
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

function DropArea({ onFiles, onSample }: Pick<StartProps, "onFiles" | "onSample">) {
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void droppedFiles(event.dataTransfer).then(onFiles);
  };
  return (
    <div
      className={over ? "drop over" : "drop"}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={drop}
    >
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
