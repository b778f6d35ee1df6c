/** A message between the pane and Excel on the web, as office.js packs it. */
export interface FrameMessage {
  readonly _messageType: 0 | 1;
  /** Of requests: 0 calls a method, 1 registers for an event, 2 no more. */
  readonly _actionType?: 0 | 1 | 2;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data?: unknown;
}

/** What is to be answered: `_data`, and 0 for no error. */
export interface FrameAnswer {
  readonly data: unknown;
  readonly errorCode: number;
}

/** What a call of `executeMethod` carries. */
export interface MethodCall {
  readonly DdaMethod: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  readonly [index: string]: unknown;
}

export const Dispatch = {
  /** A batch of the Excel API. */
  batch: 93,
  /** A ribbon command called `event.completed()`. */
  commandCompleted: 94,
} as const;

export const EventDispatch = { batchMessage: 33, commandInvoked: 39 } as const;

/** Places in the array that carries a batch. */
const BatchBody = 4;
const BatchFlags = 6;

/** Excel on the web tells failures of a whole request by number. */
export const failureNumbers: Readonly<Record<string, number>> = {
  InvalidOperationInCellEditMode: 5004,
  ActivityLimitReached: 5102,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
  AccessDenied: 7000,
};
const GeneralFailure = 5001;

export function batchOf(call: MethodCall): { readonly body: string; readonly flags: number } {
  const { ArrayData = [] } = call;
  return { body: String(ArrayData[BatchBody]), flags: Number(ArrayData[BatchFlags]) };
}

/** The answer to a batch: its text, or the number of what went wrong. */
export function batchAnswer(status: number, body: string): unknown {
  if (status === 200) return { Version: 1, Error: 0, Data: [200, [], body] };
  const { error } = JSON.parse(body) as { error: { code: string } };
  return { Version: 1, Error: failureNumbers[error.code] ?? GeneralFailure };
}

/** What the pane is told of the program it runs in, when it asks. */
export function appContext(id: string, document: string, sets: Readonly<Record<string, string>>) {
  return {
    _id: id,
    _appName: 16,
    _appVersion: "16.00",
    _appMinorVersion: 0,
    _appUILocale: "zh-CN",
    _dataLocale: "zh-CN",
    _docUrl: document,
    _clientMode: 1,
    _settings: [],
    _reason: 1,
    _osfControlType: 1,
    _eToken: "",
    _correlationId: "00000000-0000-0000-0000-000000000000",
    _appInstanceId: id,
    _requirementMatrix: JSON.stringify(sets),
    _hostFullVersion: "16.0.17928.20114",
    _clientWindowHeight: 800,
    _clientWindowWidth: 350,
    _addinName: "台账助手",
    _appDomains: [],
    _featureGates: {},
  };
}

/** The name of the pane's frame: tells office.js which program it is in and whom to talk to. */
export function frameName(conversation: string, id: string, origin: string): string {
  return JSON.stringify({
    baseFrameName: "pane",
    hostInfo: `Excel$Web$16.00$zh-CN$${id}$$disableLogging$3`,
    xdmInfo: `${conversation}|${id}|${origin}`,
    serializerVersion: 1,
  });
}
