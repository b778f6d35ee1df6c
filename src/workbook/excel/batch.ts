/** JSON a request may hold, half of what Excel on the web lets through, by our own count. */
const RequestBytes = 2_000_000;

/** A row of writes to Excel, sent in as few requests as the limits allow. */
export interface WriteBatch {
  readonly context: Excel.RequestContext;
  /** To be called before something is queued: sends what is waiting when the request would grow too large. */
  room(bytes: number): Promise<void>;
  /** Sends what is waiting. */
  send(): Promise<void>;
  /** Sends what is waiting and lets events flow again. */
  finish(): Promise<void>;
}

/** Screen, calculation and our own events rest until each request is done. */
export function startWriting(context: Excel.RequestContext): WriteBatch {
  let waiting = 0;
  const quiet = () => {
    context.application.suspendScreenUpdatingUntilNextSync();
    context.application.suspendApiCalculationUntilNextSync();
    context.runtime.enableEvents = false;
  };
  const send = async () => {
    waiting = 0;
    await context.sync();
  };
  return {
    context,
    async room(bytes) {
      if (waiting > 0 && waiting + bytes > RequestBytes) await send();
      if (waiting === 0) quiet();
      waiting += bytes;
    },
    send,
    async finish() {
      context.runtime.enableEvents = true;
      await send();
    },
  };
}

/** Bytes of a value in JSON, near enough. */
export function jsonBytes(value: unknown): number {
  if (typeof value !== "string") return 6;
  let bytes = 3;
  for (let i = 0; i < value.length; i++) bytes += value.charCodeAt(i) > 127 ? 3 : 1;
  return bytes;
}
