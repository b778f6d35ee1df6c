import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createContext, runInContext } from "node:vm";

/** The globals of office.js that the add-in uses. */
export interface OfficeGlobals {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension & { readonly HostBridge: HostBridge };
}

/** The public door by which a host program connects to office.js. */
interface HostBridge {
  init(bridge: Bridge): void;
}

export interface Bridge {
  sendMessageToHost(message: string): void;
  onMessageFromHost?: (message: string) => void;
}

const script = "excel-web-16.00.js";

/** Loads Microsoft's own, unmodified script into a context of its own with the few globals it looks at. */
export function loadOfficeJs(bridge: Bridge): OfficeGlobals {
  const file = createRequire(import.meta.url).resolve(`@microsoft/office-js/dist/${script}`);
  const window = bareWindow();
  createContext(window);
  runInContext(readFileSync(file, "utf8"), window, { filename: script });
  const globals = window as unknown as OfficeGlobals;
  globals.OfficeExtension.HostBridge.init(bridge);
  return globals;
}

function bareWindow(): Record<string, unknown> {
  const element = () => ({ style: {}, setAttribute: nothing, appendChild: nothing, src: "" });
  const location = new URL("https://localhost/taskpane.html");
  const storage = { getItem: () => null, setItem: nothing, removeItem: nothing };
  const window: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    performance,
    // What crosses the border is then of one family with what the tests make.
    Error,
    JSON,
    Promise,
    navigator: { userAgent: "Node", language: "zh-CN" },
    location,
    history: {},
    name: "",
    addEventListener: nothing,
    postMessage: nothing,
    localStorage: storage,
    sessionStorage: storage,
    document: {
      readyState: "complete",
      URL: location.href,
      location,
      cookie: "",
      getElementsByTagName: () => [],
      getElementById: () => null,
      createElement: element,
      addEventListener: nothing,
      body: element(),
      head: element(),
    },
  };
  window["window"] = window;
  window["self"] = window;
  window["parent"] = window;
  window["top"] = window;
  return window;
}

function nothing(): void {
  return undefined;
}
