/**
 * The page around the pane, as Excel on the web has one. It only carries messages: what the pane posts goes to
 * `excelHears` (the host, outside the browser), and `excelSays` posts to the pane.
 */
export function hostPage(paneUrl: string, name: string): string {
  const settings = JSON.stringify({ paneUrl, name }).replace(/</g, "\\u003c");
  return `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <title>Excel</title>
    <style>
      html, body { margin: 0; height: 100%; }
      iframe { border: 0; width: 100%; height: 100%; }
    </style>
  </head>
  <body>
    <script>
      const settings = ${settings};
      const pane = document.createElement("iframe");
      const origin = new URL(settings.paneUrl).origin;
      window.excelSays = (text) => pane.contentWindow.postMessage(text, origin);
      window.addEventListener("message", (event) => {
        if (event.source !== pane.contentWindow || event.origin !== origin) return;
        window.excelHears(String(event.data));
      });
      pane.name = settings.name;
      pane.src = settings.paneUrl;
      document.body.append(pane);
    </script>
  </body>
</html>
`;
}
