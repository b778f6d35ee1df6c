/** Lets the page open without its server from the second visit on, where the browser allows it. */
export function workOffline(): void {
  if (!("serviceWorker" in navigator) || !window.isSecureContext) return;
  // Without it the page works all the same, only not without its server.
  navigator.serviceWorker.register("offline.js").catch(() => undefined);
}
