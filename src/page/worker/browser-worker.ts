import { builtFile } from "../built-file";
import type { Means } from "./line";

/** A worker that has nothing to do yet. */
let standby: Worker | null = null;
/** Whether one was asked for: it holds a workbook, and none is needed ahead. */
let isAsked = false;

/** Has a worker load its script before there is a file for it. */
export function prepareWorker(): void {
  if (isAsked || standby !== null) return;
  const worker = newWorker();
  standby = worker;
  // What fails now fails again, and is told of, when it is needed.
  worker.addEventListener("error", (event) => {
    event.preventDefault();
    if (standby === worker) standby = null;
  });
}

/** The page's own worker, and its clock. */
export const browserMeans: Means = {
  start: ({ message, broken }) => {
    const worker = standby ?? newWorker();
    standby = null;
    isAsked = true;
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

function newWorker(): Worker {
  return new Worker(builtFile("worker.js"), { type: "module" });
}
