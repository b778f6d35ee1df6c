import type { TextDocument } from "../../document/document";
import { download } from "./save-file";

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Hands a text document to the clerk as a Word file; what writes it is loaded when first asked for. */
export async function saveDocument(name: string, document: TextDocument): Promise<void> {
  const { writeDocx } = await import("../../document/docx");
  const bytes = await writeDocx(document);
  download(`${name}.docx`, new Blob([bytes.slice()], { type: WORD }));
}
