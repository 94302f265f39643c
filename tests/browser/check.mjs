// Opens web pages in Chromium and holds them against what readers need: accessibility (axe-core) in light, dark and on
// paper, nothing that scrolls sideways on a narrow screen, everything within reach of the keyboard, an explanation with
// every colour, nothing from the network, and the same words without scripts.
// Of the index of the country also: search, sorting, its state in the address, what is under its header, and its headings on paper.
//
// node check.mjs FOLDER report.html [report.html ...] index.html
// Writes pictures of the first page of each into FOLDER. Ends with 1 and a line a fault.

import { execFileSync } from "node:child_process";
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

async function open(file, options, hash = "") {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.on("request", (request) => must(request.url().startsWith("file:") || request.url().startsWith("data:"),
    `${file} asks the network for ${request.url()}`));
  page.on("pageerror", (error) => must(false, `${file}: a script failed: ${error.message}`));
  await page.goto(pathToFileURL(join(folder, file)).href + hash);
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

// The rows of the view that is shown.
const rowsOf = (page) => page.locator(".matrix:visible tbody tr:not([hidden])");
const namesOf = (page) => rowsOf(page).locator("th").allInnerTexts();
const views = ["counts", "subjects", "changes"];

async function index(file) {
  await searched(file);
  await sorted(file);
  await addressed(file);
  await unscripted(file);
  await printed(file);
  for (const view of views) {
    const page = await open(file, {}, `#view=${view}`);
    await accessible(file, view, page);
    await page.context().close();
    // 320 by 256 is a window of 1280 by 1024 at 400%.
    for (const [width, height] of [[1280, 900], [320, 640], [320, 256]]) await reached(file, view, { width, height });
  }
}

// By every name that the register knows, however it is written; by province, code, subject and colour.
async function searched(file) {
  const page = await open(file, {});
  const all = await rowsOf(page).count(), told = page.locator("output");
  for (const [said, is] of [["kaag", "Kaag en Braassem"], ["den haag", "'s-Gravenhage"], ["s gravenhage", "'s-Gravenhage"], ["SGravenhage", "'s-Gravenhage"],
    ["Den Bosch", "'s-Hertogenbosch"], ["bergen nh", "Bergen (NH.)"], ["sudwest fryslan", "Súdwest-Fryslân"], ["gemeente Etten Leur", "Etten-Leur"], ["gm0537", "Katwijk"]]) {
    await page.fill("[name=q]", said);
    must((await namesOf(page)).join() === is, `${file}: ${said} finds ${await namesOf(page)}`);
    must((await told.innerText()) === "1 gemeente", `${file}: the count is not told`);
  }
  await page.fill("[name=q]", "nergens");
  must((await rowsOf(page).count()) === 0 && (await told.innerText()) === "0 gemeenten", `${file}: nergens is found`);
  await page.fill("[name=q]", "");
  await page.selectOption("[name=province]", "Noord-Holland");
  const there = (await namesOf(page)).join();
  await page.selectOption("[name=province]", "");
  for (const said of ["Noord-Holland", "noord holland", "noordholland"]) {
    await page.fill("[name=q]", said);
    must((await namesOf(page)).join() === there, `${file}: ${said} finds other gemeenten than that province has`);
  }
  await page.fill("[name=q]", "");
  await page.click("[data-to=subjects]");
  await page.selectOption("[name=subject]", { index: 1 });
  await page.selectOption("[name=colour]", "groen");
  const green = await rowsOf(page).count();
  must(green > 0 && green < all, `${file}: the colour finds ${green} of ${all} rows`);
  const counted = Number(await page.locator("tfoot tr[data-colour=groen] td").first().innerText());
  must(counted === green, `${file}: ${counted} is counted where ${green} rows are shown`);
  await page.context().close();
}

// Each column sorts, up and down, by the keyboard, and says so.
async function sorted(file) {
  for (const view of views) {
    const page = await open(file, {}, `#view=${view}`);
    const heads = page.locator(".matrix:visible thead th[data-key]");
    const count = await heads.count();
    for (let at = 0; at < count; at += 1) {
      const head = heads.nth(at), place = `${file}, ${view}, column ${at}`;
      await head.locator("button").focus();
      for (const [key, way] of [["Enter", "ascending"], ["Space", "descending"]]) {
        await page.keyboard.press(key);
        must((await head.getAttribute("aria-sort")) === way, `${place}: ${way} is not told`);
        must((await page.locator(".matrix:visible [aria-sort]").count()) === 1, `${place}: two columns are sorted`);
        const found = await page.evaluate(([at, way]) => {
          const table = [...document.querySelectorAll(".matrix")].find((table) => table.checkVisibility());
          const kind = table.tHead.rows[0].cells[at].dataset.kind;
          const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
          const value = { text: (cell) => plain(cell.innerText), number: (cell) => Number(cell.dataset.n ?? cell.innerText), colour: (cell) => "gorn".indexOf(cell.className) }[kind];
          const values = [...table.tBodies[0].rows].map((row) => value(row.cells[at]));
          if (way === "descending") values.reverse();
          return { wrong: values.findIndex((value, at) => at > 0 && values[at - 1] > value), different: new Set(values).size };
        }, [at, way]);
        must(found.wrong < 0 && found.different > 1, `${place}: not sorted ${way} at ${found.wrong}, of ${found.different} values`);
      }
    }
    await page.context().close();
  }
}

// What is shown stands in the address: opened anew, and by going back, it is there again.
async function addressed(file) {
  const page = await open(file, {});
  const seen = async (page) => JSON.stringify([await namesOf(page), await page.locator("form [name]").evaluateAll((fields) => fields.map((field) => field.value)),
    await page.locator(".matrix:visible [aria-sort]").evaluateAll((heads) => heads.map((head) => [head.dataset.key, head.getAttribute("aria-sort")])),
    await page.locator(".weergaven [aria-current]").innerText(), await page.locator("output").innerText()]);
  const states = [await seen(page)], addresses = [""];
  const rood = page.locator(".counts th[data-key=rood] button");
  for (const step of [
    () => page.locator("[name=q]").pressSequentially("noord holland"),
    () => rood.click(),
    () => rood.click(),
    () => page.click("[data-to=subjects]"),
    () => page.selectOption("[name=colour]", "rood"),
    () => page.click("[data-to=changes]"),
  ]) {
    await step();
    states.push(await seen(page));
    addresses.push(await page.evaluate(() => location.hash));
  }
  must(addresses[3] === "#q=noord+holland&sort=rood&dir=desc", `${file}: the address is ${addresses[3]}`);
  must(new Set(states).size === states.length, `${file}: a step changes nothing`);
  for (const [at, address] of addresses.entries()) {
    const copy = await open(file, {}, address);
    must((await seen(copy)) === states[at], `${file}: ${address} opens as ${await seen(copy)}`);
    await copy.context().close();
  }
  for (let at = states.length - 2; at >= 0; at -= 1) {
    await page.goBack();
    must((await seen(page)) === states[at], `${file}: back to ${addresses[at]} shows ${await seen(page)}`);
  }
  await page.goForward();
  must((await seen(page)) === states[1], `${file}: forward does not show ${addresses[1]}`);
  // The link to the contents is no other view.
  await page.evaluate(() => { location.hash = "#inhoud"; });
  await page.waitForFunction(() => location.hash.startsWith("#q="));
  must((await seen(page)) === states[1], `${file}: a jump within the page changes what is shown`);
  await page.context().close();
  const strange = await open(file, {}, "#view=__proto__&sort=%3Cb%3E&province=x&colour=%E0%A4%A&q=");
  must((await seen(strange)) === states[0], `${file}: an address of nothing shows ${await seen(strange)}`);
  await strange.context().close();
}

// Without scripts every table is there, and nothing that needs one.
async function unscripted(file) {
  const page = await open(file, { javaScriptEnabled: false });
  const found = await page.evaluate(() => ({
    tables: [...document.querySelectorAll("table")].filter((table) => table.checkVisibility()).length,
    rows: [...document.querySelectorAll(".counts tbody tr")].filter((row) => row.checkVisibility()).length,
    idle: [...document.querySelectorAll("button, input, select")].filter((field) => field.checkVisibility()).length,
    dead: [...document.querySelectorAll("a[href^='#']")].filter((link) => !document.getElementById(link.getAttribute("href").slice(1))).length,
  }));
  must(found.tables === views.length && found.rows > 1, `${file}: ${found.tables} tables without scripts`);
  must(found.idle === 0, `${file}: ${found.idle} fields that do nothing without scripts`);
  must(found.dead === 0, `${file}: ${found.dead} links to nowhere without scripts`);
  await page.context().close();
}

// On paper each page has the headings, and no field to search in.
async function printed(file) {
  for (const [view, words] of [["counts", ["Gemeente", "groen", "rood", "Provincie"]], ["subjects", ["Gemeente", "eHerkenning", "3.1"]], ["changes", ["Gemeente", "Naar beter"]]]) {
    const page = await open(file, {}, `#view=${view}`);
    await page.emulateMedia({ media: "print" });
    must(!(await page.locator("form").isVisible()) && !(await page.locator("nav").isVisible()), `${file}, ${view}: paper has a field to search in`);
    const path = join(folder, `${file}-${view}.pdf`);
    await page.pdf({ path, preferCSSPageSize: true });
    const pages = execFileSync("pdftotext", ["-layout", path, "-"], { encoding: "utf8" }).split("\f").filter((text) => text.trim() !== "");
    const without = pages.findIndex((text) => !words.every((word) => text.replace(/\s+/g, " ").includes(word)));
    must(pages.length > 1 && without < 0, `${file}, ${view}: page ${without + 1} of ${pages.length} has no headings`);
    await page.context().close();
  }
}

// Everything is large enough to touch, and what has the focus is not under a header, also on the way back.
async function reached(file, view, viewport) {
  const page = await open(file, { viewport, reducedMotion: "reduce", forcedColors: "active" }, `#view=${view}`);
  const place = `${file}, ${view}, ${viewport.width} by ${viewport.height}`;
  const small = await page.evaluate(() => [...document.querySelectorAll("main a[href], main button, main input, main select")].filter((element) => {
    const { width, height } = element.getBoundingClientRect();
    return element.checkVisibility() && (width < 24 || height < 24);
  }).map((element) => element.outerHTML.slice(0, 80)));
  must(small.length === 0, `${place}: ${small.length} are smaller than 24 px, first ${small[0]}`);
  must((await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)) === "auto", `${place}: moves`);
  const shape = await page.evaluate(() => getComputedStyle(document.querySelector(".subjects td.r"), "::before").content);
  must(shape.includes("■"), `${place}: rood has no shape`);
  const grounds = await page.locator(".weergaven a").evaluateAll((links) => links.map((link) => getComputedStyle(link).backgroundColor));
  must(new Set(grounds).size === 2, `${place}: the view that is chosen looks as the others in forced colours`);
  const links = page.locator(".matrix:visible tbody a");
  for (const [start, key] of [[links.last(), "Shift+Tab"], [page.locator(".matrix:visible thead button").first(), "Tab"]]) {
    await start.focus();
    for (let press = 0; press < 40; press += 1) {
      await page.keyboard.press(key);
      const covered = await page.evaluate(() => {
        const element = document.activeElement;
        if (element.matches(".rol, body")) return "";
        const { left, right, top, bottom } = element.getBoundingClientRect();
        const seen = (x, y) => element.contains(document.elementFromPoint(x, y));
        return seen(left + 3, top + 3) && seen(Math.min(right, left + 30) - 3, bottom - 3) ? "" : element.textContent;
      });
      must(covered === "", `${place}: ${covered} has the focus and is covered (${key} ${press})`);
    }
  }
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
