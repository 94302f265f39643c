// Holds the page of a report against what readers need: it is short and all of it is there, folded or not, on a screen, on paper
// and in the tree that a screen reader follows, in one order; either order of the summary by the keyboard; pictures that stand out.

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { accessible, folder, must, open, unfold } from "./page.mjs";

// Windows of a desk, a telephone, and one of 1280 by 1024 at 400%.
const windows = [[1280, 900], [390, 844], [320, 256]];

// The checks of one page, those that take longest first.
export const report = (file) => [
  ...windows.map(([width, height]) => () => reached(file, { width, height })),
  ...windows.slice(0, 2).map(([width, height]) => () => read(file, { width, height })),
  ...["light", "dark"].map((colorScheme) => () => drawn(file, { colorScheme })),
  ...[idle, short, linked, folded, ordered, printed, forced].map((check) => () => check(file)),
];

// No script, and nothing to press that would need one.
async function idle(file) {
  const page = await open(file, {});
  const found = await page.evaluate(() => ({
    scripts: document.querySelectorAll("script, link[rel=stylesheet], img[src^=http]").length,
    idle: [...document.querySelectorAll("button, [tabindex], input:not([type=radio]), [title]")].map((element) => element.outerHTML.slice(0, 80)),
    language: document.documentElement.lang,
  }));
  must(found.scripts === 0, `${file}: needs a script or another file`);
  must(found.idle.length === 0, `${file}: does nothing when pressed: ${found.idle[0]}`);
  must(found.language === "nl", `${file}: is not in Dutch`);
  await page.context().close();
}

// Twelve screens for the gemeente of the published report; here it also has what each figure was, which takes one more, and two more
// for one with less in groen or with columns beside the figures. Message, chances and the choice of order on the first.
async function short(file) {
  const page = await open(file, {});
  const found = await page.evaluate(() => {
    const below = (which) => document.querySelector(which)?.getBoundingClientRect().bottom ?? 0;
    return { screens: document.documentElement.scrollHeight / 900, message: below(".boodschap"), choice: below(".volgorde") };
  });
  must(found.screens <= (file.startsWith("GM1884") ? 13 : 14), `${file}: is ${found.screens.toFixed(1)} screens long`);
  must(found.message > 0 && found.message < 900 && found.choice < 900, `${file}: the first screen ends before the message or the choice of order`);
  await page.context().close();
}

// Every link within the page leads somewhere, and the summary leads to paragraphs and back.
async function linked(file) {
  const page = await open(file, {});
  const found = await page.evaluate(() => {
    const inside = [...document.querySelectorAll("a[href^='#']")];
    return {
      dead: inside.filter((link) => !document.getElementById(link.getAttribute("href").slice(1))).map((link) => link.outerHTML),
      hidden: inside.filter((link) => link.closest("nav, .overzicht") && !document.getElementById(link.getAttribute("href").slice(1))?.checkVisibility()).map((link) => link.outerHTML),
      down: document.querySelectorAll(".hoofdstukken tbody a").length, rows: document.querySelectorAll(".hoofdstukken tbody tr").length,
      back: document.querySelectorAll(".terug a").length, paragraphs: document.querySelectorAll(".paragraaf").length,
      levels: [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map((heading) => Number(heading.tagName[1])),
    };
  });
  must(found.dead.length === 0, `${file}: links to nowhere: ${found.dead.join(" ")}`);
  must(found.hidden.length === 0, `${file}: leads to what is folded: ${found.hidden.join(" ")}`);
  must(found.down === found.rows && found.rows > 0, `${file}: ${found.down} of ${found.rows} rows lead to a paragraph`);
  must(found.back === found.paragraphs && found.back > 0, `${file}: ${found.back} of ${found.paragraphs} paragraphs lead back`);
  must(found.levels.every((level, at) => level <= (found.levels[at - 1] ?? 0) + 1), `${file}: headings skip a level: ${found.levels}`);
  await page.context().close();
}

// A fold opens and closes by the keyboard, and a link to what is in one opens it. A rood or oranje is in none.
async function folded(file) {
  const page = await open(file, {});
  const summaries = page.locator(".delen summary:visible");
  const count = await summaries.count();
  must(count > 0, `${file}: nothing is folded`);
  for (const at of [0, count - 1]) {
    const summary = summaries.nth(at), inside = summary.locator("xpath=following-sibling::*[1]");
    must(!(await inside.isVisible()), `${file}: fold ${at} is open before it is asked for`);
    await summary.focus();
    await page.keyboard.press("Enter");
    must(await inside.isVisible(), `${file}: Enter does not open fold ${at}`);
    await page.keyboard.press("Space");
    must(!(await inside.isVisible()), `${file}: Space does not close fold ${at}`);
  }
  const note = page.locator(".delen details .noot").first();
  if (await note.count() > 0) {
    const id = await note.getAttribute("id");
    await page.evaluate((id) => { location.hash = `#${id}`; }, id);
    must(await note.isVisible(), `${file}: a link to a note in a fold does not open it`);
  }
  const put = await page.evaluate(() => [...document.querySelectorAll("details:not([open]) .cijfer")].filter((figure) => figure.matches(".rood, .oranje, .grijs")).length);
  must(put === 0, `${file}: ${put} figures that are not groen are folded`);
  await page.context().close();
}

// The order of the summary is chosen by the keyboard; either shows every subject, and only one of them is there.
async function ordered(file) {
  const page = await open(file, {});
  const subjects = () => page.evaluate(() => [...document.querySelectorAll(".samenvatting tbody tr")]
    .filter((row) => row.checkVisibility({ contentVisibilityAuto: true }) || row.closest(".kleuren")?.checkVisibility())
    .map((row) => [...row.children].slice(0, 3).map((cell) => cell.textContent).join("|")).sort().join("\n"));
  const colours = () => page.locator(".kleuren summary:visible .kleur").evaluateAll((found) => found.map((colour) => colour.className.replace("kleur ", "")));
  const before = await subjects();
  must((await page.locator(".kleuren").isHidden()) && (await colours()).length === 0, `${file}: both orders are shown`);
  await page.locator(".volgorde input").first().focus();
  await page.keyboard.press("ArrowRight");
  must((await page.locator(".hoofdstukken").isHidden()) && (await page.locator(".kleuren").isVisible()), `${file}: an arrow does not choose the other order`);
  must((await subjects()) === before, `${file}: in another order are other subjects`);
  const order = ["rood", "oranje", "grijs", "groen"], found = await colours();
  must(found.length > 0 && JSON.stringify(found) === JSON.stringify(order.filter((colour) => found.includes(colour))), `${file}: by colour the order is ${found}`);
  const groen = page.locator(".kleuren details").filter({ has: page.locator("summary .groen") });
  must((await groen.count()) === 0 || (await groen.getAttribute("open")) === null, `${file}: groen is not folded`);
  await accessible(file, "by colour", page);
  await page.keyboard.press("ArrowLeft");
  must((await page.locator(".hoofdstukken").isVisible()) && (await page.locator(".kleuren").isHidden()), `${file}: an arrow does not choose the first order`);
  await page.context().close();
}

const close = (text) => text.replace(/[\s\u00ad\u200b]+/g, "");

// On paper all that is folded is there, and nothing to choose; a heading stands above what it is of.
async function printed(file) {
  const page = await open(file, {});
  const folded = await page.evaluate(() => [...document.querySelectorAll("details:not([open]) :is(p, li, td, th, h4)")]
    .filter((part) => !part.closest(".kleuren, .terug, thead") && !part.querySelector("p, li") && !part.matches(".sleutel")).map((part) => part.textContent));
  await page.emulateMedia({ media: "print" });
  must(!(await page.locator("nav").isVisible()) && !(await page.locator(".volgorde").isVisible()), `${file}: paper has something to choose`);
  const path = join(folder, `${file}.pdf`);
  await page.pdf({ path, preferCSSPageSize: true });
  const paper = close(execFileSync("pdftotext", ["-raw", path, "-"], { encoding: "utf8" }));
  const gone = folded.filter((text) => !paper.includes(close(text)));
  must(folded.length > 50 && gone.length === 0, `${file}: ${gone.length} of ${folded.length} folded texts are not on paper, first ${gone[0]}`);
  await page.context().close();
}

// What tells something without letters has a contrast of at least 3 to 1 with what is behind it, and so has the part of the
// gemeente with the others.
async function drawn(file, options) {
  const page = await open(file, options);
  await unfold(page);
  await page.check("[value=kleur]");
  for (const media of ["screen", "print"]) {
    await page.emulateMedia({ media });
    const found = await page.evaluate(() => {
      const light = (colour) => {
        const [r, g, b] = colour.match(/[\d.]+/g).map((part) => part / 255).map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const contrast = (one, other) => {
        const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
        return (high + 0.05) / (low + 0.05);
      };
      const behind = (element) => {
        for (let at = element; at; at = at.parentElement) {
          const ground = getComputedStyle(at).backgroundColor;
          if (!/, 0\)|transparent/.test(ground)) return ground;
        }
        return "rgb(255, 255, 255)";
      };
      const shown = (which) => [...document.querySelectorAll(which)].filter((element) => element.checkVisibility());
      const weak = [];
      let held = 0;
      const hold = (element, colour, ground) => {
        held += 1;
        const found = contrast(colour, ground);
        if (found < 3) weak.push(`${element.outerHTML.slice(0, 60)} ${colour} on ${ground}: ${found.toFixed(2)}`);
      };
      for (const part of shown("svg .bar, svg .own, svg .mean-end, svg .other-end")) hold(part, getComputedStyle(part).fill, behind(part.ownerSVGElement));
      for (const part of shown("svg .mean, svg .other, svg .none")) hold(part, getComputedStyle(part).stroke, behind(part.ownerSVGElement));
      for (const part of shown(".staaf span")) hold(part, getComputedStyle(part).backgroundColor, behind(part.parentElement.parentElement));
      for (const part of shown(".cijfer.rood, .cijfer.oranje, .cijfer.groen")) hold(part, getComputedStyle(part).borderTopColor, behind(part.parentElement));
      const [bar, own] = [".bar", ".own"].map((part) => getComputedStyle(document.querySelector(`svg ${part}`)).fill);
      hold(document.querySelector("svg .own"), own, bar);
      return { weak, held };
    });
    must(found.held > 100 && found.weak.length === 0, `${file}, ${options.colorScheme}, ${media}: ${found.weak.length} parts of ${found.held} do not stand out, first ${found.weak[0]}`);
  }
  await page.context().close();
}

// In colours that the reader chose, a colour is still a shape and a word, and the part of the gemeente another one than the rest.
async function forced(file) {
  const page = await open(file, { forcedColors: "active" });
  await unfold(page);
  const found = await page.evaluate(() => {
    const fill = (which) => getComputedStyle(document.querySelector(which)).fill;
    const shapes = [...document.querySelectorAll(".kleur")].filter((colour) => !/^[●▲■○] \S/.test(colour.textContent.trim())).length;
    const grounds = ["Canvas", "CanvasText"].map((name) => {
      const probe = document.body.appendChild(document.createElement("i"));
      probe.style.cssText = `forced-color-adjust: none; color: ${name}`;
      const colour = getComputedStyle(probe).color;
      probe.remove();
      return colour;
    });
    const bar = document.querySelector(".staaf span");
    return { shapes, parts: [grounds[0], fill(".strip .bar"), fill(".strip .own")], bar: bar ? getComputedStyle(bar).backgroundColor : grounds[1], ground: grounds[0] };
  });
  must(found.shapes === 0, `${file}: ${found.shapes} colours without a shape and a word in forced colours`);
  must(new Set(found.parts).size === 3, `${file}: parts of a picture look alike in forced colours: ${found.parts}`);
  must(found.bar !== found.ground, `${file}: a bar is gone in forced colours`);
  await page.context().close();
}

// Everything is large enough to touch but for links within a sentence, nothing moves, and what has the focus is in view, not
// covered, and looks otherwise than before.
async function reached(file, viewport) {
  const page = await open(file, { viewport, reducedMotion: "reduce" });
  const place = `${file}, ${viewport.width} by ${viewport.height}`;
  const small = await page.evaluate(() => [...document.querySelectorAll("main a[href], main label, main summary")].filter((element) => {
    const { width, height } = element.getBoundingClientRect();
    const sentence = element.matches("p a, li a, sup a, .noot a") && !element.closest("nav, .terug");
    return element.checkVisibility() && !sentence && (width < 24 || height < 24);
  }).map((element) => element.outerHTML.slice(0, 80)));
  must(small.length === 0, `${place}: ${small.length} are smaller than 24 px, first ${small[0]}`);
  must((await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)) === "auto", `${place}: moves`);
  for (const [start, key] of [[".overzicht tbody a", "Tab"], [".bijlage summary", "Shift+Tab"]]) {
    const links = page.locator(`${start}:visible`);
    await (key === "Tab" ? links.first() : links.last()).focus();
    for (let press = 0; press < 25; press += 1) {
      await page.keyboard.press(key);
      const covered = await page.evaluate(() => {
        const element = document.activeElement;
        const [first] = element.getClientRects();
        const at = document.elementFromPoint(first.left + Math.min(first.width / 2, 20), first.top + first.height / 2);
        return element.contains(at) ? "" : element.outerHTML.slice(0, 80);
      });
      must(covered === "", `${place}: has the focus and is covered: ${covered} (${key} ${press})`);
    }
  }
  for (const which of [".overzicht tbody a", ".volgorde input", ".inhoudsopgave a", ".delen summary", ".tekst a, .boodschap a"]) {
    const element = page.locator(`:is(${which}):visible`).first();
    if (await element.count() === 0) continue;
    await element.focus();
    await page.keyboard.press("Shift+Tab");
    await element.scrollIntoViewIfNeeded();
    const picture = async () => {
      const { x, y, width, height } = await element.boundingBox();
      const clip = { x: Math.max(0, x - 6), y: Math.max(0, y - 6), width: width + 12, height: height + 12 };
      return (await page.screenshot({ clip })).toString("base64");
    };
    const without = await picture();
    await page.keyboard.press("Tab");
    must((await picture()) !== without, `${place}: ${which} looks the same with the focus`);
  }
  await page.context().close();
}

// What a screen reader follows says what the report says, in its order; and that is the order in which it stands on the page.
async function read(file, viewport) {
  const source = join(folder, file.replace(/\.html$/, ".json"));
  const page = await open(file, { viewport });
  const place = `${file}, ${viewport.width} by ${viewport.height}`;
  await unfold(page);
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const said = [];
  const walk = (node) => {
    const role = node.role?.value, name = node.name?.value ?? "";
    if (!node.ignored && ["StaticText", "image", "img"].includes(role)) said.push(name);
    if (!node.ignored && ["image", "img", "navigation", "region", "radio", "link", "DisclosureTriangle"].includes(role))
      must(name.trim() !== "", `${place}: a ${role} without a name`);
    if (role !== "StaticText") (node.childIds ?? []).forEach((id) => byId.has(id) && walk(byId.get(id)));
  };
  walk(nodes[0]);
  const tree = close(said.join(" "));
  let from = 0;
  const next = (text) => {
    const at = tree.indexOf(close(text), from);
    must(at >= 0, `${place}: a screen reader does not come to "${text}" where it is due`);
    if (at >= 0) from = at + close(text).length;
  };
  if (existsSync(source)) {
    const [told] = JSON.parse(readFileSync(source, "utf8")).reports;
    next(told.meta.gemeente);
    told.message?.sentences.forEach(next);
    told.message?.chances.forEach((chance) => [chance.label, chance.needed].forEach(next));
    for (const chapter of told.summary) [chapter.title, ...chapter.rows.flatMap((row) => [row.label, row.display, row.benchmark_words])].forEach(next);
    for (const section of told.chapters.flatMap((chapter) => chapter.sections)) {
      next(`${section.number} ${section.title}`);
      for (const figure of section.blocks.flatMap((block) => block.figures ?? []))
        [figure.title, figure.display, figure.benchmark, figure.colour ?? "", figure.why, figure.detail, figure.picture?.words ?? "", figure.needed ?? ""].forEach(next);
    }
    told.annexes.forEach((annex) => next(annex.title));
  }
  const jumps = await page.evaluate(() => {
    const parts = [...document.querySelectorAll("h1, .boodschap, h2, h3, .volgorde, .cijfer, .delen summary, .bron")].filter((part) => part.checkVisibility());
    const box = (part) => part.getBoundingClientRect();
    // Behind the one before: below where it begins, or in a column to its right.
    return parts.filter((part, at) => at > 0 && box(part).top < box(parts[at - 1]).top - 1 && box(part).left <= box(parts[at - 1]).left).map((part) => part.textContent.slice(0, 60));
  });
  must(jumps.length === 0, `${place}: stands above what is read before it: ${jumps.join(" | ")}`);
  await page.context().close();
}
