const ERRORS: ReadonlySet<string> = new Set([
  "#REF!",
  "#N/A",
  "#VALUE!",
  "#DIV/0!",
  "#NAME?",
  "#NUM!",
  "#NULL!",
  "#SPILL!",
  "#CALC!",
  "#FIELD!",
  "#BLOCKED!",
  "#CONNECT!",
  "#GETTING_DATA",
  "#BUSY!",
  "#UNKNOWN!",
]);

/** Whether a cell shows the error of a formula (`#REF!`), or the text that one left when it was pasted. */
export function isErrorText(text: string): boolean {
  return text.charCodeAt(0) === 35 && text.length <= 13 && ERRORS.has(text.trim());
}
