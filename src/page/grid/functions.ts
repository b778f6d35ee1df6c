import type { Injector } from "@univerjs/core";
import { FunctionType } from "@univerjs/engine-formula";
import { IRegisterFunctionService } from "@univerjs/sheets-formula";
import {
  FUNCTIONS,
  isNotAvailable,
  NAMESPACE,
  type Argument,
  type CellResult,
  type FunctionContext,
  type FunctionDefinition,
} from "../../functions/index";
import { functionTexts } from "../../locale/zh-CN/functions";
import { Problem } from "../../sheet/problem";

type GridValue = string | number | boolean | null;

/** Makes the functions `TZ.…` calculate in the grid; `context` is asked at every call. */
export function registerFunctions(injector: Injector, context: () => FunctionContext): void {
  const service = injector.get(IRegisterFunctionService);
  for (const definition of FUNCTIONS)
    service.registerFunction({
      name: `${NAMESPACE}.${definition.name}`,
      func: (...args) => calculate(definition, context(), args),
      description: describe(definition),
    });
}

/** One call; what the clerk asked wrongly shows as Excel's own error. */
export function calculate(
  definition: FunctionDefinition,
  context: FunctionContext,
  args: readonly unknown[],
): GridValue | GridValue[][] {
  try {
    const result = definition.run(context, args.map(argumentOf));
    return isRows(result) ? result.map((row) => row.map(shown)) : shown(result);
  } catch (error) {
    if (error instanceof Problem) return excelError(error);
    throw error;
  }
}

/** An argument left out is `undefined` to a function; cells without content are null either way. */
function argumentOf(value: unknown): Argument {
  if (value === undefined || value === null) return undefined;
  return value as Argument;
}

function isRows(
  result: ReturnType<FunctionDefinition["run"]>,
): result is readonly (readonly CellResult[])[] {
  return Array.isArray(result);
}

function shown(value: CellResult): GridValue {
  return value instanceof Problem ? excelError(value) : (value ?? "");
}

function excelError(problem: Problem): string {
  return isNotAvailable(problem) ? "#N/A" : "#VALUE!";
}

function describe({ id, name, parameters }: FunctionDefinition) {
  const text = functionTexts[id];
  return {
    functionName: `${NAMESPACE}.${name}`,
    functionType: FunctionType.User,
    description: text?.description ?? "",
    abstract: text?.description ?? "",
    functionParameter: parameters.map(({ key, matrix, optional }) => {
      const [label, detail] = text?.parameters[key] ?? [key, ""];
      return {
        name: label,
        detail,
        example: matrix ? "A2:A100" : "A2",
        require: optional === true ? (0 as const) : (1 as const),
        repeat: 0 as const,
      };
    }),
  };
}
