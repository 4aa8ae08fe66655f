/** Small cases; the conformance pack has the many. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { ROOT, ruleCatalogue } from "../src/published.js";
import { Checked, type Outcome } from "../src/rules.js";
import type { ByApplicant, Report } from "../src/types.js";

const APPLICANTS = [
  "natural_person",
  "business",
  "research_institution",
  "public_interest_organization",
  "legal_service_organization",
  "other_organization",
  "total",
] as const;

/** How the sum of the row of requests received comes out. */
function rowTotal(counts: (number | undefined)[], more: Partial<Report> = {}): Outcome | undefined {
  const received: ByApplicant = {};
  APPLICANTS.forEach((applicant, at) => {
    const count = counts[at];
    if (count !== undefined) received[applicant] = count;
  });
  const catalogue = ruleCatalogue();
  const rule = catalogue.rules.find(({ id }) => id === "requests.row-total");
  const at = rule?.expressions.findIndex(({ left, right }) =>
    [...left, ...right].some(({ cell }) => cell === "requests.received.total"),
  );
  const report: Report = { schema_version: "1.0", edition: "2021", requests: { received }, ...more };
  return new Checked(catalogue, report).outcomes()["requests.row-total"]?.[at ?? -1];
}

test("a row that adds up passes, one that does not fails", () => {
  assert.equal(rowTotal([4, 1, 0, 0, 0, 0, 5]), "pass");
  assert.equal(rowTotal([4, 1, 0, 0, 0, 0, 6]), "fail");
});

test("blanks beside parts that reach the total count as zero and are marked", () => {
  assert.equal(rowTotal([4, 1, undefined, undefined, 0, 0, 5]), "pass-blanks-as-zero");
});

test("parts above the total fail whatever the blanks stand for", () => {
  assert.equal(rowTotal([4, 2, undefined, undefined, 0, 0, 5]), "fail");
});

test("parts below the total leave room for the blanks", () => {
  assert.equal(rowTotal([4, undefined, 0, 0, 0, 0, 5]), "blank-cell");
});

test("a blank total says nothing", () => {
  assert.equal(rowTotal([4, 1, 0, 0, 0, 0]), "blank-cell");
});

test("a cell that was not read says nothing even if a figure stands there", () => {
  const unread = { "requests.received.business": { code: "row-lost-cell", text: "1" } };
  assert.equal(rowTotal([4, 1, 0, 0, 0, 0, 6], { unread }), "unread-cell");
});

test("words in a cell were not read, but a dash is a blank", () => {
  const remarked = (text: string) =>
    rowTotal([4, undefined, 0, 0, 0, 0, 4], { remarks: { "requests.received.business": text } });
  assert.equal(remarked("若干"), "unread-cell");
  assert.equal(remarked(" — "), "pass-blanks-as-zero");
});

test("a row the document lacks is not blank", () => {
  for (const address of ["requests", "requests.received", "requests.received.business"] as const) {
    assert.equal(rowTotal([4, undefined, 0, 0, 0, 0, 4], { omitted: [address] }), "row-omitted");
  }
});

test("a sum that helped to read a cell proves nothing unless it fails", () => {
  const read_by_sums: Report["read_by_sums"] = ["requests.received.business"];
  assert.equal(rowTotal([4, 1, 0, 0, 0, 0, 5], { read_by_sums }), "used-for-reading");
  assert.equal(rowTotal([4, 1, 0, 0, 0, 0, 6], { read_by_sums }), "fail");
});

test("counts beyond what a number holds are added exactly", () => {
  const most = Number.MAX_SAFE_INTEGER;
  assert.equal(rowTotal([most, 1, 1, 0, 0, 0, most]), "fail");
});

test("the evaluator fits in 150 lines", () => {
  const text = readFileSync(`${ROOT}examples/typescript/src/rules.ts`, "utf8");
  assert.ok(text.trimEnd().split("\n").length <= 150);
});
