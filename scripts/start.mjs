// Serves the web page, and the add-in where it is built, on this computer alone; opens nothing.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { listen, staticServer } from "./static-server.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const page = join(root, "dist-page");
const addin = join(root, "dist");

if (newest(join(root, "src")) > builtAt(page)) {
  console.log("正在生成网页，请稍等……");
  const script = join(root, "scripts/build-page.mjs");
  const { status } = spawnSync(process.execPath, ["--import", "tsx", script], {
    cwd: root,
    stdio: "inherit",
  });
  if (status !== 0) {
    console.error("网页没有生成成功，请先运行 npm ci，再试一次。");
    process.exit(2);
  }
}

const wanted = Number(process.env.PORT ?? 8080);
const port = await listen(staticServer(page), wanted);
console.log(`网页（不用装 Excel）：  http://localhost:${port}/`);
if (existsSync(join(addin, "taskpane.html"))) {
  const addinPort = await listen(staticServer(addin), port + 1);
  console.log(`加载项的文件：          http://localhost:${addinPort}/taskpane.html`);
  console.log("                        （装进 Excel 要用 HTTPS，见 docs/intranet.md）");
} else console.log("加载项还没有生成；需要时先运行 npm run build。");
console.log("在浏览器里打开上面的地址；按 Ctrl+C 结束。");

/** When the page was built; 0: never. */
function builtAt(folder) {
  const last = join(folder, "offline.js");
  return existsSync(last) ? statSync(last).mtimeMs : 0;
}

function newest(folder) {
  let latest = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile())
      latest = Math.max(latest, statSync(join(entry.parentPath, entry.name)).mtimeMs);
  return latest;
}
