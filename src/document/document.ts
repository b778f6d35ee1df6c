/** A written document as plain data; `document/docx.ts` writes it as a file. */
export interface TextDocument {
  /** Of the file's properties; the title that is read is a block. */
  readonly title: string;
  readonly author: string;
  /** `2024-06-05`: the day the file says it was made, whenever it is written. */
  readonly date: string;
  readonly page: PageSetup;
  readonly blocks: readonly Block[];
}

/** Sizes in millimetres. */
export interface PageSetup {
  readonly width: number;
  readonly height: number;
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
}

export type Block = Heading | Paragraph | Table | Signature;

/** Level 0 is the document's title; 1 is 一、, 2 is （一）. */
export interface Heading {
  readonly kind: "heading";
  readonly level: 0 | 1 | 2;
  readonly text: string;
}

/** `number` is the 文号 line, `addressee` starts without an indent, `caption` names the table below. */
export type ParagraphStyle = "number" | "addressee" | "body" | "caption" | "note";

export interface Paragraph {
  readonly kind: "paragraph";
  readonly style: ParagraphStyle;
  readonly runs: readonly Run[];
}

/** A stretch of text in one face; `lead` is the face of second-level headings. */
export interface Run {
  readonly text: string;
  readonly lead?: boolean;
}

/** Rows × columns of texts under head rows, which are repeated on every page. */
export interface Table {
  readonly kind: "table";
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly string[])[];
  /** The last row is a total. */
  readonly total: boolean;
}

export interface TableColumn {
  readonly label: string;
  readonly align: "left" | "center";
}

/** Who signs, and the day in words; stands at the right, kept together. */
export interface Signature {
  readonly kind: "signature";
  readonly lines: readonly string[];
}

/** A body paragraph, or one of another style, of plain text. */
export function paragraph(text: string, style: ParagraphStyle = "body"): Paragraph {
  return { kind: "paragraph", style, runs: [{ text }] };
}
