import { functionReasons } from "../locale/zh-CN/function-reasons";

/** The reason a checking function answers, in the clerk's language. */
export function reasonFor(code: keyof typeof functionReasons): string {
  return functionReasons[code];
}
