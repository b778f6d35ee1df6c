import { browserComputer } from "../../pane/trust/browser-computer";
import type { Request, Response } from "./messages";
import { serve } from "./serve";

const scope = self as unknown as {
  postMessage(message: Response, transfer?: Transferable[]): void;
  addEventListener(type: "message", listener: (event: MessageEvent<Request>) => void): void;
};

const serving = serve((message, transfer) => {
  scope.postMessage(message, transfer);
}, browserComputer);

scope.addEventListener("message", ({ data }) => {
  serving(data);
});
