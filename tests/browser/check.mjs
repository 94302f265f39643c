// Opens web pages in Chromium and holds them against what readers need: accessibility (axe-core) in light, dark and on
// paper, nothing that scrolls sideways on a narrow screen, everything within reach of the keyboard, nothing from the network;
// and what only a report or only the index of the country has to do.
//
// node check.mjs FOLDER report.html [report.html ...] index.html
// What a report says is read in a file of the same name in JSON; of several in one page (samen.html) only what holds for
// every page is asked. Writes pictures of the first page of each into FOLDER. Ends with 1 and a line a fault.

import { join } from "node:path";
import { index } from "./index.mjs";
import { accessible, browser, checks, faults, folder, keyboard, narrow, open } from "./page.mjs";
import { report } from "./report.mjs";

for (const file of process.argv.slice(3)) {
  for (const [name, options] of [["light", { colorScheme: "light" }], ["dark", { colorScheme: "dark" }],
    ["narrow", { viewport: { width: 390, height: 844 } }], ["contrast", { forcedColors: "active" }]]) {
    const page = await open(file, options);
    await page.screenshot({ path: join(folder, `${file}-${name}.png`) });
    await accessible(file, name, page);
    await page.context().close();
  }
  const page = await open(file, {});
  await page.emulateMedia({ media: "print" });
  await accessible(file, "print", page);
  await page.context().close();
  // 320 px is also a window of 1280 at 400%.
  for (const width of [320, 390]) await narrow(file, width);
  await keyboard(file);
  if (file.startsWith("index")) await index(file);
  else if (!file.startsWith("samen")) await report(file);
}
await browser.close();
faults.forEach((fault) => console.log(fault));
console.log(`${checks - faults.length} passed, ${faults.length} failed`);
process.exit(faults.length === 0 ? 0 : 1);
