// Keeps the files of one build so that the page opens without its server; knows nothing of the clerk's.
const cacheName = "taizhang-page-__VERSION__";
const files = "__FILES__";

/** A server that does not answer in this time is taken for gone. */
const PatienceMs = 3000;

self.addEventListener("install", (event) => {
  // Past the browser's own store, which may still hold the files of an earlier build.
  const fresh = files.map((file) => new Request(file, { cache: "reload" }));
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(fresh)));
});

// The earlier build's files go when no page of it is open any longer.
self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names
            .filter((name) => name.startsWith("taizhang-page-") && name !== cacheName)
            .map((name) => caches.delete(name)),
        ),
      )
      // The page of the very first visit too: it has parts yet to load.
      .then(() => self.clients.claim()),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  event.respondWith(request.mode === "navigate" ? newest(request) : kept(request));
});

/** The page itself as the server has it now, so that a new build is taken; else the one that is kept. */
async function newest(request) {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), PatienceMs);
  try {
    const answer = await fetch(request.url, { cache: "no-cache", signal: limit.signal });
    if (answer.ok && !answer.redirected) return answer;
  } catch {
    // No server: the kept page is whole.
  } finally {
    clearTimeout(timer);
  }
  return kept(new Request("./"));
}

/** From the latest build that is kept: the names of a build's files are its own. */
async function kept(request) {
  for (const name of (await caches.keys()).reverse()) {
    if (!name.startsWith("taizhang-page-")) continue;
    const found = await (await caches.open(name)).match(request, { ignoreSearch: true });
    if (found !== undefined) return found;
  }
  return fetch(request);
}
