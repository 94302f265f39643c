// Opens web pages in Chromium and holds them against what readers need: accessibility (axe-core) in light, dark and on
// paper, nothing that scrolls sideways on a narrow screen, everything within reach of the keyboard, an explanation with
// every colour, nothing from the network, and the same words without scripts.
//
// node check.mjs FOLDER report.html [report.html ...] index.html
// Writes pictures of the first page of each into FOLDER. Ends with 1 and a line a fault.

import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { open as start } from "./chromium.mjs";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const [folder, ...files] = process.argv.slice(2);
const faults = [];
let checks = 0;
function must(holds, what) {
  checks += 1;
  if (!holds) faults.push(what);
}

const browser = await start();

async function open(file, options) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.on("request", (request) => must(request.url().startsWith("file:") || request.url().startsWith("data:"),
    `${file} asks the network for ${request.url()}`));
  page.on("pageerror", (error) => must(false, `${file}: a script failed: ${error.message}`));
  await page.goto(pathToFileURL(join(folder, file)).href);
  return page;
}

async function accessible(file, name, page) {
  await page.addScriptTag({ path: axe });
  // On paper nobody points at anything.
  const { violations } = await page.evaluate((paper) => axe.run(document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    rules: { "target-size": { enabled: !paper } },
  }), name === "print");
  must(violations.length === 0, `${file}, ${name}: ` + violations.map((found) =>
    `${found.id} (${found.nodes.length}x, first ${found.nodes[0].target.join(" ")}: ${found.nodes[0].failureSummary})`).join("; "));
}

async function narrow(file) {
  const page = await open(file, { viewport: { width: 320, height: 640 } });
  const wide = await page.evaluate(() => {
    const root = document.scrollingElement;
    const inside = (element) => element.closest(".rol, .onzichtbaar, .sprong, thead, .uitleg");
    const beyond = [...document.body.querySelectorAll("*")].filter((element) =>
      !inside(element) && element.getBoundingClientRect().right > root.clientWidth + 1);
    return { scrolls: root.scrollWidth > root.clientWidth, beyond: beyond.slice(0, 3).map((element) => element.outerHTML.slice(0, 120)) };
  });
  must(!wide.scrolls, `${file}: scrolls sideways at 320 px`);
  must(wide.beyond.length === 0, `${file}: sticks out at 320 px: ${wide.beyond.join(" | ")}`);
  await page.screenshot({ path: join(folder, `${file}-320.png`) });
  await page.context().close();
}

// Every link, button and field gets the focus by Tab, in the order of the page, and shows it.
async function keyboard(file) {
  const page = await open(file, {});
  const all = await page.evaluate(() => {
    const found = [...document.querySelectorAll("a[href], button, input, select, [tabindex='0']")];
    const shown = found.filter((element) => element.checkVisibility());
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

// A colour says why when it has the focus or is pointed at, until Escape.
async function explained(file) {
  const page = await open(file, {});
  const count = await page.locator(".met-uitleg button").count();
  must(count > 0, `${file}: no colour explains itself`);
  for (const at of [0, count - 1]) {
    const button = page.locator(".met-uitleg button").nth(at), why = page.locator(".met-uitleg .uitleg").nth(at);
    must(!(await why.isVisible()), `${file}: an explanation is there before it is asked for`);
    await button.focus();
    must(await why.isVisible(), `${file}: focus brings no explanation`);
    must((await why.innerText()).trim().length > 5, `${file}: an empty explanation`);
    must((await button.getAttribute("aria-describedby")) === (await why.getAttribute("id")), `${file}: an explanation of nothing`);
    await page.keyboard.press("Escape");
    must(!(await why.isVisible()), `${file}: Escape does not put an explanation away`);
    await button.blur();
    await button.hover();
    must(await why.isVisible(), `${file}: pointing brings no explanation`);
    await page.mouse.move(0, 0);
  }
  await page.context().close();
}

// Every link within the page leads somewhere, and the summary leads to paragraphs and back.
async function linked(file) {
  const page = await open(file, {});
  const found = await page.evaluate(() => {
    const inside = [...document.querySelectorAll("a[href^='#']")];
    return {
      dead: inside.filter((link) => !document.getElementById(link.getAttribute("href").slice(1))).map((link) => link.outerHTML),
      down: document.querySelectorAll(".overzicht tbody a").length, rows: document.querySelectorAll(".overzicht tbody tr").length,
      back: document.querySelectorAll(".terug a").length, paragraphs: document.querySelectorAll(".paragraaf").length,
      levels: [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map((heading) => Number(heading.tagName[1])),
      language: document.documentElement.lang, scripts: document.querySelectorAll("script[src], link[rel=stylesheet], img[src^=http]").length,
    };
  });
  must(found.dead.length === 0, `${file}: links to nowhere: ${found.dead.join(" ")}`);
  must(found.down === found.rows && found.rows > 0, `${file}: ${found.down} of ${found.rows} rows lead to a paragraph`);
  must(found.back === found.paragraphs && found.back > 0, `${file}: ${found.back} of ${found.paragraphs} paragraphs lead back`);
  must(found.levels.every((level, at) => level <= (found.levels[at - 1] ?? 0) + 1), `${file}: headings skip a level: ${found.levels}`);
  must(found.language === "nl", `${file}: is not in Dutch`);
  must(found.scripts === 0, `${file}: needs other files`);
  await page.context().close();
}

async function whole(file) {
  const words = async (options) => {
    const page = await open(file, options);
    const text = await page.evaluate(() => document.querySelector("main").innerText);
    await page.context().close();
    return text;
  };
  must((await words({})) === (await words({ javaScriptEnabled: false })), `${file}: says something else without scripts`);
}

async function index(file) {
  const page = await open(file, {});
  const rows = page.locator(".matrix tbody tr:not([hidden])");
  const all = await rows.count();
  await page.fill("[name=naam]", "kaag");
  must((await rows.count()) === 1, `${file}: the name finds ${await rows.count()} rows`);
  must((await page.locator("output").innerText()) === "1 gemeente", `${file}: the count is not told`);
  await page.fill("[name=naam]", "");
  await page.selectOption("[name=onderwerp]", "0");
  await page.selectOption("[name=kleur]", "groen");
  const green = await rows.count();
  must(green > 0 && green < all, `${file}: the colour finds ${green} of ${all} rows`);
  const counted = Number(await page.locator("tfoot tr[data-kleur=groen] td").nth(1).innerText());
  must(counted === green, `${file}: ${counted} is counted where ${green} rows are shown`);
  await page.selectOption("[name=kleur]", "");
  const column = page.locator(".matrix thead th").nth(2);
  await column.locator("button").click();
  must((await column.getAttribute("aria-sort")) === "ascending", `${file}: sorting is not told`);
  must((await rows.first().locator("td").nth(1).getAttribute("class")).includes("groen"), `${file}: groen does not come first`);
  await column.locator("button").click();
  must((await rows.first().locator("td").nth(1).getAttribute("class")).includes("grijs"), `${file}: grijs does not come first`);
  await page.locator(".matrix thead th").first().locator("button").click();
  const names = (await rows.locator("th").allInnerTexts()).map((name) => name.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase());
  must(JSON.stringify(names) === JSON.stringify([...names].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))), `${file}: names are not sorted`);
  await page.context().close();
}

for (const file of files) {
  const isIndex = file.startsWith("index");
  for (const [name, options] of [["light", { colorScheme: "light" }], ["dark", { colorScheme: "dark" }]]) {
    const page = await open(file, options);
    await page.screenshot({ path: join(folder, `${file}-${name}.png`) });
    await accessible(file, name, page);
    await page.context().close();
  }
  const page = await open(file, {});
  await page.emulateMedia({ media: "print" });
  await accessible(file, "print", page);
  await page.context().close();
  await narrow(file);
  await keyboard(file);
  if (isIndex) {
    await index(file);
  } else {
    await explained(file);
    await linked(file);
    await whole(file);
  }
}
await browser.close();
faults.forEach((fault) => console.log(fault));
console.log(`${checks - faults.length} passed, ${faults.length} failed`);
process.exit(faults.length === 0 ? 0 : 1);
