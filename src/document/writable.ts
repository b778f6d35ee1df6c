import { xmlCharacters } from "../sheet/xml-characters";
import type { Block, TextDocument } from "./document";

/** The document without the characters that no XML can hold, whichever of its texts they stand in. */
export function writableDocument(document: TextDocument): TextDocument {
  return {
    ...document,
    title: xmlCharacters(document.title),
    author: xmlCharacters(document.author),
    blocks: document.blocks.map(writableBlock),
  };
}

function writableBlock(block: Block): Block {
  switch (block.kind) {
    case "heading":
      return { ...block, text: xmlCharacters(block.text) };
    case "paragraph":
      return {
        ...block,
        runs: block.runs.map((run) => ({ ...run, text: xmlCharacters(run.text) })),
      };
    case "table":
      return {
        ...block,
        columns: block.columns.map((one) => ({ ...one, label: xmlCharacters(one.label) })),
        rows: block.rows.map((row) => row.map(xmlCharacters)),
      };
    case "signature":
      return { ...block, lines: block.lines.map(xmlCharacters) };
  }
}
