// Zips a folder so that the same files always give the same bytes, whatever clock and machine.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";

/** Zip knows local time only and nothing before 1980: the same day everywhere. */
const mtime = new Date(2024, 0, 1);

const unix = 3;

/** `names`: paths below `folder`, in the order they are to have; in the zip they lie in the folder `top`. */
export function zipFolder(folder, names, top) {
  const files = names.map((name) => {
    const mode = name.endsWith(".sh") ? 0o100755 : 0o100644;
    const level = name.endsWith(".png") ? 0 : 9;
    const facts = { mtime, level, os: unix, attrs: mode * 2 ** 16 };
    return [`${top}/${name}`, [new Uint8Array(readFileSync(join(folder, name))), facts]];
  });
  return zipSync(Object.fromEntries(files));
}
