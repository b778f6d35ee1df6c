import { createBook } from "../model/book";
import type { Book, BookPlan } from "../model/book";
import { byteLength, createHost } from "../wire/host";
import type { Host, HostOptions } from "../wire/host";
import { ActionType } from "../wire/messages";
import type { BatchRequest } from "../wire/messages";
import { loadOfficeJs } from "./load-office-js";
import type { Bridge, OfficeGlobals } from "./load-office-js";

/** A running Excel for tests in Node: Microsoft's office.js on this side, our host on the other. */
export interface ExcelInNode extends Host {
  readonly office: OfficeGlobals;
}

interface BridgeMessage {
  readonly id: number;
  readonly flags?: number;
  readonly message: { readonly body: BatchRequest };
}

const RichApiEvents = 65_536;

/** office.js is loaded once; each test connects a new host to it. */
let wire: { office: OfficeGlobals; bridge: Bridge; host: Host } | null = null;

/**
 * Starts Excel with a workbook and makes `Excel`, `Office` and `OfficeExtension` global, as the script tag
 * does in the pane. One is running at a time.
 */
export function startExcel(book: Book | BookPlan, options?: HostOptions): ExcelInNode {
  const host = createHost("settings" in book ? book : createBook(book), options);
  host.onEvents = (events) => {
    tell({
      type: 3,
      message: { entries: events.map((e) => ({ messageCategory: RichApiEvents, ...e })) },
    });
  };
  if (wire === null) {
    const bridge: Bridge = { sendMessageToHost: receive };
    wire = { bridge, host, office: loadOfficeJs(bridge) };
  } else wire.host = host;
  // Every time: test files that are imported and those that are required have each their own copy of this module.
  const { Excel, Office, OfficeExtension } = wire.office;
  Object.assign(globalThis, { Excel, Office, OfficeExtension });
  return Object.assign(host, { office: wire.office });
}

function receive(text: string): void {
  const begun = performance.now();
  const { id, flags = 0, message } = JSON.parse(text) as BridgeMessage;
  const host = wire?.host;
  if (host === undefined) return;
  if (isLate(host, message.body)) {
    tell({ id, type: 2, message: { statusCode: 200, headers: {}, body: nothingDone } });
    return;
  }
  const size = byteLength(JSON.stringify(message.body));
  host.spentMs += performance.now() - begun;
  void host.exchange(message.body, size, flags).then(({ status, body }) => {
    const started = performance.now();
    const message = { statusCode: status, headers: {}, body };
    const reply = JSON.stringify({ id, type: 2, message });
    host.spentMs += performance.now() - started;
    const answer = () => wire?.bridge.onMessageFromHost?.(reply);
    if (host.apart) setImmediate(answer);
    else answer();
  });
}

const nothingDone = JSON.stringify({ Results: [], TraceIds: [] });

/** After a failure office.js lets its objects go seconds later; by then another test's workbook may be open. */
function isLate({ state }: Host, { Actions }: BatchRequest): boolean {
  const releases = Actions.filter(({ Name }) => Name === "_RemoveReference");
  const others = Actions.filter(({ ActionType: type }) => type !== ActionType.Instantiate);
  const isOurs = releases.some(({ ArgumentInfo }) =>
    state.references.has(String(ArgumentInfo?.Arguments?.[0])),
  );
  return releases.length > 0 && releases.length === others.length && !isOurs;
}

function tell(message: unknown): void {
  wire?.bridge.onMessageFromHost?.(JSON.stringify(message));
}
