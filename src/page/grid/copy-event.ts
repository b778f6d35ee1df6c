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
  const giveBack = selectSomething();
  window.addEventListener("copy", copy, true);
  try {
    // Old, but every browser has it, and it alone leaves the HTML as it is.
    const command = document["execCommand" as keyof Document] as (name: string) => boolean;
    command.call(document, "copy");
  } catch {
    return false;
  } finally {
    window.removeEventListener("copy", copy, true);
    giveBack();
  }
  return done;
}

/** Browsers copy only where a text is selected. Answers how to give selection and focus back. */
function selectSomething(): () => void {
  const chosen = document.getSelection();
  const focused = document.activeElement;
  const before = firstRange(chosen);
  const mark = document.createElement("span");
  mark.textContent = "·";
  mark.setAttribute("aria-hidden", "true");
  mark.style.cssText = "position:fixed;top:0;left:0;opacity:0;user-select:text;white-space:pre";
  document.body.append(mark);
  chosen?.selectAllChildren(mark);
  return () => {
    mark.remove();
    if (focused instanceof HTMLElement && focused !== document.activeElement)
      focused.focus({ preventScroll: true });
    chosen?.removeAllRanges();
    if (before !== null) chosen?.addRange(before);
  };
}

function firstRange(selection: Selection | null): Range | null {
  return selection !== null && selection.rangeCount > 0
    ? selection.getRangeAt(0).cloneRange()
    : null;
}
