import type { Book } from "../model/book";
import { excelTypes } from "../types";
import { runBatch } from "./batch";
import { NotPlayed, accessDenied } from "./host-error";
import { RequestFlag } from "./messages";
import type { BatchRequest, BatchResponse } from "./messages";
import type { HostEvent, HostState } from "./state";

export interface HostOptions {
  /** Excel on the web: at most 5 MB a request and a response. */
  readonly web?: boolean;
  /** Cells a single read may answer; default five million. */
  readonly maxCells?: number;
  /** Answers come in a task of their own, as from another process; else in the turn they were asked in. */
  readonly apart?: boolean;
}

/** What to do to the k-th request (counted from 1). */
export type Fault =
  /** It never reaches Excel. */
  | "lost"
  /** It is done, but the answer never comes back. */
  | "answer-lost"
  /** Half of its actions are done, then Excel fails. */
  | "half"
  /** Half of its actions are done, the next one is not allowed. */
  | "denied"
  /** It is done, and yet answered as not allowed. */
  | "done-denied"
  /** It never reaches Excel, and no answer ever comes. */
  | "silent"
  /** It is done, but no answer ever comes. */
  | "done-silent";

export interface Exchange {
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly actions: number;
  readonly flags: number;
}

/** Excel's part at the wire. */
export interface Host {
  readonly book: Book;
  readonly state: HostState;
  readonly log: Exchange[];
  readonly apart: boolean;
  /** Milliseconds this host itself took, all in all. */
  spentMs: number;
  /** Members an add-in asked for that this host does not play; tests fail when there are any. */
  readonly notPlayed: string[];
  /** Called for each request with its number; answers a fault or nothing. */
  fault: ((request: number) => Fault | undefined) | null;
  /** Milliseconds an answer takes, by the request's flags. */
  delay: ((flags: number) => number) | null;
  onEvents: ((events: readonly HostEvent[]) => void) | null;
  /** Enters cell-edit mode until the returned function is called. */
  editCell(): () => void;
  exchange(body: BatchRequest, bodyBytes: number, flags: number): Promise<HostReply>;
}

/** Status and body of an answer; other than 200, the body is `{error: {code, message}}`. */
export interface HostReply {
  readonly status: number;
  readonly body: string;
}

const PayloadLimit = 5 * 1024 * 1024;

const encoder = new TextEncoder();
export const byteLength = (text: string): number => encoder.encode(text).length;

/** References of different hosts never look alike. */
let hosts = 0;

export function createHost(book: Book, options: HostOptions = {}): Host {
  const state: HostState = {
    book,
    references: new Map(),
    nextReference: 1_000_000 * ++hosts,
    eventsEnabled: true,
    registrations: new Set(),
    events: [],
    otherWorkbookActive: false,
    maxCells: options.maxCells ?? 5_000_000,
    pagesTouched: new Set(),
    paneState: "Visible",
    functionCalls: new Map(),
    calls: [],
  };
  let editing: Promise<void> | null = null;
  const host: Host = {
    book,
    state,
    log: [],
    apart: options.apart ?? false,
    spentMs: 0,
    notPlayed: [],
    fault: null,
    delay: null,
    onEvents: null,
    editCell() {
      let left: (() => void) | null = null;
      editing = new Promise((resolve) => {
        left = resolve;
      });
      return () => {
        editing = null;
        left?.();
      };
    },
    async exchange(body, requestBytes, flags) {
      if (editing !== null) {
        if ((flags & RequestFlag.waitForCellEdit) === 0)
          return failed(400, "InvalidOperationInCellEditMode");
        await editing;
      }
      const wait = host.delay?.(flags) ?? 0;
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      const fault = host.fault?.(host.log.length + 1);
      const begun = performance.now();
      const reply = answer(body, requestBytes, fault);
      host.spentMs += performance.now() - begun;
      host.log.push({
        requestBytes,
        responseBytes: byteLength(reply.body),
        actions: body.Actions.length,
        flags,
      });
      if (fault === "silent" || fault === "done-silent") return new Promise<never>(() => undefined);
      const events = state.events.splice(0);
      if (events.length > 0) host.onEvents?.(events);
      return reply;
    },
  };

  function answer(body: BatchRequest, requestBytes: number, fault: Fault | undefined): HostReply {
    if (options.web === true && requestBytes > PayloadLimit)
      return failed(400, "RequestPayloadSizeLimitExceeded");
    if (fault === "lost" || fault === "silent") return failed(500, "GeneralException");
    try {
      const half = Math.ceil(body.Actions.length / 2);
      const isCut = fault === "half" || fault === "denied";
      const actions = isCut ? body.Actions.slice(0, half) : body.Actions;
      const response: BatchResponse = runBatch({ ...body, Actions: actions }, state, excelTypes);
      if (fault === "denied" || fault === "done-denied")
        return { status: 200, body: JSON.stringify(denied(response, actions.length - 1)) };
      if (fault !== undefined) return failed(500, "GeneralException");
      const text = JSON.stringify(response);
      if (options.web === true && byteLength(text) > PayloadLimit)
        return failed(400, "ResponsePayloadSizeLimitExceeded");
      return { status: 200, body: text };
    } catch (error) {
      if (!(error instanceof NotPlayed)) throw error;
      host.notPlayed.push(error.message);
      console.error(error.message);
      return failed(501, "NotImplemented", error.message);
    }
  }
  return host;
}

/** The answer of a batch that was refused at an action. */
function denied({ TraceIds }: BatchResponse, index: number): BatchResponse {
  const error = accessDenied();
  return {
    Results: [],
    TraceIds,
    Error: {
      Code: error.code,
      Message: error.message,
      Location: "",
      HttpStatusCode: error.httpStatus,
      ActionIndex: index,
    },
  };
}

function failed(status: number, code: string, message = code): HostReply {
  return { status, body: JSON.stringify({ error: { code, message } }) };
}
