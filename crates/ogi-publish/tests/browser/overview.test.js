// What an officer does with the overview of a review: see who is missing, sort, filter, switch, print.
import assert from "node:assert/strict";
import { test } from "node:test";
import { DESKTOP, PHONE, faults, open, screenshot } from "./browser.js";

const rows = (page) => page.locator("#organs tbody tr:visible");
const names = (page) => page.locator("#organs tbody tr:visible th").allInnerTexts();

test("who is missing and what to do first is seen at once", () =>
  open("overview", {}, async (page) => {
    const verdict = page.locator(".verdict");
    const told = await verdict.innerText();
    for (const words of ["应报", "逾期未报", "先做什么", "催报", "青溪县司法局 逾期 12 天", "读不了的文件"]) {
      assert.ok(told.includes(words), `${words}: ${told}`);
    }
    const first = await page.locator(".steps > li").first().boundingBox();
    assert.ok(first.y + first.height < 400, "the first step stands near the top");
  }));

test("a count leads to the organs it counts", () =>
  open("overview", {}, async (page) => {
    const count = Number(await page.locator(".tile.error b").first().innerText());
    await page.locator(".tile.error a").first().click();
    assert.equal(await rows(page).count(), count);
    assert.ok((await page.locator("#organs tbody tr:visible .state").allInnerTexts()).every((state) => state === "未报"));
    await page.locator("#everything").click();
    assert.equal(await rows(page).count(), 60);
  }));

test("the table is sorted by a click and by the keyboard, and a third time as in the register", () =>
  open("overview", {}, async (page) => {
    const before = await names(page);
    const errors = page.locator("th[data-sort=error]");
    await errors.locator("button").click();
    assert.equal(await errors.getAttribute("aria-sort"), "descending");
    const counts = await page.locator("#organs tbody tr td.figure:nth-child(4)").evaluateAll((cells) => cells.map((cell) => Number(cell.dataset.value)));
    assert.deepEqual(counts, [...counts].sort((one, other) => other - one));
    await errors.locator("button").press("Enter");
    assert.equal(await errors.getAttribute("aria-sort"), "ascending");
    await errors.locator("button").press("Enter");
    assert.equal(await errors.getAttribute("aria-sort"), null);
    assert.deepEqual(await names(page), before);
    await page.locator("th[data-sort=status] button").click();
    assert.match(await rows(page).first().innerText(), /未报/);
  }));

test("filters and words leave what was asked for", () =>
  open("overview", {}, async (page) => {
    await page.locator("#severity").selectOption("error");
    assert.ok((await rows(page).count()) < 10);
    assert.match(await page.locator("#shown").innerText(), /共 60 个，显示 \d+ 个/);
    await page.locator("#everything").click();
    await page.locator("#words").fill("行政复议");
    assert.ok((await rows(page).count()) > 0);
    await page.locator("#everything").click();
    await page.locator("#change").selectOption("mended");
    assert.deepEqual(await names(page), ["青溪县商务局"]);
  }));

test("the language is switched, and the files are linked to beside the page", () =>
  open("overview", {}, async (page) => {
    await page.locator("#language").click();
    assert.equal(await page.locator("html").getAttribute("lang"), "en");
    const told = await page.locator("header").innerText();
    assert.match(told, /What to do first[^]*Remind: organs that are overdue/);
    assert.doesNotMatch(told, /先做什么/);
    const links = await page.locator("#organs td.files a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    assert.ok(links.length > 50 && links.every((link) => /^(check|notices)\/2024-/.test(link)), links.join());
    await page.locator("#status").selectOption("several");
    assert.match(await page.locator("#shown").innerText(), /of 60 shown/);
  }));

test("without scripts everything is there, in the order of the register", () =>
  open("overview", { javaScriptEnabled: false }, async (page) => {
    assert.equal(await rows(page).count(), 60);
    assert.ok(!(await page.locator("#filters").isVisible()));
    assert.equal(await page.locator("th button").count(), 0);
  }));

test("hostile names run nothing", () =>
  open("overview-hostile", {}, async (page) => {
    assert.notEqual(await page.title(), "ran");
    assert.equal(await page.locator("main img, header img, main script, header script").count(), 0);
    await page.locator("th[data-sort=name] button").click();
    await page.locator("#language").click();
    assert.notEqual(await page.title(), "ran");
  }));

test("nothing serious stands in the way of people who use a screen reader or a keyboard", async () => {
  const found = [];
  for (const name of ["overview", "overview-quiet"]) {
    for (const colorScheme of ["light", "dark"]) {
      for (const options of [DESKTOP, PHONE]) {
        const device = options === PHONE ? "phone" : "desktop";
        await open(name, { ...options, colorScheme, bypassCSP: true }, async (page) => {
          const wide = await page.evaluate(() => document.documentElement.scrollWidth);
          assert.ok(wide <= options.viewport.width, `the page itself does not scroll sideways: ${wide}`);
          for (const language of ["zh", "en"]) {
            if (language === "en") await page.locator("#language").click();
            await screenshot(page, `${name}-${device}-${colorScheme}-${language}`);
            for (const details of await page.locator("details").all()) await details.evaluate((it) => (it.open = true));
            found.push(...(await faults(page, `${name} ${device} ${colorScheme} ${language}`)));
          }
        });
      }
    }
  }
  assert.deepEqual(found, []);
});

test("it prints in one language, unfolded, without what only a screen can do", () =>
  open("overview", {}, async (page) => {
    await page.emulateMedia({ media: "print" });
    for (const selector of ["#language", "#filters"]) assert.ok(!(await page.locator(selector).isVisible()), selector);
    const pdf = await page.pdf({ format: "A4", landscape: true });
    assert.ok(pdf.length > 10_000);
  }));
