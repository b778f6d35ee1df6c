// `npm run dev`: the web page on this computer, made anew and loaded anew whenever a source changes.
// Needs TypeScript for the sample: node --import tsx scripts/dev.mjs
import { watch } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { context } from "esbuild";
import { bundling, layOut, layOutOwn } from "./page-parts.mjs";
import { isMeant, listen, staticServer } from "./static-server.mjs";

const out = fileURLToPath(new URL("../build/dev-page", import.meta.url));
const sources = fileURLToPath(new URL("../src/page", import.meta.url));
const wanted = Number(process.env.PORT ?? 8090);
if (!Number.isInteger(wanted) || wanted < 1 || wanted > 65_000) {
  console.error(`PORT 要写 1 到 65000 之间的数，例如 8090，不能是“${process.env.PORT}”。`);
  process.exit(2);
}

/** Loads the page anew when it is told to. The page keeps what was typed. */
const follow = `new EventSource("/changed").addEventListener("message", () => location.reload());\n`;

const listeners = new Set();

function tellAll() {
  for (const listener of listeners) listener.write("data: changed\n\n");
}

/** The page's own HTML and styles, with the line that follows changes. */
async function refreshOwn() {
  await layOutOwn(out);
  const page = join(out, "index.html");
  const text = await readFile(page, "utf8");
  await writeFile(
    page,
    text.replace("<script ", '<script src="follow.js"></script>\n    <script '),
  );
  await writeFile(join(out, "follow.js"), follow);
}

const tells = {
  name: "tells",
  setup({ onEnd }) {
    onEnd(({ errors }) => {
      if (errors.length === 0) tellAll();
    });
  },
};

await rm(out, { recursive: true, force: true });
await layOut(out);
await refreshOwn();
const given = bundling(out);
const making = await context({
  ...given,
  plugins: [...given.plugins, tells],
  sourcemap: "inline",
  define: { "process.env.NODE_ENV": '"development"' },
});
const first = new Promise((done) => listeners.add({ write: done }));
console.log("正在生成网页，请稍等……");
await making.watch();
await first;
listeners.clear();
watch(sources, { recursive: true }, (_, name) => {
  if (/\.(html|css|webmanifest)$/.test(name ?? "")) refreshOwn().then(tellAll, console.error);
});

const files = staticServer(out);
const server = createServer((request, response) => {
  if (request.url !== "/changed" || !isMeant(request)) {
    files.emit("request", request, response);
    return;
  }
  response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
  response.flushHeaders();
  listeners.add(response);
  request.on("close", () => listeners.delete(response));
});
console.log(
  `http://localhost:${await listen(server, wanted)}/　改了源文件，网页自己重新载入；按 Ctrl+C 结束。`,
);
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(0));
