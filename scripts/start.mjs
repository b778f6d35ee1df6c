// Serves the web page, and the add-in where it is built, on this computer alone; opens nothing.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildPage, isFresh, pageFolder } from "./fresh-page.mjs";
import { listen, staticServer } from "./static-server.mjs";

const addin = fileURLToPath(new URL("../dist", import.meta.url));

if (!isFresh()) {
  console.log("正在生成网页，请稍等……");
  if (!buildPage()) {
    console.error("网页没有生成成功，请先运行 npm ci，再试一次。");
    process.exit(2);
  }
}

const port = await listen(staticServer(pageFolder), Number(process.env.PORT ?? 8080));
console.log(`网页（不用装 Excel）：  http://localhost:${port}/`);
if (existsSync(join(addin, "taskpane.html"))) {
  const addinPort = await listen(staticServer(addin), port + 1);
  console.log(`加载项的文件：          http://localhost:${addinPort}/taskpane.html`);
  console.log("                        （装进 Excel 要用 HTTPS，见 docs/intranet.md）");
} else console.log("加载项还没有生成；需要时先运行 npm run build。");
console.log("在浏览器里打开上面的地址；按 Ctrl+C 结束。");
