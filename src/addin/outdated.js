/* Plain ES5: shown where the web view is too old to run the pane (no WebView2). */
(function () {
  "use strict";
  var modern = true;
  try {
    modern = typeof Promise === "function" && "noModule" in document.createElement("script");
  } catch (error) {
    modern = error === null;
  }
  if (modern) return;
  document.addEventListener("DOMContentLoaded", function () {
    var message = document.createElement("div");
    message.setAttribute("role", "alert");
    message.style.cssText =
      "font:16px/1.7 'Microsoft YaHei',SimSun,sans-serif;padding:24px;color:#222;background:#fff";
    message.appendChild(
      document.createTextNode(
        "这台电脑的 Office 内嵌浏览器太旧，台账助手无法运行。请安装 Microsoft Edge WebView2 运行时，" +
          "并使用 Office 2021 或更新的版本；暂时可以用网页版或命令行检查台账。",
      ),
    );
    document.body.innerHTML = "";
    document.body.appendChild(message);
  });
})();
