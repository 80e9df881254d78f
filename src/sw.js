/* The service worker: keeps one version of the site, whole, so that it works without
   a network. docs/adr/0011-offline.md says why it is as it is. The build puts the
   version's folder and files in the place of SITE (xtask/src/build/offline.rs). */
const SITE = "{{site}}";

const scope = self.registration.scope;
/* Several installations may share an origin: a cache is named by both. */
const PREFIX = `aims-gap ${scope} `;
const CACHE = PREFIX + SITE.folder;
const HASHED = /^a-[0-9a-f]{12}\//;
/* So many files at once that the page has connections left. */
const LANES = 3;

self.addEventListener("install", (event) => event.waitUntil(install()));
/* On a first visit the page at work is served from here at once. An update comes this
   far when nobody uses the old version any more, or by the visitor's wish. */
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("message", ({ data }) => {
  if (data === "take over") self.skipWaiting();
});

/* Nothing is kept until everything is there. */
async function install() {
  const wanted = [
    ...SITE.pages.map((page) => [page, fetchPage]),
    ...Object.keys(SITE.hashed).map((name) => [`${SITE.folder}/${name}`, fetchHashed]),
    ...SITE.others.map((name) => [name, fetchOther]),
  ];
  const fetched = [];
  const lane = async () => {
    for (let next; (next = wanted.pop()); ) {
      const [path, fetchIt] = next;
      const response = await fetchIt(path).catch((error) => {
        wanted.length = 0; // The rest would be in vain.
        throw error;
      });
      // Read to the end: one that is not would hold its connection for ever.
      if (response) fetched.push([path, new Response(await response.blob(), response)]);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  const cache = await caches.open(CACHE);
  try {
    await Promise.all(fetched.map(([path, response]) => cache.put(at(path), response)));
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

const at = (path) => new URL(path, scope).href;
const isSound = (response) => response.ok && response.type === "basic" && !response.redirected;

async function fetchSound(path, options) {
  const response = await fetch(at(path), { priority: "low", ...options });
  if (!isSound(response)) throw new Error(`${response.url}: ${response.status}`);
  return response;
}

/* A host in the middle of an update may still send the old page. */
async function fetchPage(path) {
  const response = await fetchSound(path, { cache: "no-cache" });
  const text = await response.clone().text();
  if (!text.includes(`${SITE.folder}/`)) throw new Error(`${response.url}: of another version`);
  return response;
}

/* Some hosts answer with a page where they have no file: the browser compares hashes. */
function fetchHashed(path) {
  return fetchSound(path, { integrity: `sha256-${SITE.hashed[path.slice(SITE.folder.length + 1)]}` });
}

/* What a host may change or leave out. */
function fetchOther(path) {
  return fetchSound(path, { cache: "no-cache" }).catch(() => null);
}

self.addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname, href } = new URL(url);
  if (method !== "GET" || !(origin + pathname).startsWith(scope)) return;
  const path = (origin + pathname).slice(scope.length);
  const page = path.replace(/(^|\/)index\.html$/, "$1");
  if (mode === "navigate" && SITE.pages.includes(page)) {
    event.respondWith(fromCache(CACHE, at(page), event.request));
  } else if (path.startsWith(`${SITE.folder}/`)) {
    event.respondWith(fromCache(CACHE, href, event.request));
    if (path === `${SITE.folder}/boot.js`) event.waitUntil(tidy(event.clientId));
  } else if (HASHED.test(path)) {
    event.respondWith(fromOtherVersion(href, event.request));
  } else if (SITE.others.includes(path)) {
    event.respondWith(fromNetwork(at(path), event.request));
  }
});

/* A browser that is short of space may have emptied the cache. */
async function fromCache(name, url, request) {
  const options = { cacheName: name, ignoreSearch: true, ignoreVary: true };
  return (await caches.match(url, options)) ?? fetch(request);
}

/* A page of the version before is still open, in another window. */
async function fromOtherVersion(url, request) {
  const folder = url.slice(scope.length).split("/", 1)[0];
  return fromCache(PREFIX + folder, url, request);
}

/* What has no version: as new as can be had. */
async function fromNetwork(url, request) {
  const cache = await caches.open(CACHE);
  try {
    const response = await fetch(request);
    if (isSound(response)) await cache.put(url, response.clone());
    return response;
  } catch (error) {
    const kept = await cache.match(url, { ignoreVary: true });
    if (kept) return kept;
    throw error;
  }
}

/* Deletes the other versions once the page of this one that is starting is the only
   window: none that could still ask for them. Not while a newer one is being made. */
async function tidy(starting) {
  const open = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const others = open.filter(({ id, url }) => id !== starting && url.startsWith(scope));
  const names = await caches.keys();
  const { installing, waiting } = self.registration;
  if (others.length > 0 || installing || waiting) return;
  const old = names.filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
}
