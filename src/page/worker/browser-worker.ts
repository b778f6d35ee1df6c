import { builtFile } from "../built-file";
import type { Means } from "./line";

/** The page's own worker, and its clock. */
export const browserMeans: Means = {
  start: ({ message, broken }) => {
    const worker = new Worker(builtFile("worker.js"), { type: "module" });
    worker.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
      message(data);
    });
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      broken(event.message);
    });
    worker.addEventListener("messageerror", () => {
      message(null);
    });
    return {
      post: (request) => {
        worker.postMessage(request);
      },
      end: () => {
        worker.terminate();
      },
    };
  },
  everySecond: (tick) => {
    const timer = setInterval(tick, 1000);
    return () => {
      clearInterval(timer);
    };
  },
};
