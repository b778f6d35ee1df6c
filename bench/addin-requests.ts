import { requestsOf } from "../test/addin/requests-of";
import { countThreadTime } from "./thread-clock";

/** Requests and bytes of every ribbon command, at the wire to Excel: a line a command and a length. */
export async function addinRequests(lengths: readonly number[]): Promise<string[]> {
  countThreadTime();
  const lines: string[] = [];
  for (const length of lengths) {
    lines.push(
      `${String(length)} rows`.padEnd(24) +
        ["requests", "sent", "received", "largest", "own time", "at a stretch"]
          .map((head) => head.padStart(12))
          .join(""),
    );
    for (const { command, requests, sent, received, largest, ownMs, longestMs } of await requestsOf(
      length,
    ))
      lines.push(
        command.padEnd(24) +
          String(requests).padStart(12) +
          `${(sent / 1024).toFixed(0)} KB`.padStart(12) +
          `${(received / 1024).toFixed(0)} KB`.padStart(12) +
          `${(largest / 1024).toFixed(0)} KB`.padStart(12) +
          `${ownMs.toFixed(0)} ms`.padStart(12) +
          `${longestMs.toFixed(0)} ms`.padStart(12),
      );
  }
  return lines;
}
