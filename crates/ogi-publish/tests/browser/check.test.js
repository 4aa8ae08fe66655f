// What people do with a check page, done in a browser: look, point, tap, Tab, switch, filter, decide, save.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { DESKTOP, OGI, PAGES, PHONE, faults, open, screenshot } from "./browser.js";

const cell = (page, address) => page.locator(`[id="c-${address}"]`);
const GRANTED = "requests.outcomes.granted.natural_person";

test("the wrong cell is marked, and says what it should be", () =>
  open("wrong", {}, async (page) => {
    assert.match(await cell(page, GRANTED).getAttribute("class"), /\bwrong\b/);
    assert.match(await cell(page, GRANTED).innerText(), /18\s*应为 81\s*✕1/);
    assert.match(await page.locator(".verdict").innerText(), /3 个错误[^]*自然人[^]*18 应为 81/);
    assert.ok((await page.locator("td.part").count()) > 10, "the rest of the sums is marked, less loudly");
    assert.match(await cell(page, "disclosure.rules.issued").getAttribute("class"), /\binfo\b/);
    const first = await page.locator(".verdict").boundingBox();
    assert.ok(first.y + first.height < 600, "the verdict is seen at once");
  }));

test("the detail of a cell is shown by pointing, and goes when the pointer leaves", () =>
  open("wrong", {}, async (page) => {
    const detail = page.locator("#detail");
    await cell(page, GRANTED).hover();
    await detail.waitFor({ state: "visible" });
    const told = await detail.innerText();
    for (const words of ["填 18", "应为 81", "实为", "相差", "两位数字颠倒", "改法1"]) assert.ok(told.includes(words), words);
    await page.mouse.move(2, 2);
    await detail.waitFor({ state: "hidden" });
  }));

test("the detail tells the evidence for a fix and leads to it", () =>
  open("attested", {}, async (page) => {
    await cell(page, "requests.outcomes.granted.total").locator("button").click();
    const detail = page.locator("#detail");
    assert.match(await detail.innerText(), /支持这样改：文字（第一部分第 4 段）.*93/);
    await detail.locator(".evidence a").first().click();
    await page.locator("#p-overview-4.lit").waitFor({ state: "visible" });
  }));

test("the detail of a cell is reached and left by the keyboard", () =>
  open("wrong", {}, async (page) => {
    const detail = page.locator("#detail");
    await page.locator("#print").focus();
    for (let tabs = 0; tabs < 80; tabs += 1) {
      await page.keyboard.press("Tab");
      if (await page.evaluate(() => document.activeElement.matches("td.wrong button"))) break;
    }
    await detail.waitFor({ state: "visible" });
    const button = cell(page, GRANTED).locator("button");
    assert.equal(await button.getAttribute("aria-expanded"), "true");
    const described = await page.evaluate(
      () => document.getElementById(document.activeElement.getAttribute("aria-describedby")).innerText,
    );
    assert.match(described, /填 18，应为 81。错误，见问题 1/);
    await page.keyboard.press("Escape");
    await detail.waitFor({ state: "hidden" });
    await page.keyboard.press("Enter");
    await detail.waitFor({ state: "visible" });
    await detail.locator(".close").focus();
    await page.keyboard.press("Enter");
    await detail.waitFor({ state: "hidden" });
    assert.ok(await page.evaluate(() => document.activeElement.matches("td.wrong button")), "the focus is back");
  }));

test("the detail of a cell is shown by a tap, and goes at the next beside it", () =>
  open("wrong", PHONE, async (page) => {
    const detail = page.locator("#detail");
    await cell(page, GRANTED).locator("button").tap();
    await detail.waitFor({ state: "visible" });
    const box = await detail.boundingBox();
    assert.ok(box.x >= 0 && box.x + box.width <= 390 && box.y + box.height <= 844, "it is within the screen");
    await page.locator("h1").tap();
    await detail.waitFor({ state: "hidden" });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 390, `the page itself does not scroll sideways: ${wide}`);
  }));

test("the language is switched by a button, and by the keyboard", () =>
  open("wrong", {}, async (page) => {
    const title = await page.title();
    assert.equal(await page.locator("html").getAttribute("lang"), "zh-CN");
    await page.locator("#language").focus();
    await page.keyboard.press("Enter");
    assert.equal(await page.locator("html").getAttribute("lang"), "en");
    const told = await page.locator("header").innerText();
    assert.match(told, /3 errors/);
    assert.doesNotMatch(told, /个错误/);
    assert.equal(await page.locator("#class option").nth(2).innerText(), "Sums of the form");
    assert.equal(await page.title(), title);
    await page.locator("#language").click();
    assert.match(await page.locator("header").innerText(), /3 个错误/);
  }));

test("filters leave what was asked for", () =>
  open("wrong", {}, async (page) => {
    const visible = () => page.locator("li.item:visible").evaluateAll((items) => items.map((item) => item.dataset));
    const all = (await visible()).length;
    await page.locator("#filters input[value=info]").uncheck();
    assert.ok((await visible()).every((item) => item.severity !== "info"));
    await page.locator("#class").selectOption("identity");
    const sums = await visible();
    assert.ok(sums.length > 0 && sums.length < all && sums.every((item) => item.class === "identity"));
    await page.locator("#place").selectOption("reviews");
    assert.ok((await visible()).every((item) => item.places.includes("reviews")));
    assert.match(await page.locator("#shown").innerText(), /显示 \d+ 条/);
    assert.match(await cell(page, GRANTED).getAttribute("class"), /filtered/);
    // A link to what is filtered away brings it back.
    await page.locator(".first a.number").first().click();
    assert.equal((await visible()).length, all);
  }));

test("statements lead to their cells, and last year's figures are shown when asked for", () =>
  open("wrong", {}, async (page) => {
    await page.locator("a.statement.differs").first().click();
    assert.match(await cell(page, "requests.received.total").getAttribute("class"), /\blit\b/);
    const before = cell(page, "requests.received.total").locator(".last-year");
    assert.ok(!(await before.isVisible()));
    await page.keyboard.press("Escape");
    await page.locator("#last-year").check();
    assert.match(await before.innerText(), /2023: 156/);
  }));

test("findings are decided on the page and saved as a decisions file that is read back", () =>
  open("wrong", {}, async (page) => {
    const decide = page.locator("details.decide");
    await decide.nth(0).locator("summary").click();
    const first = decide.nth(0);
    await first.locator("[data-field=decision]").selectOption("confirmed");
    await page.locator("#save button").click();
    assert.match(await first.locator(".missing").innerText(), /请选择理由/, "a confirmation says why");
    await first.locator("[data-field=reason]").selectOption("as-printed");
    await first.locator("[data-field=text]").fill("原件如此 <b>\u202e");
    await decide.nth(1).locator("summary").click();
    await decide.nth(1).locator("[data-field=decision]").selectOption("disputed");
    await decide.nth(1).locator("[data-field=text]").fill("口径不同");
    await page.locator("#by").fill("甲县教育局办公室");
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#save button").click()]);
    assert.equal(download.suggestedFilename(), "2024-甲县教育局-核实记录.json");
    const file = await download.path();
    const saved = JSON.parse(readFileSync(file, "utf8"));
    assert.ok(!readFileSync(file, "utf8").includes("\u202e"), "hidden characters are written as escapes");
    const [one, two, ...others] = saved.decisions;
    assert.deepEqual([one.decision, one.reason, one.by], ["confirmed", "as-printed", "甲县教育局办公室"]);
    assert.match(one.on, /^\d{4}-\d\d-\d\d$/);
    assert.equal(two.decision, "disputed");
    assert.ok(others.every((decision) => decision.decision === "open" && decision.on === ""));
    assert.match(await page.locator("#saved").innerText(), /2 条/);
    if (!OGI) return;
    const json = join(PAGES, "wrong.json");
    const check = ["check", json, "--decisions", file, "--previous", join(PAGES, "before.json")];
    const told = execFileSync(OGI, [...check, "--format", "json", "--fail-on", "never"], { encoding: "utf8" });
    const findings = JSON.parse(told);
    assert.equal(findings.counts.confirmed, 1);
    assert.equal(findings.unmatched_decisions, undefined);
    const decided = findings.findings.filter((finding) => finding.decision?.status === "in-force");
    assert.equal(decided.length, saved.decisions.length, "every decision holds");
  }));

test("hostile text runs nothing", async () => {
  for (const name of readdirSync(PAGES).filter((name) => /^hostile-\d+\.html$/.test(name))) {
    await open(name.replace(".html", ""), {}, async (page) => {
      const title = await page.title();
      assert.notEqual(title, "ran");
      for (const button of await page.locator("td button.figure").all()) {
        await button.dispatchEvent("click");
        await button.dispatchEvent("click");
      }
      await page.locator("#language").click();
      assert.equal(await page.title(), title);
      assert.equal(await page.locator("main img, main script, aside img, aside script, #detail script").count(), 0);
    });
  }
});

test("nothing serious stands in the way of people who use a screen reader or a keyboard", async () => {
  const found = [];
  for (const [name, devices] of [["wrong", [DESKTOP, PHONE]], ["right", [DESKTOP]], ["unread", [PHONE]], ["blank", [DESKTOP]]]) {
    for (const colorScheme of ["light", "dark"]) {
      for (const options of devices) {
        const device = options === PHONE ? "phone" : "desktop";
        await open(name, { ...options, colorScheme, bypassCSP: true }, async (page) => {
          for (const language of ["zh", "en"]) {
            if (language === "en") await page.locator("#language").click();
            if (await page.locator("#last-year").count()) await page.locator("#last-year").check();
            await screenshot(page, `${name}-${device}-${colorScheme}-${language}`);
            if (name === "wrong") {
              for (const details of await page.locator("details").all()) await details.evaluate((it) => (it.open = true));
              await cell(page, GRANTED).locator("button").dispatchEvent("click");
            }
            found.push(...(await faults(page, `${name} ${device} ${colorScheme} ${language}`)));
            if (name === "wrong") await page.keyboard.press("Escape");
          }
        });
      }
    }
  }
  assert.deepEqual(found, []);
});

test("it prints in one language, without what only a screen can do", () =>
  open("wrong", {}, async (page) => {
    await page.emulateMedia({ media: "print" });
    for (const selector of ["#language", "#filters", "#save", "#detail"]) {
      assert.ok(!(await page.locator(selector).isVisible()), selector);
    }
    assert.ok(await cell(page, GRANTED).locator(".should").isVisible());
    const pdf = await page.pdf({ format: "A4" });
    assert.ok(pdf.length > 10_000);
  }));
