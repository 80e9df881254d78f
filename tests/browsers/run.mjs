/* node tests/browsers/run.mjs: the core journeys in every browser that is installed
   beside Chromium. A browser that is not is said to be skipped. */
import path from "node:path";
import * as firefox from "./firefox.mjs";
import { JOURNEYS } from "./journeys.mjs";
import { serve } from "./serve.mjs";
import * as webkit from "./webkit.mjs";

const dist = path.resolve(process.argv[2] ?? path.join(import.meta.dirname, "../../dist"));
const site = await serve(dist);
let failed = 0;
for (const { name, isInstalled, open } of [firefox, webkit]) {
  if (!isInstalled()) {
    console.log(`${name}: skipped, not installed`);
    continue;
  }
  for (const [journey, take] of Object.entries(JOURNEYS)) {
    const began = Date.now();
    const opened = [];
    const another = async () => {
      opened.push(await open());
      return opened.at(-1);
    };
    try {
      await take({ browser: await another(), another, ...site });
      const problems = opened.flatMap(({ problems }) => problems);
      if (problems.length > 0) throw new Error(`the browser complained: ${problems.join("; ")}`);
      console.log(`${name}: ${journey}: passed in ${((Date.now() - began) / 1000).toFixed(1)} s`);
    } catch (error) {
      failed += 1;
      console.log(`${name}: ${journey}: FAILED: ${error.message}`);
    }
    await Promise.allSettled(opened.map((browser) => browser.close()));
  }
}
site.close();
process.exit(failed === 0 ? 0 : 1);
