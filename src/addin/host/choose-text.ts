/** Lets the clerk choose a text file; `null`: none chosen. */
export function chooseText(): Promise<{ name: string; text: string } | null> {
  return new Promise((resolve, reject) => {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = ".json,application/json";
    input.addEventListener("cancel", () => {
      resolve(null);
    });
    input.addEventListener("change", () => {
      const file = input.files?.[0];
      if (file === undefined) resolve(null);
      else
        file.text().then((text) => {
          resolve({ name: file.name, text });
        }, reject);
    });
    input.click();
  });
}
