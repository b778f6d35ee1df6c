import { createRoot } from "react-dom/client";
import { Pane } from "./pane";
import type { Session } from "./session";

/** Shows the pane of a session in an element; answers how to take it away. */
export function openPane(element: HTMLElement, session: Session): () => void {
  const root = createRoot(element);
  root.render(<Pane session={session} />);
  return () => {
    root.unmount();
  };
}
