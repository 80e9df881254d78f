/* What every browser is taken through. It is told what to do by scripts in the page,
   so that one telling is enough for all; pointing and typing are tried in Chromium
   (tests/e2e). */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";

const REPOSITORY = path.resolve(import.meta.dirname, "../..");
const FIXTURE = "tests/fixtures/complete.json";
const PASSPHRASE = "correct horse, battery staple";
const cli = (...args) => execFileSync(path.join(REPOSITORY, "target/debug/aims-gap"), args, { cwd: REPOSITORY, encoding: "utf8" });

/** Waits until `test` gives something. */
async function until(what, test) {
  let last;
  for (let turn = 0; turn < 150; turn++) {
    try {
      last = await test();
      if (last) return last;
    } catch (error) {
      last = error;
    }
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error(`${what}: ${last}`);
}

const there = (browser, selector) => until(selector, () => browser.evaluate((selector) => document.querySelector(selector) !== null, selector));
const click = async (browser, selector) => {
  await there(browser, selector);
  await browser.evaluate((selector) => document.querySelector(selector).click(), selector);
};
const goTo = (browser, hash) => browser.evaluate((hash) => void (location.hash = hash), hash);
const store = async (browser, address, value) => {
  await browser.goto(address);
  await browser.evaluate((value) => localStorage.setItem("aims-gap:assessment", value), value);
  await browser.goto("about:blank");
};
const figures = (browser) =>
  browser.evaluate(() => Object.fromEntries([...document.querySelectorAll('[data-metric][data-scope="overall"]')].map(({ dataset }) => [dataset.metric, dataset.value])));
const link = (browser) => until("the link", () => browser.evaluate(() => document.querySelector("#share-link")?.value || null));

const answer = (ref, level) => {
  const radio = document.querySelector(`[data-requirement="${ref}"] input[value="${level}"]`);
  if (!radio) return false;
  radio.click();
  return radio.checked;
};

export const JOURNEYS = {
  async "an answer is there again after a reload"({ browser, address }) {
    await browser.goto(address);
    await there(browser, "html[data-ready]");
    await click(browser, "#start-actions a");
    await there(browser, "#screen fieldset");
    await goTo(browser, "#/area/4");
    await until("answered", () => browser.evaluate(answer, "4.1", "3"));
    await browser.goto("about:blank");
    await browser.goto(`${address}#/area/4`);
    await until("still answered", () => browser.evaluate(() => document.querySelector('[data-requirement="4.1"] input[value="3"]')?.checked));
  },

  async "figures and verdict are those of the command line"({ browser, address }) {
    await store(browser, address, readFileSync(path.join(REPOSITORY, FIXTURE), "utf8"));
    await browser.goto(`${address}#/results`);
    await there(browser, "[data-verdict]");
    const score = JSON.parse(cli("score", FIXTURE));
    assert.equal(await browser.evaluate(() => document.querySelector("[data-verdict]").dataset.verdict), score.verdict);
    const shown = await figures(browser);
    for (const [metric, value] of Object.entries(shown)) {
      const told = score.overall[metric];
      const [above, below] = told.split("/").map(Number);
      const exact = metric === "maturity" ? above / (below ?? 1) : (100 * above) / (below ?? 1);
      assert.ok(Math.abs(Number(value) - exact) < 0.006, `${metric}: ${value}, ${JSON.stringify(told)}`);
    }
    assert.deepEqual(Object.keys(shown).sort(), ["conformity", "coverage", "maturity", "readiness"]);
  },

  async "every format is made"({ browser, address }) {
    await store(browser, address, readFileSync(path.join(REPOSITORY, FIXTURE), "utf8"));
    await browser.goto(`${address}#/results`);
    for (const format of ["pdf", "docx", "xlsx", "html", "md", "csv", "oscal"]) {
      await click(browser, `[data-download="${format}"]`);
      const told = await until(format, () =>
        browser.evaluate((format) => {
          const told = document.querySelector(`[data-download="${format}"]`).closest("li").querySelector(".told");
          return told.querySelector("progress") ? null : /aims-gap-iso-42001|warning/.exec(told.innerHTML)?.[0];
        }, format),
      );
      assert.equal(told, "aims-gap-iso-42001", format);
    }
  },

  async "a link opens for somebody else, and one that is cut says so"({ browser, address, another }) {
    await store(browser, address, readFileSync(path.join(REPOSITORY, FIXTURE), "utf8"));
    await browser.goto(`${address}#/results`);
    const shared = await link(browser);
    assert.match(shared, /#r=1r[0-9A-Za-z]{49}$/);
    const shown = await figures(browser);
    const other = await another();
    await other.goto(shared);
    await there(other, "[data-verdict]");
    assert.deepEqual(await figures(other), shown);
    assert.equal(await other.evaluate(() => localStorage.length), 0);
    await other.goto("about:blank");
    await other.goto(shared.slice(0, -4));
    await there(other, '[data-link="refused"]');
  },

  async "a passphrase locks a link and opens it"({ browser, address, another }) {
    await store(browser, address, readFileSync(path.join(REPOSITORY, FIXTURE), "utf8"));
    await browser.goto(`${address}#/results`);
    await link(browser);
    const type = (words) => {
      const field = document.querySelector("#passphrase");
      field.value = words;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.form.requestSubmit();
    };
    await browser.evaluate(() => document.querySelectorAll("#share summary")[1].click());
    await there(browser, "#passphrase");
    await browser.evaluate(type, PASSPHRASE);
    const locked = await until("locked", async () => /#r=1e/.test(await link(browser)) && link(browser));
    const other = await another();
    await other.goto(locked);
    await there(other, '[data-link="locked"] #passphrase');
    await other.evaluate(type, "another passphrase");
    await there(other, '[data-link="locked"] .warning');
    await other.evaluate(type, PASSPHRASE);
    await there(other, "[data-verdict]");
  },

  async "on another site's page it stands and tells how far one is"({ browser, host }) {
    await browser.goto(host);
    const heard = (name) => browser.evaluate((name) => window.heard.filter(([other]) => other === name).map(([, detail]) => detail), name);
    await until("ready", async () => (await heard("ready")).length === 1);
    await browser.evaluateInFrame(() => void (location.hash = "#/area/4"));
    await until("answered", () => browser.evaluateInFrame(answer, "4.1", "3"));
    await until("progress", async () => (await heard("progress")).at(-1)?.answered === 1);
    const height = (await heard("resize")).at(-1).height;
    const shown = await browser.evaluate(() => document.querySelector("aims-gap").getBoundingClientRect().height);
    assert.ok(shown >= height - 2, `${shown} of ${height}`);
  },
};
