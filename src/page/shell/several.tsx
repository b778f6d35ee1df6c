import { fill } from "../../locale/format";
import { pageText } from "../../locale/zh-CN/page";
import { pathOf, type Chosen } from "../files/pick-files";

const text = pageText.several;

interface SeveralProps extends Chosen {
  readonly onMerge: () => void;
  readonly onOne: (file: File) => void;
  readonly onBack: () => void;
}

/** Several files were chosen: one workbook of all, or one of them. */
export function Several({ files, passedOver, onMerge, onOne, onBack }: SeveralProps) {
  return (
    <main className="start">
      <h1>{fill(text.title, { count: files.length })}</h1>
      <p>{text.advice}</p>
      <div className="drop-buttons left">
        <button type="button" className="button primary large" onClick={onMerge} autoFocus>
          {fill(text.merge, { count: files.length })}
        </button>
        <button type="button" className="button large" onClick={onBack}>
          {pageText.opening.cancel}
        </button>
      </div>
      {passedOver.length > 0 ? <PassedOverList passedOver={passedOver} /> : null}
      <section aria-labelledby="one-of-all">
        <h2 id="one-of-all">{text.list}</h2>
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
      </section>
    </main>
  );
}

/** What is not read, each with its reason; folded away, since it is mostly nobody's concern. */
function PassedOverList({ passedOver }: Pick<Chosen, "passedOver">) {
  return (
    <details className="passed-over">
      <summary>{fill(text.passedOver, { count: passedOver.length })}</summary>
      <ul>
        {passedOver.map(({ file, reason }) => (
          <li key={file}>{fill(text.passedOverLine, { file, reason: text.reasons[reason] })}</li>
        ))}
      </ul>
    </details>
  );
}
