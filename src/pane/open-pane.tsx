import { createRoot } from "react-dom/client";
import type { PaneHost } from "./host";
import { Pane } from "./pane";
import { createSession } from "./session";

/** Shows the pane in an element over a host; answers how to take it away. */
export function openPane(element: HTMLElement, host: PaneHost): () => void {
  const root = createRoot(element);
  root.render(<Pane session={createSession(host)} />);
  return () => {
    root.unmount();
  };
}
