/**
 * Something a clerk can cause and must be told: a code and its fillers, no prose. Thrown at the edges
 * (reading a file, parsing arguments); its text is `locale/zh-CN/errors.ts` under the same code.
 */
export class Problem<Code extends string = string> extends Error {
  constructor(
    readonly code: Code,
    readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
    this.name = "Problem";
  }
}
