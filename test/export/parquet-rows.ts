import { parquetReadObjects } from "hyparquet";

/** The bytes of chunks in one piece, as a reader of Parquet asks for them. */
export async function wholeOf(chunks: AsyncIterable<Uint8Array>): Promise<ArrayBuffer> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for await (const chunk of chunks) parts.push(chunk.slice());
  return new Blob(parts).arrayBuffer();
}

/** The records of a Parquet file as another library reads them back. */
export async function parquetRows(
  chunks: AsyncIterable<Uint8Array>,
): Promise<Record<string, unknown>[]> {
  return parquetReadObjects({ file: await wholeOf(chunks) });
}
