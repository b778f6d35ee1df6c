import { pageText } from "../../locale/zh-CN/page";

/** A long wait: what is being done, and a way out of it. */
export function Waiting({ text, cancel }: { readonly text: string; readonly cancel: () => void }) {
  return (
    <main className="waiting">
      <div className="waiting-box">
        <p role="status">{text}</p>
        <progress aria-label={text} />
        <button type="button" className="button" onClick={cancel} autoFocus>
          {pageText.opening.cancel}
        </button>
      </div>
    </main>
  );
}
