import { fill } from "../../locale/format";
import { pageText } from "../../locale/zh-CN/page";
import { pathOf } from "../files/pick-files";

const text = pageText.several;

interface SeveralProps {
  readonly files: readonly File[];
  readonly skipped: number;
  readonly onMerge: () => void;
  readonly onOne: (file: File) => void;
  readonly onBack: () => void;
}

/** Several files were chosen: one workbook of all, or one of them. */
export function Several({ files, skipped, onMerge, onOne, onBack }: SeveralProps) {
  return (
    <main className="start">
      <h1>{fill(text.title, { count: files.length })}</h1>
      <p>{text.advice}</p>
      {skipped > 0 ? <p className="soft">{fill(text.skipped, { count: skipped })}</p> : null}
      <div className="drop-buttons">
        <button type="button" className="button primary large" onClick={onMerge} autoFocus>
          {text.merge}
        </button>
        <button type="button" className="button large" onClick={onBack}>
          {pageText.opening.cancel}
        </button>
      </div>
      <h2>{text.list}</h2>
      <ul className="file-list">
        {files.map((file) => (
          <li key={pathOf(file)}>
            <button
              type="button"
              className="line"
              onClick={() => {
                onOne(file);
              }}
            >
              {pathOf(file)}
            </button>
          </li>
        ))}
      </ul>
    </main>
  );
}
