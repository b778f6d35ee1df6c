// Packs what an office needs into one zip: page and add-in as one static site, the manifest, servers, set-up and
// instructions. The same sources give the same bytes.
//   --base https://host[:port][/folder]   where the site will be served (default: each desk serves itself)
//   --out FILE                            default build/taizhang-VERSION.zip
import { createHash } from "node:crypto";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { argv, exit } from "node:process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { addinFolder, freshAddin } from "./fresh-addin.mjs";
import { buildPage, isFresh, pageFolder } from "./fresh-page.mjs";
import { manifestFor } from "./manifest-for.mjs";
import { forWindows, writeServers } from "./stick-servers.mjs";
import { zipFolder } from "./zip-folder.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

/** Where every desk serves itself. */
const ownBase = "https://localhost:8443";

/** Of a build, but no part of the site: what starts it, its licences, its manifest. */
const beside = /^(manifest\.xml|.*\.(cmd|ps1|py|sh|txt|md))$/;

/** Writes the folder that is zipped. Page and add-in must be built. `base`: where the site is served. */
function layOut(folder, base) {
  const site = join(folder, "site");
  cpSync(pageFolder, site, { recursive: true });
  cpSync(addinFolder, join(site, "addin"), {
    recursive: true,
    filter: (from) => !from.endsWith("manifest.xml"),
  });
  const own = filesIn(site).filter((name) => !beside.test(name));
  writeServers(site, own, base === ownBase ? Number(new URL(base).port) : 0);

  const manifest = readFileSync(join(root, "manifest.xml"), "utf8");
  mkdirSync(join(folder, "manifest"));
  writeFileSync(join(folder, "manifest/taizhang.xml"), manifestFor(manifest, `${base}/addin`));

  cpSync(join(root, "install"), folder, { recursive: true });
  const setup = join(folder, "setup/setup.ps1");
  const script = readFileSync(setup, "utf8");
  writeFileSync(setup, forWindows(script.replace(/(?<=\n\$address = ')[^']*/, () => base)));
  cpSync(join(root, "LICENSE"), join(folder, "LICENSE.txt"));
}

/** Paths below a folder, with `/`, in a fixed order. */
function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
}

/** Packs the site for `base` into a file; answers its bytes. */
export function pack(out, base = ownBase) {
  if (!/^https:\/\/[^/\s]+(\/[^\s]*[^/\s])?$/.test(base))
    throw new Error(`--base 要写成 https://服务器[:端口][/文件夹] 的样子，不能是 ${base}`);
  if (!freshAddin() || !(isFresh() || buildPage()))
    throw new Error("没有生成成功，请先运行 npm ci。");
  const folder = mkdtempSync(join(tmpdir(), "taizhang-pack-"));
  try {
    layOut(folder, base);
    const bytes = zipFolder(folder, filesIn(folder), `taizhang-${version}`);
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(out, bytes);
    return bytes;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { base: { type: "string" }, out: { type: "string" } } });
  const out = values.out ?? join(root, `build/taizhang-${version}.zip`);
  try {
    const bytes = pack(out, values.base?.replace(/\/+$/, ""));
    const hash = createHash("sha256").update(bytes).digest("hex");
    console.log(`${out}\n${(bytes.length / 1e6).toFixed(1)} MB，SHA-256 ${hash}`);
  } catch (error) {
    console.error(error.message);
    exit(2);
  }
}
