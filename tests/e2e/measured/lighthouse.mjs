/* Lighthouse on a page, by a browser that already listens:
   `node lighthouse.mjs URL PORT` prints the scores and what cost points, as JSON. */
import lighthouse from "lighthouse";

const [url, port] = process.argv.slice(2);
const onlyCategories = ["performance", "accessibility", "best-practices", "seo"];
const { lhr } = await lighthouse(url, { port: Number(port), logLevel: "error", onlyCategories });

const scores = {};
const lost = [];
for (const category of Object.values(lhr.categories)) {
  scores[category.id] = Math.round(category.score * 100);
  for (const { id, weight } of category.auditRefs) {
    const { score, displayValue, title } = lhr.audits[id];
    if (weight > 0 && score !== null && score < 1) {
      lost.push(`${category.id}: ${title} ${displayValue ?? ""} (${score})`);
    }
  }
}
const timings = {};
for (const id of ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "speed-index", "cumulative-layout-shift"]) {
  timings[id] = lhr.audits[id].displayValue;
}
console.log(JSON.stringify({ scores, timings, lost }));
