/**
 * Puts text and HTML on the clipboard by the browser's own copying; false where it refuses. The newer way
 * cleans the HTML of what only spreadsheet programs understand, a cell's number format above all.
 */
export function copyByEvent(text: string, html: string): boolean {
  let done = false;
  const copy = (event: ClipboardEvent): void => {
    if (event.clipboardData === null) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData.setData("text/plain", text);
    event.clipboardData.setData("text/html", html);
    done = true;
  };
  // Without something selected as text, Chromium copies only where it is told beforehand that one may.
  const may = (event: Event): void => {
    event.preventDefault();
  };
  document.addEventListener("beforecopy", may, true);
  document.addEventListener("copy", copy, true);
  try {
    // Old, but every browser has it, and it alone leaves the HTML as it is.
    const command = document["execCommand" as keyof Document] as (name: string) => boolean;
    command.call(document, "copy");
  } catch {
    return false;
  } finally {
    document.removeEventListener("beforecopy", may, true);
    document.removeEventListener("copy", copy, true);
  }
  return done;
}
