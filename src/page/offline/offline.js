// Keeps the files of one build so that the page opens without its server; knows nothing of the clerk's, and
// leaves everything else on the same server, and in the same folder, to whom it belongs.
const scope = self.registration.scope;
/** Of this folder alone: another copy of the page on the same server keeps its own. */
const ownCaches = `taizhang-page ${new URL(scope).pathname} `;
const cacheName = `${ownCaches}__VERSION__`;
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
            .filter((name) => isOwnCache(name) && name !== cacheName)
            .map((name) => caches.delete(name)),
        ),
      )
      // The page of the very first visit too: it has parts yet to load.
      .then(() => self.clients.claim()),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !isOwn(request.url)) return;
  event.respondWith(request.mode === "navigate" ? newest(request) : kept(request));
});

/** The page itself, its build's files and those of earlier builds; not what else lies below its folder. */
function isOwn(address) {
  const { origin, pathname } = new URL(address);
  const folder = new URL(scope).pathname;
  if (origin !== self.location.origin || !pathname.startsWith(folder)) return false;
  const name = pathname.slice(folder.length);
  return (
    name === "" || name === "index.html" || files.includes(name) || /^app-[0-9a-f]{12}\//.test(name)
  );
}

function isOwnCache(name) {
  return name.startsWith(ownCaches);
}

/** The page as the server has it now, whatever it answers; the one that is kept only where it does not. */
async function newest(request) {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), PatienceMs);
  try {
    // A redirection is the browser's to follow: to where the server asks for a password, say.
    const how = { cache: "no-cache", redirect: "manual", signal: limit.signal };
    return await fetch(request.url, how);
  } catch {
    const name = new URL(request.url).pathname.slice(new URL(scope).pathname.length);
    return await kept(new Request(files.includes(name) ? name : "./"));
  } finally {
    clearTimeout(timer);
  }
}

/** From the latest build that is kept: the names of a build's files are its own. */
async function kept(request) {
  for (const name of (await caches.keys()).reverse()) {
    if (!isOwnCache(name)) continue;
    const found = await (await caches.open(name)).match(request, { ignoreSearch: true });
    if (found !== undefined) return found;
  }
  return fetch(request);
}
