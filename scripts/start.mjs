// Serves the web page and the add-in's files on this computer alone; builds what is not there yet,
// opens nothing, ends with Ctrl+C.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { buildPage, isFresh, pageFolder } from "./fresh-page.mjs";
import { listen, staticServer } from "./static-server.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const addinFolder = fileURLToPath(new URL("../dist", import.meta.url));

const wanted = Number(process.env.PORT ?? 8080);
if (!Number.isInteger(wanted) || wanted < 1 || wanted > 65_000) {
  console.error(`PORT 要写 1 到 65000 之间的数，例如 8080，不能是“${process.env.PORT}”。`);
  process.exit(2);
}

if (!isFresh()) {
  console.log("正在生成网页，请稍等……");
  if (!buildPage()) {
    console.error("网页没有生成成功，请先运行 npm ci，再试一次。");
    process.exit(2);
  }
}

const servers = [staticServer(pageFolder), staticServer(addinFolder)];
const [pagePort, addinPort] = await listenBoth();
if (pagePort !== wanted)
  console.log(
    `${wanted} 端口已被别的程序占用，改用 ${pagePort}。（要固定端口：PORT=号码 npm start）`,
  );
console.log(`网页（不用装 Excel）：  http://localhost:${pagePort}/`);
console.log(`加载项的文件：          http://localhost:${addinPort}/taskpane.html`);
console.log("                        （装进 Excel 要用 HTTPS，见 docs/intranet.md）");
console.log("在浏览器里打开上面的地址；按 Ctrl+C 结束。");

// In a process of its own: the page is there meanwhile.
const script = `import("./scripts/fresh-addin.mjs").then(({ freshAddin }) => process.exit(freshAddin() ? 0 : 2))`;
const making = spawn(process.execPath, ["--input-type=module", "--eval", script], {
  cwd: root,
  stdio: ["ignore", "ignore", "pipe"],
});
let troubles = "";
making.stderr.on("data", (data) => (troubles += data));
const slow = setTimeout(() => console.log("加载项正在生成，约一分钟……"), 3000);
making.on("close", (code) => {
  clearTimeout(slow);
  if (code === 0) console.log("加载项已经生成。");
  else if (code !== null)
    console.error(
      `加载项没有生成成功，网页照常能用。\n${troubles.trim().split("\n").slice(-20).join("\n")}`,
    );
});

for (const signal of ["SIGINT", "SIGTERM"])
  process.on(signal, () => {
    making.kill();
    process.exit(0);
  });

async function listenBoth() {
  try {
    const first = await listen(servers[0], wanted);
    return [first, await listen(servers[1], first + 1)];
  } catch {
    console.error(`从 ${wanted} 起的 50 个端口都被占用了。请换一个，例如：PORT=9000 npm start`);
    process.exit(2);
  }
}
