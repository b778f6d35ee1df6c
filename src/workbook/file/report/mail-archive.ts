import { decodeText } from "../containers/text-encoding";
import { byteText } from "../../byte-text";

/** Parts of an archive that are looked at. */
const MOST_PARTS = 200;

/**
 * The first web page of a page archive (MHTML, RFC 2557), as “单个文件网页” is saved; null when the bytes
 * are none. Linear in their length.
 */
export function archivedPage(bytes: Uint8Array): string | null {
  const head = byteText(bytes.subarray(0, 4096)).trimStart();
  if (!/^(?:mime-version|from|date|subject|content-type|snapshot-content-location):/i.test(head))
    return null;
  const source = byteText(bytes);
  const boundary = /\bboundary\s*=\s*"?([^"\s;]{1,200})/i.exec(head)?.[1];
  const parts =
    boundary === undefined ? [source] : source.split(`--${boundary}`, MOST_PARTS).slice(1);
  for (const part of parts) {
    const text = part.replace(/^\r?\n/, "");
    const gap = /\r?\n\r?\n/.exec(text);
    if (gap === null) continue;
    const headers = text.slice(0, gap.index);
    if (!/^content-type:\s*(?:text\/html|application\/xhtml)/im.test(headers)) continue;
    const body = decoded(text.slice(gap.index + gap[0].length), headers);
    const page = decodeText(body);
    if (page !== null && !/<frameset[\s>]/i.test(page)) return page;
  }
  return null;
}

function decoded(body: string, headers: string): Uint8Array {
  const encoding = /^content-transfer-encoding:\s*([\w-]{1,20})/im.exec(headers)?.[1] ?? "";
  switch (encoding.toLowerCase()) {
    case "quoted-printable":
      return bytesOf(
        body
          .replace(/=[ \t]*\r?\n/g, "")
          .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
      );
    case "base64":
      return bytesOf(fromBase64(body.replace(/[^a-z0-9+/]/gi, "")));
    default:
      return bytesOf(body);
  }
}

function fromBase64(text: string): string {
  // A lone last character holds no whole byte.
  return atob(text.length % 4 === 1 ? text.slice(0, -1) : text);
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
