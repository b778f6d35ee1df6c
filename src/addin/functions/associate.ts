import {
  FUNCTIONS,
  isNotAvailable,
  type Argument,
  type CellResult,
  type FunctionContext,
  type FunctionDefinition,
  type Result,
} from "../../functions/index";
import { fill } from "../../locale/format";
import { functionErrors } from "../../locale/zh-CN/function-errors";
import type { CellValue } from "../../sheet/grid";
import { Problem } from "../../sheet/problem";
import { own } from "../../sheet/own";

const registered = new Set<string>();

/** Ids of the functions that Excel was given. */
export function registeredFunctions(): ReadonlySet<string> {
  return registered;
}

/**
 * Ties the ids of the metadata to the functions. `context` is asked at every call, so that new
 * settings count from the next calculation on.
 */
export function associateFunctions(context: () => FunctionContext): void {
  for (const definition of FUNCTIONS) {
    CustomFunctions.associate(definition.id, (...args: unknown[]) =>
      callFunction(definition, context(), args),
    );
    registered.add(definition.id);
  }
}

/**
 * One call: Excel hands in the arguments and, last, its invocation object. A single value is given to
 * a function that spills as one cell.
 */
export function callFunction(
  definition: FunctionDefinition,
  context: FunctionContext,
  args: readonly unknown[],
): ExcelResult {
  const given = args.slice(0, definition.parameters.length).map(argumentOf);
  try {
    const result = definition.run(context, given);
    if (isRows(result)) return result.map((row) => row.map(excelValue));
    return definition.result.matrix ? [[result]] : result;
  } catch (error) {
    if (error instanceof Problem) throw excelError(error);
    throw error;
  }
}

type ExcelValue = CellValue | CustomFunctions.Error;
type ExcelResult = CellValue | readonly (readonly ExcelValue[])[];

function isRows(result: Result): result is readonly (readonly CellResult[])[] {
  return Array.isArray(result);
}

function excelValue(value: CellResult): ExcelValue {
  return value instanceof Problem ? excelError(value) : value;
}

function argumentOf(value: unknown): Argument {
  return value === null ? undefined : (value as Argument);
}

function excelError(problem: Problem): CustomFunctions.Error {
  const template = own<string>(functionErrors, problem.code);
  const code = isNotAvailable(problem)
    ? CustomFunctions.ErrorCode.notAvailable
    : CustomFunctions.ErrorCode.invalidValue;
  return new CustomFunctions.Error(code, fill(template ?? problem.code, problem.params));
}
