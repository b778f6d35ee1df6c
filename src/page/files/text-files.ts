import { download } from "./save-file";

/** Hands a text file to the clerk. */
export function saveText(name: string, text: string): Promise<void> {
  download(name, new Blob([text], { type: "application/json;charset=utf-8" }));
  return Promise.resolve();
}

/** Lets the clerk choose a text file; null: none chosen. */
export function openText(): Promise<{ readonly name: string; readonly text: string } | null> {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ".json,.txt";
  return new Promise((resolve, reject) => {
    input.addEventListener("cancel", () => {
      resolve(null);
    });
    input.addEventListener("change", () => {
      const file = input.files?.[0];
      if (file === undefined) {
        resolve(null);
        return;
      }
      file.text().then((text) => {
        resolve({ name: file.name, text });
      }, reject);
    });
    input.click();
  });
}
