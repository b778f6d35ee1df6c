/** `npm run docs`: writes the generated pages into docs/ and the drawing into ARCHITECTURE.md. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { formatted, pages } from "./docs";
import { drawHouse, withDrawing } from "./house";

const folder = new URL("../docs/", import.meta.url);
await mkdir(folder, { recursive: true });
for (const [name, text] of pages())
  await writeFile(new URL(name, folder), await formatted(name, text));

const architecture = new URL("../ARCHITECTURE.md", import.meta.url);
await writeFile(architecture, withDrawing(await readFile(architecture, "utf8"), drawHouse()));
