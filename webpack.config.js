// Builds dist/: the add-in as a static site with its manifest, pane, functions, icons and office.js.
//   --env base=https://host:port   where it will be served (default https://localhost:3000)
//   --env officeJs=local|cdn|cn    own copy of office.js (default), Microsoft's CDN, or its Chinese one
import { createRequire } from "node:module";
import process from "node:process";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import { licencePlugin } from "./scripts/licences.mjs";
import { developmentBase, manifestFor } from "./scripts/manifest-for.mjs";
import { metadataFor } from "./src/addin/functions/metadata";

const root = dirname(fileURLToPath(import.meta.url));
const at = (...parts) => resolve(root, ...parts);
const officePackage = dirname(
  createRequire(import.meta.url).resolve("@microsoft/office-js/package.json"),
);

const officeSources = {
  local: "office-js/office.js",
  cdn: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  cn: "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
};

/** The part of office.js an Excel add-in loads, unchanged. */
const officeFiles = [
  "office.js",
  "excel-web-16.00.js",
  "excel-win32-16.01.js",
  "excel-mac-16.00.js",
  "custom-functions-runtime.js",
  "o15apptofilemappingtable.js",
  "es6-promise.js",
  "telemetry/",
  "agaveerrorux/",
  "zh-cn/",
  "en-us/",
];

export default async (env = {}, argv = {}) => {
  const base = String(env.base ?? developmentBase).replace(/\/+$/, "");
  const officeJs = String(env.officeJs ?? "local");
  if (!/^https?:\/\/[^/\s]+$/.test(base))
    throw new Error(`--env base=… must look like https://host:port, not ${base}`);
  if (!Object.hasOwn(officeSources, officeJs))
    throw new Error(`--env officeJs=… is one of ${Object.keys(officeSources).join(", ")}`);
  const officeOrigin = officeJs === "local" ? "" : ` ${new URL(officeSources[officeJs]).origin}`;
  const json = (locale) => Buffer.from(JSON.stringify(metadataFor(locale), null, 2));
  return {
    mode: argv.mode ?? "production",
    target: ["web", "es2020"],
    // One set of modules for both scripts of the shared runtime: settings reach the functions.
    entry: {
      functions: at("src/addin/functions/script.ts"),
      taskpane: { import: at("src/addin/main.tsx"), dependOn: "functions" },
      selfcheck: { import: at("src/addin/selfcheck/main.ts"), dependOn: "functions" },
    },
    output: { path: at("dist"), filename: "[name].js", clean: true },
    devtool: argv.mode === "development" ? "source-map" : false,
    resolve: { extensions: [".ts", ".tsx", ".js", ".mjs"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          use: {
            loader: "ts-loader",
            options: { transpileOnly: true, compilerOptions: { noEmit: false } },
          },
        },
      ],
    },
    cache: { type: "filesystem" },
    performance: { hints: false },
    optimization: {
      // What knows no face comes with the pane, after Excel has its functions and buttons.
      splitChunks: {
        cacheGroups: {
          // One copy for the pane and for the page that shows where the pane does not.
          checks: { name: "checks", chunks: "all", enforce: true, priority: 1, test: isCheck },
          engine: { name: "engine", chunks: "async", enforce: true, test: isEngine },
          pane: { name: "pane", chunks: "async", enforce: true, test: isNotEngine },
        },
      },
    },
    plugins: [
      licencePlugin,
      new HtmlPlugin({
        template: at("src/addin/taskpane.html"),
        filename: "taskpane.html",
        chunks: ["functions", "taskpane"],
        scriptLoading: "defer",
        minify: false,
        templateParameters: { office: officeSources[officeJs], officeOrigin },
      }),
      new HtmlPlugin({
        template: at("src/addin/selfcheck/selfcheck.html"),
        filename: "selfcheck.html",
        chunks: ["functions", "selfcheck"],
        scriptLoading: "defer",
        minify: false,
        templateParameters: { office: officeSources[officeJs], officeOrigin },
      }),
      new CopyPlugin({
        patterns: [
          { from: at("assets/*.png"), to: "assets/[name][ext]" },
          {
            from: at("manifest.xml"),
            transform: (content) => manifestFor(content.toString(), base),
          },
          { from: at("src/addin/help.html") },
          { from: at("src/addin/outdated.js") },
          ...(officeJs === "local" ? officeCopies() : []),
          ...["zh-CN", "en-US"].map((locale) => ({
            from: at("manifest.xml"),
            to: locale === "zh-CN" ? "functions.json" : "functions.en-us.json",
            transform: () => json(locale),
          })),
        ],
      }),
    ],
    devServer: {
      // This computer alone; the names it may be asked by are the server's own default.
      host: "localhost",
      ...(process.env.WEBPACK_SERVE === "true" ? { server: await devServer() } : {}),
      port: Number(new URL(base).port || 3000),
      hot: false,
      liveReload: false,
      client: false,
      static: false,
      headers: { "Access-Control-Allow-Origin": base },
    },
  };
};

/** HTTPS for a real Excel on this machine; the certificate is made and trusted on first use. */
async function devServer() {
  const { getHttpsServerOptions } = await import("office-addin-dev-certs");
  return { type: "https", options: await getHttpsServerOptions() };
}

const faces = /[\\/]src[\\/](pane|addin|locale[\\/]zh-CN[\\/](pane|addin))/;

function isEngine({ resource }) {
  return resource !== undefined && resource.startsWith(at("src")) && !faces.test(resource);
}

const checks =
  /[\\/]src[\\/](pane[\\/]selfcheck|pane[\\/]trust[\\/]database|addin[\\/]selfcheck[\\/]office|locale[\\/]zh-CN[\\/]selfcheck)/;

function isCheck({ resource }) {
  return resource !== undefined && checks.test(resource);
}

function isNotEngine(module) {
  return !isEngine(module);
}

function officeCopies() {
  return [
    { from: resolve(officePackage, "LICENSE.md"), to: "office-js/LICENSE.md" },
    ...officeFiles.map((name) => ({
      from: name.endsWith("/") ? `${name}**/*.js` : name,
      context: resolve(officePackage, "dist"),
      to: "office-js/[path][name][ext]",
      globOptions: { ignore: ["**/*.debug.js", "**/outlook_strings*"] },
      // office.js is served as Microsoft ships it: the minifier must not touch it
      info: { minimized: true },
    })),
  ];
}
