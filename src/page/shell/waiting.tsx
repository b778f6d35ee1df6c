import { pageText } from "../../locale/zh-CN/page";
import type { Stage } from "./opened";

/** A long wait: what is being done, how far it is, and a way out of it. */
export function Waiting({ text, part, cancel }: Stage & { readonly cancel: () => void }) {
  return (
    <main className="waiting">
      <div className="waiting-box">
        <p role="status">{text}</p>
        <progress aria-label={pageText.opening.progress} {...(part !== null && { value: part })} />
        <button type="button" className="button" onClick={cancel} autoFocus>
          {pageText.opening.cancel}
        </button>
      </div>
    </main>
  );
}
