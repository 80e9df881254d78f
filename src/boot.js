/* Starts the program with the files that index.html preloads. Should that fail,
   the page says so, and what is stored can still be saved to a file. */
import init, { start } from "./app.js";
import { prefetch } from "./__wasm_split.js";

const byId = (id) => document.getElementById(id);

async function fetchText(id) {
  const response = await fetch(byId(id).href);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return response.text();
}

/* The part behind an address within the page, and the questions that it shows. */
function prefetchFor(hash) {
  const part = /^#\/(profile|areas|area\/|stage-1)/.test(hash) ? "interview" : hash === "#/results" ? "results" : null;
  if (part === null || prefetched.has(part)) return;
  if (prefetched.size === 0) {
    // Into the browser's cache; a failure shows when the screen asks for them.
    fetch(document.documentElement.dataset.questions).catch(() => {});
  }
  prefetched.add(part);
  prefetch(part);
}
const prefetched = new Set();
prefetchFor(location.hash);
/* Whoever points at a link will likely follow it. */
for (const kind of ["pointerover", "focusin"]) {
  document.addEventListener(kind, (event) => {
    const link = event.target instanceof Element && event.target.closest("a[href^='#/']");
    if (link) prefetchFor(link.hash);
  });
}

/* Every value of ours as one JSON object, without the program's help. */
function downloadStored() {
  const stored = {};
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith("aims-gap:")) stored[key] = localStorage.getItem(key);
    }
  } catch {
    /* Denied: then there is nothing of ours. */
  }
  const url = URL.createObjectURL(new Blob([JSON.stringify(stored, null, 2)], { type: "application/json" }));
  const link = Object.assign(document.createElement("a"), { href: url, download: "aims-gap-stored.json" });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 30000);
}

function sayThat(id) {
  document.documentElement.dataset.stopped = "";
  const section = byId(id);
  section.hidden = false;
  section.querySelector("h1").focus();
}

for (const section of [byId("failed"), byId("crashed")]) {
  section.querySelector("[data-reload]").addEventListener("click", () => location.reload());
  section.querySelector("[data-download]").addEventListener("click", downloadStored);
}
/* The program's panic hook sets the attribute. */
new MutationObserver(() => sayThat("crashed")).observe(document.documentElement, {
  attributeFilter: ["data-crashed"],
});

/* What a site owner sets for every page; a site without the file sets nothing. */
async function readSettings() {
  const { dataset } = document.documentElement;
  try {
    const settings = await (await fetch(dataset.config)).text();
    if (settings.trim() === "{}") return;
    dataset.settings = settings;
    dataset.embed ??= "";
  } catch {
    /* Then nothing is set. */
  }
}

/* From now on the site works without a network (sw.js). A new version waits until the
   visitor wants it: nothing is reloaded under someone who is typing. */
async function keepOffline() {
  const workers = navigator.serviceWorker;
  const registration = await workers.register(new URL("../sw.js", import.meta.url));
  const notice = byId("updated");
  const tell = () => {
    if (registration.waiting && registration.active) notice.hidden = false;
  };
  const watch = () => {
    registration.installing?.addEventListener("statechange", tell);
    tell();
  };
  registration.addEventListener("updatefound", watch);
  watch();
  notice.querySelector("button").addEventListener("click", () => {
    // Another window may have made the new version take over.
    if (!registration.waiting) location.reload();
    workers.addEventListener("controllerchange", () => location.reload());
    registration.waiting?.postMessage("take over");
  });
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) registration.update().catch(() => {});
  });
}

try {
  const [text] = await Promise.all([
    fetchText("text"),
    readSettings(),
    init({ module_or_path: byId("wasm").href }),
  ]);
  start(text);
} catch (error) {
  console.error(error);
  sayThat("failed");
}
/* Also after a failure: the next version may be the remedy. Not in others' pages,
   and without a word where it cannot be. */
if (parent === window) (window.requestIdleCallback ?? setTimeout)(() => keepOffline().catch(() => {}));
