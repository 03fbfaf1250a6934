/** From sending a 2,000-word article to having its claims, through the API: `npm run bench -- import`. */
import { splitArticle } from "@/lib/claims/split";
import { importText as readText } from "@/lib/import/import-text";
import { articleOf, importText, ms, quantile, sorted, startDesk } from "./desk";

const RUNS = 20;
const desk = await startDesk();
const text = articleOf(2000);
await importText(desk, text);
const times: number[] = [];
const floor: number[] = [];
let claims = 0;
for (let run = 0; run < RUNS; run++) {
  let begun = performance.now();
  claims = (await importText(desk, text)).claims.length;
  times.push(performance.now() - begun);
  begun = performance.now();
  splitArticle(readText(text));
  floor.push(performance.now() - begun);
}
const all = sorted(times);
console.log(
  `2,000 words, ${claims} claims: p50 ${ms(quantile(all, 0.5))}, p95 ${ms(quantile(all, 0.95))}; ` +
    `reading and splitting alone, in one process: p50 ${ms(quantile(sorted(floor), 0.5))}`,
);
await desk.dispose();
