// Opens web pages in Chromium and holds them against what readers need: accessibility (axe-core) in light, dark and on
// paper, nothing that scrolls sideways on a narrow screen, everything within reach of the keyboard, nothing from the network;
// and what only a report or only the index of the country has to do.
//
// node check.mjs FOLDER report.html [report.html ...] index.html
// What a report says is read in a file of the same name in JSON; of several in one page (samen.html) only what holds for
// every page is asked. Writes pictures of the first page of each into FOLDER. Ends with 1 and a line a fault.

import { availableParallelism } from "node:os";
import { join } from "node:path";
import { index } from "./index.mjs";
import { accessible, browser, checks, faults, folder, keyboard, narrow, open } from "./page.mjs";
import { report } from "./report.mjs";

// Each check opens pages of its own, so as many run beside each other as there are cores: most of the time is waiting for a browser.
const jobs = process.argv.slice(3).flatMap((file) => [
  ...(file.startsWith("index") ? index(file) : file.startsWith("samen") ? [] : report(file)),
  () => keyboard(file),
  // 320 px is also a window of 1280 at 400%.
  ...[320, 390].map((width) => () => narrow(file, width)),
  ...[["light", { colorScheme: "light" }], ["dark", { colorScheme: "dark" }], ["narrow", { viewport: { width: 390, height: 844 } }],
    ["contrast", { forcedColors: "active" }]].map(([name, options]) => () => seen(file, name, options)),
  () => onPaper(file),
]);

async function seen(file, name, options) {
  const page = await open(file, options);
  await page.screenshot({ path: join(folder, `${file}-${name}.png`) });
  await accessible(file, name, page);
  await page.context().close();
}

async function onPaper(file) {
  const page = await open(file, {});
  await page.emulateMedia({ media: "print" });
  await accessible(file, "print", page);
  await page.context().close();
}

await Promise.all(Array.from({ length: availableParallelism() + 1 }, async () => {
  for (let job = jobs.shift(); job; job = jobs.shift()) await job();
}));
await browser.close();
faults.sort().forEach((fault) => console.log(fault));
console.log(`${checks - faults.length} passed, ${faults.length} failed`);
process.exit(faults.length === 0 ? 0 : 1);
