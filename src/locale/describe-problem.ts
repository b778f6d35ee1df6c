import { Problem } from "../sheet/problem";
import { fill } from "./format";
import { cliErrors } from "./zh-CN/cli-errors";
import { errorTexts } from "./zh-CN/errors";
import { excelErrorTexts } from "./zh-CN/excel-errors";

const texts: Readonly<Record<string, string>> = {
  ...errorTexts,
  ...excelErrorTexts,
  ...cliErrors,
};

/** One clear sentence for anything thrown; a bug is named as such, without its stack. */
export function describeProblem(error: unknown): string {
  if (error instanceof Problem) {
    const template = texts[error.code];
    if (template !== undefined) return fill(template, error.params);
  }
  const detail = error instanceof Error ? error.message : String(error);
  return fill(cliErrors["internal"], { detail: detail.slice(0, 200) });
}
