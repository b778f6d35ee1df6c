import { createRoot } from "react-dom/client";
import { App } from "./app";
import { liveAs } from "./keep/alive";
import { workOffline } from "./offline/register";

const root = document.getElementById("root");
if (root !== null) createRoot(root).render(<App id={liveAs()} />);
workOffline();
