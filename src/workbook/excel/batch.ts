import { giveWay } from "../slices";

/** JSON a request may hold by our own count, which is above what is sent; Excel on the web lets 5 MB through. */
const RequestBytes = 3_000_000;

/** A row of writes to Excel, sent in as few requests as the limits allow. */
export interface WriteBatch {
  readonly context: Excel.RequestContext;
  /**
   * To be called before something is queued: sends what is waiting when the request would grow too large, and
   * gives way where queueing takes long.
   */
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
  const pause = giveWay();
  const send = async () => {
    waiting = 0;
    await context.sync();
  };
  return {
    context,
    async room(bytes) {
      await pause();
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

/** Bytes of a cell's value in JSON with its comma, near enough. */
export function jsonBytes(value: unknown): number {
  if (typeof value === "number") return String(value).length + 1;
  if (typeof value !== "string") return 6;
  let bytes = 3;
  for (let i = 0; i < value.length; i++) bytes += bytesOfCode(value.charCodeAt(i));
  return bytes;
}

/** Bytes of rows of cells in JSON. */
export function tableBytes(rows: readonly (readonly unknown[])[]): number {
  let bytes = 0;
  for (const cells of rows) {
    bytes += 3;
    for (const cell of cells) bytes += jsonBytes(cell);
  }
  return bytes;
}

/** Quotes, backslashes and line ends are escaped, half of a pair counts as much as a whole character. */
function bytesOfCode(code: number): number {
  if (code > 127) return 3;
  return code === 34 || code === 92 || code < 32 ? 2 : 1;
}
