/* Plain ES5: says what to do where the page itself cannot run. */
(function () {
  "use strict";
  function show(id) {
    var part = document.getElementById(id);
    if (part) part.hidden = false;
  }
  function modern() {
    try {
      return (
        "noModule" in document.createElement("script") &&
        typeof structuredClone === "function" &&
        typeof Array.prototype.at === "function" &&
        typeof Object.hasOwn === "function"
      );
    } catch (error) {
      return error === null;
    }
  }
  if (location.protocol === "file:") show("no-server");
  else if (!modern()) show("old-browser");
  else
    window.addEventListener(
      "error",
      function (event) {
        if (event.target && event.target.tagName === "SCRIPT") show("not-loaded");
      },
      true,
    );
})();
