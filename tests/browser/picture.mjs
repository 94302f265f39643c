// Takes the picture of a web page that the README shows.
//
// node picture.mjs page.html picture.png

import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { open } from "./chromium.mjs";

const browser = await open();
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
await page.goto(pathToFileURL(resolve(process.argv[2])).href);
await page.screenshot({ path: process.argv[3] });
await browser.close();
