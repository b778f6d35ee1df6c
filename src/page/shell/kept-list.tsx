import { useEffect, useRef, useState } from "react";
import { fill } from "../../locale/format";
import { pageText } from "../../locale/zh-CN/page";
import { deadAmong } from "../keep/alive";
import { dropUnsaved, listUnsaved, type UnsavedFacts } from "../keep/unsaved";

const text = pageText.kept;

const LookAgainMs = 1500;

/** What earlier pages left unsaved, to be taken up again or cleared away. */
export function KeptList({ onRestore }: { readonly onRestore: (unsaved: UnsavedFacts) => void }) {
  const [kept, setKept] = useState<readonly UnsavedFacts[]>([]);
  const cleared = useRef(new Set<string>());
  useEffect(() => {
    let gone = false;
    const look = async (): Promise<void> => {
      const all = await listUnsaved();
      const dead = await deadAmong(all.map(({ id }) => id));
      if (!gone) setKept(all.filter(({ id }) => dead.has(id) && !cleared.current.has(id)));
    };
    const again = (): void => void look();
    again();
    // A page that was just closed lives on for a moment; another may take up or clear what is listed.
    const timer = setInterval(again, LookAgainMs);
    window.addEventListener("focus", again);
    return () => {
      gone = true;
      window.removeEventListener("focus", again);
      clearInterval(timer);
    };
  }, []);
  if (kept.length === 0) return null;
  const clear = ({ id, name }: UnsavedFacts): void => {
    if (!window.confirm(fill(text.sure, { file: name }))) return;
    cleared.current.add(id);
    setKept(kept.filter((one) => one.id !== id));
    void dropUnsaved(id);
  };
  return (
    <section className="kept" aria-label={text.title}>
      <h2>{text.title}</h2>
      <ul>
        {kept.map((one) => (
          <li key={one.id}>
            <span>{fill(text.advice, { file: one.name, at: shownTime(one.at) })}</span>
            <span className="kept-buttons">
              <button
                type="button"
                className="button primary"
                onClick={() => {
                  onRestore(one);
                }}
              >
                {text.restore}
              </button>
              <button
                type="button"
                className="button"
                onClick={() => {
                  clear(one);
                }}
              >
                {text.clear}
              </button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function shownTime(at: number): string {
  const time = new Date(at);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())} ${two(time.getHours())}:${two(time.getMinutes())}`;
}
