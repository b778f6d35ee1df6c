import type { Cleaned } from "../../workbook/port";
import { jsonDocument } from "./document";

/** JSON of `clean`. */
export function cleanJson({ marks, sheets, settings }: Cleaned, output: string): string {
  return jsonDocument({ output, marks, sheets, settings });
}
