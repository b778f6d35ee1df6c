import type { Means, WorkerEnd } from "../../../src/page/worker/line";
import type { CallName, Request, Response } from "../../../src/page/worker/messages";
import { serve } from "../../../src/page/worker/serve";
import { thisDesk } from "../../support/desk-computer";

/** What may befall a request to the worker. */
export const faults = [
  /** It is not done, and the worker says that it failed. */
  "fails",
  /** The worker breaks down before it has done it. */
  "dies",
  /** It has done it and breaks down before it can say so. */
  "dies-after",
  /** It is done, but the answer is none. */
  "garbage",
  /** The same, and does not even belong to a request. */
  "nonsense",
  /** It is never answered. */
  "silent",
  /** It is done and answered when the page has given up. */
  "late",
] as const;

export type WorkerFault = (typeof faults)[number];

/** Workers in this very process, of which one request at a time can go wrong. */
export interface FaultyWorkers extends Means {
  /** The calls asked of all workers so far, those that only open it anew not counted. */
  readonly asked: CallName[];
  /** The `at`-th request from now on meets a fault, and with `always` every time it is asked again. */
  strike(at: number, fault: WorkerFault, always: boolean): void;
  /** All goes well again. */
  relent(): void;
  /** Workers started so far. */
  started(): number;
}

export function faultyWorkers(): FaultyWorkers {
  const asked: CallName[] = [];
  const ticks = new Set<() => void>();
  let started = 0;
  let plan: { at: number; fault: WorkerFault; always: boolean; struck: string | null } | null =
    null;

  const isStruck = (request: Request): WorkerFault | null => {
    if (plan === null) return null;
    const { call, args } = request;
    if (plan.struck !== null)
      return plan.always && plan.struck === textOf({ call, args }) ? plan.fault : null;
    if (asked.length !== plan.at) return null;
    plan.struck = textOf({ call, args });
    return plan.fault;
  };

  const passTime = (seconds: number): void => {
    for (let i = 0; i < seconds; i++) for (const tick of [...ticks]) tick();
  };

  return {
    asked,
    started: () => started,
    strike: (at, fault, always) => {
      plan = { at: asked.length + at, fault, always, struck: null };
    },
    relent: () => {
      plan = null;
    },
    everySecond: (tick) => {
      ticks.add(tick);
      return () => ticks.delete(tick);
    },
    start: ({ message, broken }): WorkerEnd => {
      started++;
      let gone = false;
      const later = (work: () => void): void => void setImmediate(work);
      const hear = (data: unknown): void => {
        later(() => {
          if (!gone) message(data);
        });
      };
      const serving = (say: (data: Response) => void) =>
        serve(
          (data) => {
            say(structuredClone(data));
          },
          () => Promise.resolve(thisDesk),
        );
      let say: (data: Response) => void = hear;
      const worker = serving((data) => {
        say(data);
      });
      const post = (request: Request): void => {
        asked.push(request.call);
        const fault = isStruck(request);
        const { id } = request;
        const isIt = (data: Response): boolean => data.id === id && !("done" in data);
        switch (fault) {
          case "fails":
            hear({ id, failure: { message: "something that never happens happened" } });
            return;
          case "dies":
            later(() => {
              broken("out of memory");
            });
            return;
          case "silent":
            later(() => {
              passTime(100);
            });
            return;
          case null:
            worker(structuredClone(request));
            return;
        }
        say = (data) => {
          if (!isIt(data)) hear(data);
          else if (fault === "dies-after")
            later(() => {
              broken("out of memory");
            });
          else if (fault === "garbage") hear({ id, value: 7 });
          else if (fault === "nonsense") hear("nonsense");
          else {
            passTime(100);
            later(() => {
              message(data);
            });
          }
        };
        worker(structuredClone(request));
      };
      return {
        post,
        end: () => {
          gone = true;
        },
      };
    },
  };
}

/** The number of a reading is the worker's own: by it alone two requests do not differ. */
const textOf = ({ call, args }: Pick<Request, "call" | "args">): string =>
  JSON.stringify([call, call === "open" ? args[1] : args]);
