import type { Profile } from "../profile/profile";
import type { CellValue } from "../sheet/grid";
import type { Problem } from "../sheet/problem";
import type { FailureCode } from "./failure";

/** An area as Excel hands it over: rows of cells. */
export type Area = readonly (readonly CellValue[])[];

/** What a custom function may be given: a cell, an area, or nothing for an optional argument. */
export type Argument = CellValue | Area | undefined;

/** A cell of a spilled result; a problem is an error at its own place only. */
export type CellResult = CellValue | Problem<FailureCode>;

/** A value, or rows of values that spill. */
export type Result = CellValue | readonly (readonly CellResult[])[];

/** The township's settings, handed in by whichever program calculates. */
export interface FunctionContext {
  readonly profile: Profile;
}

export interface ParameterDefinition {
  /** Key of its text in the locale; unique within the function. */
  readonly key: string;
  readonly type: "any" | "number" | "string";
  readonly matrix: boolean;
  readonly optional?: true;
}

/** One custom function: everything its metadata says, and the pure function itself. */
export interface FunctionDefinition {
  readonly id: string;
  /** Name behind `TZ.`; the same in every language, since formulas hold it. */
  readonly name: string;
  readonly parameters: readonly ParameterDefinition[];
  readonly result: { readonly type: "any" | "number" | "string"; readonly matrix: boolean };
  /** Throws `Failure` for arguments that cannot give a right answer. */
  readonly run: (context: FunctionContext, args: readonly Argument[]) => Result;
}
