import { Limits } from "./limits";
import { openEncrypted } from "./containers/encrypted/open-encrypted";
import { fileProblem } from "./problems";
import type { FileProblemCode } from "./problems";
import { decodeText } from "./containers/text-encoding";
import type { FileFormat } from "./types";
import { isCompound, readCompound } from "./containers/compound";
import { hasPart, openPackage, partBytes } from "./containers/package";
import type { Package } from "./containers/package";
import { startsWith } from "./containers/xml/scan";

/** What the bytes of a file are, unpacked as far as finding out took. */
export type Sniffed =
  | { readonly format: "xlsx"; readonly pack: Package }
  | { readonly format: "xlsb" | "ods"; readonly pack: Package }
  | { readonly format: "xls"; readonly stream: Uint8Array }
  | { readonly format: "csv" | "html" | "xml"; readonly text: string };

/** First bytes of what clerks choose by mistake. */
const magics: readonly (readonly [string, FileProblemCode])[] = [
  ["%PDF", "file-is-pdf"],
  ["{\\rtf", "file-is-word"],
  ["\x89PNG", "file-is-picture"],
  ["\xff\xd8\xff", "file-is-picture"],
  ["GIF8", "file-is-picture"],
  ["BM", "file-is-picture"],
  ["II*\0", "file-is-picture"],
  ["MM\0*", "file-is-picture"],
  ["RIFF", "file-is-picture"],
  ["Rar!", "file-is-archive"],
  ["7z\xbc\xaf", "file-is-archive"],
  ["\x1f\x8b", "file-is-archive"],
  ["MZ", "file-is-program"],
  ["\x7fELF", "file-is-program"],
];

/**
 * Tells a file by its content; what its name ends in does not matter. Throws `Problem` for anything that is no
 * readable spreadsheet.
 */
export function sniff(bytes: Uint8Array, file: string): Sniffed {
  if (bytes.length === 0) throw fileProblem("file-empty", { file });
  if (bytes.length > Limits.fileBytes)
    throw fileProblem("file-too-large", { file, limit: Limits.fileBytes / 1048576 });
  if (isCompound(bytes)) return sniffCompound(bytes, file);
  if (startsWith(bytes, 0, "PK\x03\x04") || startsWith(bytes, 0, "PK\x05\x06"))
    return sniffZip(bytes, file);
  // A workbook stream without its compound file: some exporting systems write it like that.
  if (bytes[0] === 0x09 && (bytes[1] ?? 9) <= 0x08 && bytes[3] === 0 && (bytes[2] ?? 99) <= 16)
    return { format: "xls", stream: bytes };
  const binary = isBinary(bytes);
  for (const [magic, code] of magics)
    if (startsWith(bytes, 0, magic) && (binary || magic.startsWith("%") || magic.startsWith("{")))
      throw fileProblem(code, { file });
  return sniffText(bytes, file);
}

function sniffCompound(bytes: Uint8Array, file: string): Sniffed {
  const streams = readCompound(bytes, file);
  if (streams.has("EncryptedPackage") || streams.has("EncryptionInfo")) {
    const read = (name: string) => streams.get(name)?.() ?? null;
    const inside = openEncrypted(read("EncryptionInfo"), read("EncryptedPackage"), file);
    return sniffZip(inside, file);
  }
  const workbook =
    streams.get("Workbook") ??
    streams.get("WORKBOOK") ??
    streams.get("Book") ??
    streams.get("BOOK");
  if (workbook !== undefined) {
    const stream = workbook();
    if (stream === null) throw fileProblem("file-damaged", { file });
    return { format: "xls", stream };
  }
  if (streams.has("WordDocument")) throw fileProblem("file-is-word", { file });
  if (streams.has("PowerPoint Document")) throw fileProblem("file-is-slides", { file });
  if (streams.has("__properties_version1.0")) throw fileProblem("file-is-mail", { file });
  throw fileProblem("file-unknown", { file });
}

function sniffZip(bytes: Uint8Array, file: string): Sniffed {
  const pack = openPackage(bytes, file);
  if (hasPart(pack, "mimetype") && hasPart(pack, "content.xml")) return sniffOpenDocument(pack);
  if (hasPart(pack, "[Content_Types].xml")) {
    if (hasPart(pack, "xl/workbook.bin")) return { format: "xlsb", pack };
    const paths = [...pack.entries.keys()];
    if (paths.some((path) => path.startsWith("word/"))) throw fileProblem("file-is-word", { file });
    if (paths.some((path) => path.startsWith("ppt/")))
      throw fileProblem("file-is-slides", { file });
    return { format: "xlsx", pack };
  }
  throw fileProblem("file-is-archive", { file });
}

function sniffOpenDocument(pack: Package): Sniffed {
  const { file } = pack;
  const type = new TextDecoder().decode(partBytes(pack, "mimetype") ?? new Uint8Array()).trim();
  if (type.includes("opendocument.text")) throw fileProblem("file-is-word", { file });
  if (type.includes("opendocument.presentation")) throw fileProblem("file-is-slides", { file });
  if (!type.includes("opendocument.spreadsheet")) throw fileProblem("file-unknown", { file });
  const manifest = partBytes(pack, "META-INF/manifest.xml");
  if (manifest !== null && new TextDecoder().decode(manifest).includes("encryption-data"))
    throw fileProblem("file-encrypted", { file });
  return { format: "ods", pack };
}

function sniffText(bytes: Uint8Array, file: string): Sniffed {
  const text = decodeText(bytes);
  if (text === null) throw fileProblem("file-unknown", { file });
  if (text.trim() === "") throw fileProblem("file-empty", { file });
  const head = text.slice(0, 4096).trimStart().toLowerCase();
  if (head.startsWith("mime-version:") || head.startsWith("from: <saved by"))
    throw fileProblem("file-is-webpage", { file });
  if (!head.startsWith("<")) return { format: "csv", text };
  if (head.startsWith("<?xml") || head.startsWith("<workbook") || head.startsWith("<ss:workbook")) {
    if (head.includes("schemas-microsoft-com:office:spreadsheet") && !head.includes("<html"))
      return { format: "xml", text };
  }
  const format: FileFormat = "html";
  if (/<(table|html|body|!doctype html)[\s>]/.test(head) || /<table[\s>]/i.test(text))
    return { format, text };
  throw fileProblem("file-unknown", { file });
}

/** Whether zero bytes stand where no text has them; UTF-16 has them in every second place only. */
function isBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 4096);
  return decodeText(head.subarray(0, head.length - (head.length % 2))) === null;
}
