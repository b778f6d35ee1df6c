import { byteLength } from "../wire/host";
import type { Host } from "../wire/host";
import type { BatchRequest } from "../wire/messages";
import type { FunctionResult } from "../wire/state";
import { Dispatch, EventDispatch, appContext, batchAnswer, batchOf } from "./wire";
import type { FrameAnswer, FrameMessage, MethodCall } from "./wire";

/** Excel's side of the talk with one pane. */
export interface Conversation {
  /** Takes what the pane posted; what is to be posted back goes to `say`. */
  hear(text: string): Promise<void>;
  /** Presses a button of the ribbon; answers when the command called `event.completed()`. */
  press(command: string): Promise<void>;
  /** Calculates a custom function, by its id in the metadata, as a cell would. */
  calculate(id: string, args: readonly unknown[]): Promise<FunctionResult>;
  /** Tells the pane of something of the rich API: `[category, type, target, message]`. */
  tell(entries: readonly (readonly unknown[])[]): void;
  /** Resolves when the pane asked for ribbon commands: it is ready for buttons. */
  readonly ready: Promise<void>;
}

interface Registration {
  readonly message: FrameMessage;
}

const RichApiEvents = 65_536;
const FunctionEvents = 1;
const InvokeFunction = 1000;

/** Connects a pane to a host. `sets` are the requirement sets this Excel has. */
export function converse(
  host: Host,
  say: (text: string) => void,
  options: { readonly id: string; readonly sets: Readonly<Record<string, string>> },
): Conversation {
  const registered = new Map<number, Registration>();
  const pressed = new Map<string, () => void>();
  let calls = 0;
  let isReady: () => void;
  const ready = new Promise<void>((resolve) => {
    isReady = resolve;
  });

  function fire(dispatchId: number, data: unknown): void {
    const event = registered.get(dispatchId)?.message;
    if (event === undefined) throw new Error(`the pane does not listen to event ${dispatchId}`);
    say(answer(event, { data, errorCode: 0 }, 1));
  }
  const tell = (entries: readonly (readonly unknown[])[]) => {
    fire(EventDispatch.batchMessage, { ArrayData: entries });
  };
  host.onEvents = (events) => {
    tell(events.map((e) => [RichApiEvents, e.messageType, e.targetId, e.message, 0]));
  };

  async function call(message: FrameMessage): Promise<FrameAnswer> {
    switch (message._actionName) {
      case "ContextActivationManager_getAppContextAsync": {
        const document = `https://localhost/${encodeURIComponent(host.book.name)}`;
        return { data: appContext(options.id, document, options.sets), errorCode: 0 };
      }
      case "ContextActivationManager_notifyHost":
        return { data: null, errorCode: 0 };
      case "executeMethod":
        return { data: await execute(message._data as MethodCall), errorCode: 0 };
      default:
        throw new Error(`excel-host: the pane calls ${message._actionName}, which is not played`);
    }
  }

  async function execute(method: MethodCall): Promise<unknown> {
    const { DispatchId } = method.DdaMethod;
    if (DispatchId === Dispatch.commandCompleted) {
      pressed.get(String(method["0"]))?.();
      return { Version: 1, Error: 0 };
    }
    if (DispatchId !== Dispatch.batch)
      throw new Error(`excel-host: dispatch ${DispatchId} is not played`);
    const { body, flags } = batchOf(method);
    const reply = await host.exchange(JSON.parse(body) as BatchRequest, byteLength(body), flags);
    return batchAnswer(reply.status, reply.body);
  }

  return {
    ready,
    tell,
    async hear(text) {
      const message = JSON.parse(text) as FrameMessage;
      if (message._messageType !== 0) return;
      if (message._actionType === 0) {
        say(answer(message, await call(message), 0));
        return;
      }
      const { eventDispId } = message._data as { readonly eventDispId: number };
      if (message._actionType === 1) registered.set(eventDispId, { message });
      else registered.delete(eventDispId);
      say(answer(message, { data: { Error: 0 }, errorCode: 0 }, 0));
      if (eventDispId === EventDispatch.commandInvoked) isReady();
    },
    calculate(id, args) {
      const call = ++calls;
      const done = new Promise<FunctionResult>((resolve) =>
        host.state.functionCalls.set(call, resolve),
      );
      const message = JSON.stringify([call, id, args, "台账!A1", 0, null]);
      tell([[FunctionEvents, InvokeFunction, "", message, 0]]);
      return done;
    },
    press(command) {
      const id = `press-${pressed.size + 1}`;
      const done = new Promise<void>((resolve) => pressed.set(id, resolve));
      fire(EventDispatch.commandInvoked, [
        id,
        command,
        JSON.stringify({ source: { id: command } }),
      ]);
      return done;
    },
  };
}

/** A message back: to a call (0) or about an event (1). */
function answer(to: FrameMessage, { data, errorCode }: FrameAnswer, responseType: 0 | 1): string {
  return JSON.stringify({
    _messageType: 1,
    _actionName: to._actionName,
    _conversationId: to._conversationId,
    _correlationId: to._correlationId,
    _origin: "",
    _data: data,
    _errorCode: errorCode,
    _responseType: responseType,
    _serializerVersion: 1,
  });
}
