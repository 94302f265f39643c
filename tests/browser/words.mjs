// Prints the words of a web page as a reader sees them who has opened all that is folded.
//
// node words.mjs page.html

import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { open } from "./chromium.mjs";

const browser = await open();
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
await page.goto(pathToFileURL(resolve(process.argv[2])).href);
console.log(await page.evaluate(() => {
  document.querySelectorAll("details").forEach((part) => { part.open = true; });
  return document.querySelector("main").innerText;
}));
await browser.close();
