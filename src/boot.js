/* Starts the program with the files that index.html preloads. Should that fail,
   the page says so, and what is stored can still be saved to a file. */
import init, { start } from "./app.js";

const byId = (id) => document.getElementById(id);

async function fetchText(id) {
  const response = await fetch(byId(id).href);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return response.text();
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

try {
  const [text] = await Promise.all([
    fetchText("text"),
    init({ module_or_path: byId("wasm").href }),
  ]);
  start(text);
} catch (error) {
  console.error(error);
  sayThat("failed");
}
