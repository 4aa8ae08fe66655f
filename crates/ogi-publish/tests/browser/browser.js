// What the tests of pages share: a browser without a window, pages that ask the network for nothing, faults for people who do not see.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { after, before } from "node:test";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import { chromium } from "playwright-core";

export const { PAGES, OGI } = process.env;
const { SCREENSHOTS, CHROMIUM = "/usr/bin/chromium" } = process.env;
const ARGUMENTS =
  "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";
export const DESKTOP = { viewport: { width: 1440, height: 900 } };
export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

let browser;
before(async () => {
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS.split(" ") });
});
after(() => browser.close());

/** Opens a page, and sees at its end that it asked the network for nothing and complained of nothing. */
export async function open(name, options, use) {
  const context = await browser.newContext({ ...DESKTOP, ...options });
  const page = await context.newPage();
  const complaints = [];
  const address = pathToFileURL(join(PAGES, `${name}.html`)).href;
  page.on("request", (request) => {
    const url = request.url();
    if (url !== address && !url.startsWith("blob:")) complaints.push(`asked for ${url}`);
  });
  page.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("dialog", (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  await page.goto(address);
  await use(page);
  assert.deepEqual(complaints, []);
  await context.close();
}

/** Keeps a picture of a page, where pictures are asked for. */
export async function screenshot(page, name) {
  if (!SCREENSHOTS) return;
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage: true });
}

/** What stands in the way of people who use a screen reader or a keyboard; the policy of the page has to be passed by. */
export async function faults(page, name) {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document));
  const grave = violations.filter(({ impact }) => ["serious", "critical"].includes(impact));
  return grave.map(({ id, nodes }) => {
    const where = nodes.slice(0, 2).map((node) => `${node.target} ${node.failureSummary}`);
    return `${name}: ${id} ${where.join(" | ")}`;
  });
}
