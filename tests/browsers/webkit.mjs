/* WebKitGTK, by plain W3C WebDriver. Every call has a time limit: a hung one would
   hang all. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer } from "node:net";

const DRIVER = "/usr/bin/WebKitWebDriver";
const BROWSER = process.env.MINIBROWSER ?? "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser";
const LIMIT = 60_000;
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

export const name = "WebKitGTK";
export const isInstalled = () => [DRIVER, BROWSER, "/usr/bin/xvfb-run"].every(existsSync);

function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

/** A browser with a profile of its own. */
export async function open() {
  const port = await freePort();
  const driver = spawn("xvfb-run", ["-a", DRIVER, `--port=${port}`], { stdio: "ignore", detached: true });
  const call = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(LIMIT),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  const end = () => {
    try {
      process.kill(-driver.pid, "SIGTERM");
    } catch {
      /* It has ended. */
    }
  };
  try {
    for (let turn = 0; ; turn++) {
      try {
        await call("GET", "/status");
        break;
      } catch (error) {
        if (turn > 60) throw error;
        await new Promise((done) => setTimeout(done, 250));
      }
    }
    const capabilities = { browserName: "MiniBrowser", "webkitgtk:browserOptions": { binary: BROWSER, args: ["--automation"] } };
    const { sessionId } = await call("POST", "/session", { capabilities: { alwaysMatch: capabilities } });
    const session = `/session/${sessionId}`;
    await call("POST", `${session}/timeouts`, { script: 45_000, pageLoad: 45_000 });
    const evaluate = async (act, ...args) => {
      const script = `const done = arguments[arguments.length - 1]; const args = Array.from(arguments).slice(0, -1);
        Promise.resolve().then(() => (${act})(...args)).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
      const { value, error } = await call("POST", `${session}/execute/async`, { script, args });
      if (error) throw new Error(error);
      return value;
    };
    return {
      problems: [],
      goto: (url) => call("POST", `${session}/url`, { url }),
      evaluate,
      evaluateInFrame: async (act, ...args) => {
        const find = "return document.querySelector('aims-gap')?.shadowRoot?.querySelector('iframe') ?? null";
        const frame = await call("POST", `${session}/execute/sync`, { script: find, args: [] });
        if (!frame?.[ELEMENT]) throw new Error("there is no frame yet");
        await call("POST", `${session}/frame`, { id: frame });
        try {
          return await evaluate(act, ...args);
        } finally {
          await call("POST", `${session}/frame`, { id: null });
        }
      },
      close: async () => {
        await call("DELETE", session).catch(() => {});
        end();
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}
