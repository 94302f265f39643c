// Opens web pages in Chromium and counts what holds of them; what holds for every page stands here.

import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { open as start } from "./chromium.mjs";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
export const folder = process.argv[2];
export const faults = [];
export let checks = 0;
export function must(holds, what) {
  checks += 1;
  if (!holds) faults.push(what);
}

export const browser = await start();

export async function open(file, options, hash = "") {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.on("request", (request) => must(request.url().startsWith("file:") || request.url().startsWith("data:"),
    `${file} asks the network for ${request.url()}`));
  page.on("pageerror", (error) => must(false, `${file}: a script failed: ${error.message}`));
  await page.goto(pathToFileURL(join(folder, file)).href + hash);
  return page;
}

export async function accessible(file, name, page) {
  await page.addScriptTag({ path: axe });
  // On paper nobody points at anything.
  const { violations } = await page.evaluate((paper) => axe.run(document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    rules: { "target-size": { enabled: !paper } },
  }), name.includes("print"));
  must(violations.length === 0, `${file}, ${name}: ` + violations.map((found) =>
    `${found.id} (${found.nodes.length}x, first ${found.nodes[0].target.join(" ")}: ${found.nodes[0].failureSummary})`).join("; "));
}

// Nothing scrolls sideways, and nothing sticks out.
export async function narrow(file, width) {
  const page = await open(file, { viewport: { width, height: 640 } });
  for (const state of ["as it comes", "unfolded"]) {
    if (state === "unfolded") await unfold(page);
    const wide = await page.evaluate(() => {
      const root = document.scrollingElement;
      const inside = (element) => element.closest(".rol, .onzichtbaar, .sprong, thead, caption");
      const beyond = [...document.body.querySelectorAll("*")].filter((element) =>
        !inside(element) && element.getBoundingClientRect().right > root.clientWidth + 1);
      return { scrolls: root.scrollWidth > root.clientWidth, beyond: beyond.slice(0, 3).map((element) => element.outerHTML.slice(0, 120)) };
    });
    must(!wide.scrolls, `${file}: scrolls sideways at ${width} px, ${state}`);
    must(wide.beyond.length === 0, `${file}: sticks out at ${width} px, ${state}: ${wide.beyond.join(" | ")}`);
  }
  await page.context().close();
}

export const unfold = (page) => page.evaluate(() => document.querySelectorAll("details").forEach((part) => { part.open = true; }));

// Every link, button, field and fold gets the focus by Tab, in the order of the page, and shows it. Of choices that belong
// together the one that is chosen gets it.
export async function keyboard(file) {
  const page = await open(file, {});
  const all = await page.evaluate(() => {
    const found = [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")];
    const shown = found.filter((element) => element.checkVisibility() && (element.type !== "radio" || element.checked));
    shown.forEach((element, at) => { element.dataset.reach = at; });
    return shown.length;
  });
  const seen = [];
  let plain = 0;
  for (let press = 0; press < Math.min(all, 400); press += 1) {
    await page.keyboard.press("Tab");
    const focus = await page.evaluate(() => {
      const element = document.activeElement, style = getComputedStyle(element);
      return { at: element.dataset.reach, outline: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 };
    });
    seen.push(Number(focus.at));
    if (!focus.outline) plain += 1;
  }
  const expected = Array.from({ length: Math.min(all, 400) }, (_, at) => at);
  must(JSON.stringify(seen) === JSON.stringify(expected), `${file}: the keyboard reaches ${seen.slice(0, 40)}... instead of 0 to ${all - 1} in order`);
  must(plain === 0, `${file}: ${plain} places do not show that they have the focus`);
  await page.context().close();
}
