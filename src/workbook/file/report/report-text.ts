/** A written report: its paragraphs, or the lines of a plain text. */
export interface ReportText {
  /**
   * Text with a line break between paragraphs (`word`) or as it stands (`plain`); a table's row is a line
   * of its own with tabs between its cells.
   */
  readonly text: string;
  readonly form: "word" | "plain";
}
