import { invalidArgument } from "../wire/host-error";
import { typeOf } from "../wire/registry";
import type { FunctionResult, HostState } from "../wire/state";

/** Services office.js asks for by name, beside the workbook. */
export const services: Readonly<Record<string, string>> = {
  "Microsoft.InternalService.AddinInternalService": "AddinInternalService",
  "Microsoft.AppRuntime.AppRuntimeService": "AppRuntimeService",
  "Microsoft.ExcelServices.CustomFunctions": "CustomFunctions",
};

export const AddinInternalService = typeOf<unknown>({
  call: {
    notifyActionHandlerReady: (_self, _args, host) => void host.calls.push("actionHandlerReady"),
  },
});

/** Whether the pane is shown: what `Office.addin.showAsTaskpane` and `hide` set. */
export const AppRuntimeService = typeOf<unknown>({
  call: {
    setAppRuntimeState: (_self, [state], host) => {
      if (state !== "Visible" && state !== "Background") throw invalidArgument("runtime state");
      host.paneState = state;
    },
    getAppRuntimeState: (_self, _args, host) => host.paneState,
  },
});

export const CustomFunctions = typeOf<unknown>({
  call: {
    _SetOsfControlContainerReadyForCustomFunctions: (_self, _args, host) =>
      void host.calls.push("customFunctionsReady"),
    setInvocationArrayResults: (_self, [results], host) => {
      for (const result of results as unknown[][]) {
        const [id, ok, value, errorCode] = result;
        settle(host, { id: Number(id), ok: ok === true, value, errorCode: Number(errorCode ?? 0) });
      }
    },
    setInvocationResults: (_self, [results], host) => {
      for (const result of results as Record<string, unknown>[]) {
        const { id, failed, value, errorCode = 0 } = result;
        settle(host, { id: Number(id), ok: failed !== true, value, errorCode: Number(errorCode) });
      }
    },
  },
});

function settle(host: HostState, result: FunctionResult): void {
  const waiting = host.functionCalls.get(result.id);
  host.functionCalls.delete(result.id);
  waiting?.(result);
}
