import { join } from "node:path";
import { returnText } from "../locale/zh-CN/returns";
import type { CheckResult } from "../operations/check-books";
import { returnLists } from "../operations/return-lists";
import { safeNames } from "../operations/return-names";
import { villageLabel, returnSheet } from "../report/returns/return-sheet";
import { rowsSheet } from "../report/returns/rows-sheet";
import { newWorkbook } from "../workbook/file/new-workbook";
import { writeOutputs } from "../workbook/file/disk/whole-files";
import type { Arguments } from "./arguments";
import type { Session } from "./session";

/** A list that was written. */
export interface WrittenReturn {
  readonly village: string;
  readonly output: string;
  readonly findings: number;
  readonly rows: number;
}

/** `--returns DIR`: writes one workbook a village, all of them or none. */
export async function writeReturns(
  result: CheckResult,
  folder: string,
  { files, force }: Arguments,
  session: Session,
): Promise<WrittenReturn[]> {
  const lists = returnLists(result, session);
  const names = safeNames(lists.map(villageLabel), `${returnText.name}-`);
  const outputs = [];
  const written: WrittenReturn[] = [];
  for (const [index, list] of lists.entries()) {
    const output = join(folder, `${names[index] ?? ""}.xlsx`);
    const rows = rowsSheet(list);
    const drafts = [returnSheet(list, returnText.name, false), ...(rows === null ? [] : [rows])];
    outputs.push({ path: output, bytes: await newWorkbook(output, drafts).save() });
    written.push({
      village: list.village,
      output,
      findings: list.lines.length,
      rows: list.rows.reduce((sum, one) => sum + one.rows.length, 0),
    });
  }
  await writeOutputs(folder, outputs, { inputs: files, force });
  return written;
}
