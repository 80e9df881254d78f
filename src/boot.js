import init, { start } from "./app.js";
await init({ module_or_path: document.getElementById("wasm").href });
start("hello");
