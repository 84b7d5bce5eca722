// Looks at pages in headless Chromium: node look.mjs MODULES CHROMIUM FOLDER FILE... prints {"FILE": [problem, ...]}.
// Each is shown at three widths and its picture kept in FOLDER; told are what the console says, what is asked of a
// network, what leaves the width or the sheet it is printed on, links that lead nowhere, stops of the keyboard that
// cannot be seen, and what axe-core finds on the narrowest and the widest.
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";

const [modules, chromium, folder, ...files] = process.argv.slice(2);
const { default: puppeteer } = await import(pathToFileURL(join(modules, "puppeteer-core/lib/esm/puppeteer/puppeteer-core.js")));
const axe = await readFile(join(modules, "axe-core/axe.min.js"), "utf8");
const WIDTHS = [390, 900, 1440];

async function look(browser, file) {
  const page = await browser.newPage();
  const problems = [];
  page.on("console", (message) => problems.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => problems.push(`error: ${error}`));
  page.on("request", (request) => {
    if (!/^(file|data):/.test(request.url())) problems.push(`asks for ${request.url()}`);
  });
  await page.goto(pathToFileURL(file).href);
  await page.evaluate(axe);
  for (const width of WIDTHS) {
    await page.setViewport({ width, height: 1000 });
    const wide = await page.evaluate(() => document.scrollingElement.scrollWidth - innerWidth);
    if (wide > 0) problems.push(`${width}: the page is ${wide} pixels wider than the window`);
    await page.screenshot({ path: join(folder, `${basename(file, ".html")}-${width}.png`) });
    if (width === WIDTHS[1]) continue;
    const told = await page.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
    for (const { id, nodes } of told.violations)
      problems.push(`${width}: ${id}: ${nodes.length} times, first ${nodes[0].html.slice(0, 160)} ${nodes[0].failureSummary}`);
  }
  problems.push(...(await lost(page)), ...(await follow(page)), ...(await keyboard(page)), ...(await paper(page)));
  await page.close();
  return problems;
}

// Links within the page that lead nowhere.
async function lost(page) {
  return page.evaluate(() => [...document.querySelectorAll('a[href^="#"]')]
    .filter((link) => !document.getElementById(link.getAttribute("href").slice(1))).slice(0, 3)
    .map((link) => `a link that leads nowhere: ${link.outerHTML.slice(0, 160)}`));
}

// The first stop of the keyboard leads past everything to the content, and every stop can be seen.
async function keyboard(page) {
  await page.evaluate(() => { location.hash = ""; document.activeElement.blur(); scrollTo(0, 0); });
  await page.keyboard.press("Tab");
  const first = await page.evaluate(() => document.activeElement.className);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  const outlined = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle !== "none");
  return [...(first === "skip" ? [] : ["the keyboard's first stop is not the way to the content"]),
    ...(outlined ? [] : ["what the keyboard stops at cannot be seen"])];
}

// On paper nothing is wider than the sheet (Letter less margins, 7 inches), and the source text stays off it.
async function paper(page) {
  await page.emulateMediaType("print");
  await page.setViewport({ width: 672, height: 900 });
  const wide = await page.evaluate(() => document.scrollingElement.scrollWidth - innerWidth);
  const source = await page.evaluate(() => document.querySelector(".source").offsetHeight);
  await page.emulateMediaType("screen");
  return [...(wide > 0 ? [`printed, the page is ${wide} pixels wider than the sheet`] : []),
    ...(source > 0 ? ["the source text is printed"] : [])];
}

// A figure that is followed brings its source line into the view beside it, and leaves the figure where it was.
async function follow(page) {
  return page.evaluate(async () => {
    const figure = [...document.querySelectorAll("td a[id]")].at(-1);
    if (!figure) return [];
    figure.scrollIntoView();
    const before = figure.getBoundingClientRect().top;
    location.hash = figure.getAttribute("href");
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const at = document.querySelector(":target")?.getBoundingClientRect();
    const seen = at && at.top >= 0 && at.bottom <= innerHeight;
    const moved = Math.abs(figure.getBoundingClientRect().top - before) > 1;
    return [...(seen ? [] : ["a figure's source line does not come into view"]), ...(moved ? ["the figure moves away"] : [])];
  });
}

const browser = await puppeteer.launch({ executablePath: chromium, args: ["--no-sandbox"] });
const told = {};
for (const file of files) told[file] = await look(browser, file);
await browser.close();
process.stdout.write(JSON.stringify(told), () => process.exit(0));
