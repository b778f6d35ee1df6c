import { requestsOf } from "../test/addin/requests-of";

/** Requests and bytes of every ribbon command, at the wire to Excel: a line a command and a length. */
export async function addinRequests(lengths: readonly number[]): Promise<string[]> {
  const lines: string[] = [];
  for (const length of lengths) {
    lines.push(
      `${String(length)} rows${"requests".padStart(24)}${"sent".padStart(12)}${"received".padStart(12)}`,
    );
    for (const { command, requests, sent, received } of await requestsOf(length))
      lines.push(
        command.padEnd(24) +
          String(requests).padStart(10) +
          `${(sent / 1024).toFixed(0)} KB`.padStart(12) +
          `${(received / 1024).toFixed(0)} KB`.padStart(12),
      );
  }
  return lines;
}
