import { csvChunks, jsonlChunks } from "../../export/text-formats";
import { parquetChunks } from "../../export/parquet";
import type { RecordTable } from "../../export/record-table";
import { fill } from "../../locale/format";
import { cliText } from "../../locale/zh-CN/cli";
import { exportBooks } from "../../operations/export-books";
import { Problem } from "../../sheet/problem";
import { checkOutput } from "../../workbook/file/disk/node";
import { writeOutput, type OutputChunks } from "../../workbook/file/disk/whole-files";
import { readArguments } from "../arguments";
import { unreadJson } from "../json/unread";
import { openSession, readSheets } from "../session";
import { unreadBlock } from "../text/unread";
import type { Terminal } from "../terminal";

/** `export FILE… --to OUT.parquet|.csv|.jsonl`: every record with canonical fields and computed states. */
export async function exportCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = readArguments(args, "export", ["to", "force"]);
  const { to, files, force } = options;
  if (to === null) throw new Problem("argument-no-target", { command: "export" });
  const write = writerOf(to);
  await checkOutput(to, { inputs: files, force });
  const session = await openSession(options, terminal);
  const books = await readSheets(files, session);
  const { table, unread } = exportBooks(books, session);
  await writeOutput(to, write(table), { inputs: files, force });
  terminal.out(
    options.json
      ? session.document({ output: to, records: table.count, unread: unreadJson(unread) })
      : `${[
          fill(cliText.export.written, { output: to, records: table.count }),
          ...unreadBlock(unread),
        ].join("\n\n")}\n`,
  );
  return 0;
}

type Writer = (table: RecordTable) => OutputChunks;

function writerOf(path: string): Writer {
  const ending = /\.(parquet|csv|jsonl)$/i.exec(path)?.[1]?.toLowerCase();
  if (ending === "parquet") return parquetChunks;
  if (ending === "csv") return csvChunks;
  if (ending === "jsonl") return jsonlChunks;
  throw new Problem("export-format", { file: path });
}
