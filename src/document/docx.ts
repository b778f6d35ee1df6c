import type { TextDocument } from "./document";
import { sealPackage } from "./docx-package";
import { writableDocument } from "./writable";

/**
 * The document as a Word file (Office Open XML). The same document gives the same bytes, whenever and
 * wherever it is written. The library is loaded when first used.
 */
export async function writeDocx(document: TextDocument): Promise<Uint8Array> {
  const [library, { docxOptions }] = await Promise.all([import("docx"), import("./docx-document")]);
  const writable = writableDocument(document);
  const packed = await library.Packer.toArrayBuffer(new library.Document(docxOptions(writable)));
  return sealPackage(new Uint8Array(packed), writable);
}
