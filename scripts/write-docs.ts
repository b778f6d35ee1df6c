/** `npm run docs`: writes the generated pages into docs/. */
import { mkdir, writeFile } from "node:fs/promises";
import { format } from "prettier";
import { pages } from "./docs";

const folder = new URL("../docs/", import.meta.url);
await mkdir(folder, { recursive: true });
for (const [name, text] of pages())
  await writeFile(new URL(name, folder), await format(text, { filepath: name }));
