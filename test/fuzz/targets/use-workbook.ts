import { writeDocx } from "../../../src/document/docx";
import { checkBooks } from "../../../src/operations/check-books";
import { cleanBook } from "../../../src/operations/clean-book";
import { fixBook } from "../../../src/operations/fix-book";
import { markBook } from "../../../src/operations/mark-book";
import { summariseMonth } from "../../../src/operations/monthly-summary";
import { readBook } from "../../../src/operations/read-book";
import { listRevisits } from "../../../src/operations/revisit-list";
import { defaultProfile } from "../../../src/profile/index";
import { monthNotice } from "../../../src/report/notice/month-notice";
import { noticeDocument } from "../../../src/report/notice/notice-document";
import { isEmptyCell } from "../../../src/sheet/grid";
import { Problem } from "../../../src/sheet/problem";
import { serialOf } from "../../../src/sheet/serial";
import { newWorkbook, openWorkbook } from "../../../src/workbook/file/index";
import type { FileWorkbook } from "../../../src/workbook/file/index";
import { docxFaults } from "../../workbook/strict/check-docx";
import { xlsxFaults } from "../../workbook/strict/check-xlsx";
import { newFaults } from "../../workbook/strict/new-faults";
import { WrongOutcome } from "./target";

const context = { profile: defaultProfile, asOf: serialOf(2024, 5, 31) };
const months = { ...context, period: "2024-05" };

/**
 * Opens a spreadsheet and looks at every sheet. Thorough: does all that writes as well: fix, marks, clean, the
 * month's book and its notice. What is written is held against the strict checker, and reads again as it was.
 */
export async function useWorkbook(
  bytes: Uint8Array,
  name: string,
  thorough: boolean,
): Promise<void> {
  const workbook = await openWorkbook(bytes, name);
  const sheets = await workbook.sheets();
  for (const sheet of sheets) {
    await workbook.read(sheet.name);
    await workbook.view(sheet.name);
  }
  if (!thorough) return;
  const sound = async (what: string) => {
    const output = await workbook.save();
    hold(what, newFaults(bytes, output));
    return output;
  };
  await readsAgain(workbook, await sound("copy"));
  await answered(async () => void (await fixBook(workbook, context)));
  await mark(workbook);
  await sound("marks");
  await answered(() => writeMonth(workbook));
  await answered(async () => void (await cleanBook(workbook, { sheets: [], profile: false })));
  await sound("clean");
}

/** A problem is an answer to one operation, and no reason to leave out the next. */
async function answered(operation: () => Promise<void>): Promise<void> {
  try {
    await operation();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
  }
}

async function mark(workbook: FileWorkbook): Promise<void> {
  await answered(async () => {
    const book = await readBook(workbook, context.profile);
    const { findings, ledgers, records, unread } = checkBooks([book], context);
    const sheets = [...new Set(ledgers.map(({ grid }) => grid.sheet))];
    const { edit } = markBook(book, findings, { asOf: context.asOf, records, sheets, unread });
    await workbook.apply(edit);
  });
}

async function writeMonth(workbook: FileWorkbook): Promise<void> {
  const books = [await readBook(workbook, context.profile)];
  await answered(async () => {
    const { draft } = listRevisits(books, context);
    hold("visits", xlsxFaults(await newWorkbook("走访.xlsx", [draft]).save()));
  });
  const { data, drafts } = summariseMonth(books, months);
  hold("month", xlsxFaults(await newWorkbook("月报.xlsx", drafts).save()));
  hold("notice", docxFaults(await writeDocx(noticeDocument(monthNotice(data)))));
}

function hold(what: string, faults: readonly string[]): void {
  if (faults.length > 0) throw new WrongOutcome(`${what}: ${faults.slice(0, 3).join("; ")}`);
}

/** What was saved opens again, with the same sheets and the same values. */
async function readsAgain(workbook: FileWorkbook, output: Uint8Array): Promise<void> {
  const again = await openWorkbook(output, "副本.xlsx");
  const names = (list: readonly { name: string; hidden: boolean }[]) =>
    list.map(({ name, hidden }) => `${name}${hidden ? " (hidden)" : ""}`).join("|");
  const [before, after] = [await workbook.sheets(), await again.sheets()];
  if (names(before) !== names(after))
    throw new WrongOutcome(`sheets ${names(before)} became ${names(after)}`);
  for (const { name } of before) {
    const [from, to] = [await workbook.read(name), await again.read(name)];
    for (let row = 0; row < from.rowCount; row++)
      for (const [column, value] of (from.values[row] ?? []).entries()) {
        const other = to.values[row]?.[column];
        if (value !== other && !(isEmptyCell(value) && isEmptyCell(other)))
          throw new WrongOutcome(
            `a value became another: ${typeof value} ${JSON.stringify(value)} ${JSON.stringify(other)}`,
          );
      }
  }
}
