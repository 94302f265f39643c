// Holds the page of the country against what readers need: search, sorting, its state in the address, what is under its
// header, and its headings on paper.

import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { accessible, folder, must, open } from "./page.mjs";

// The rows of the view that is shown.
const rowsOf = (page) => page.locator(".matrix:visible tbody tr:not([hidden])");
const namesOf = (page) => rowsOf(page).locator("th").allInnerTexts();
const views = ["counts", "subjects", "changes"];

// The checks of the page, those that take longest first.
export const index = (file) => [
  ...[addressed, searched, unscripted, printed].map((check) => () => check(file)),
  ...views.flatMap((view) => [
    () => sorted(file, view),
    () => named(file, view),
    // 320 by 256 is a window of 1280 by 1024 at 400%.
    ...[[1280, 900], [320, 640], [320, 256]].map(([width, height]) => () => reached(file, view, { width, height })),
  ]),
];

async function named(file, view) {
  const page = await open(file, {}, `#view=${view}`);
  await accessible(file, view, page);
  await page.context().close();
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
async function sorted(file, view) {
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

// What is shown stands in the address: opened anew, and by going back, it is there again.
async function addressed(file) {
  const page = await open(file, {});
  // A step is over when what is shown is what the address says: the browser tells of a new address a moment after it is there.
  const settled = () => page.waitForFunction(() => document.querySelector(".weergaven [aria-current]").hash === location.hash);
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
    await settled();
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
    await settled();
    must((await seen(page)) === states[at], `${file}: back to ${addresses[at]} shows ${await seen(page)}`);
  }
  await page.goForward();
  await settled();
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
