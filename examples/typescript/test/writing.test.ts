import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

import { build } from "../src/build.js";
import { cases, document } from "../src/conformance.js";
import { parse, Verbatim } from "../src/json.js";
import { ROOT } from "../src/published.js";
import { read } from "../src/reading.js";
import { write } from "../src/writing.js";

for (const { name, document: file, schema } of cases().filter(({ valid }) => valid)) {
  test(`a document of the pack is the same after reading and writing: ${name}`, () => {
    const bytes = document(file);
    assert.deepEqual(parse(write(read(bytes, schema), schema)), parse(new TextDecoder().decode(bytes)));
  });
}

test("extensions and local rows survive", () => {
  const text =
    '{"schema_version":"1.0","edition":"2021","local_rows":[{"table":"requests","label":"其中","after":"requests.received",' +
    '"cells":[{"column":"total","text":"9 件"}]}],"extensions":{"z":1.50,"a":[null,-0,1e400,123456789012345678901234,{}]}}';
  assert.equal(write(read(Buffer.from(text), "report"), "report"), text);
});

test("keys are written in canonical order", () => {
  const written = write(
    {
      edition: "2021",
      remarks: { "reviews.reconsideration.total": "1件", "requests.received.total": "2件" },
      metadata: { other: { "𠀀": "", "\uff21": "", 主题分类: "" } },
      schema_version: "1.0",
    },
    "report",
  );
  assert.equal(
    written,
    '{"schema_version":"1.0","edition":"2021","metadata":{"other":{"主题分类":"","\uff21":"","𠀀":""}},' +
      '"remarks":{"requests.received.total":"2件","reviews.reconsideration.total":"1件"}}',
  );
});

test("the extensions of a report may hold anything", () => {
  const written = write({ ...build(), extensions: { example: { none: null, rate: new Verbatim("0.10") } } }, "report");
  assert.ok(written.endsWith('"extensions":{"example":{"none":null,"rate":0.10}}}'));
});

test("ogi accepts the report that is built", () => {
  const folder = mkdtempSync(join(tmpdir(), "ogi-"));
  try {
    const file = join(folder, "report.json");
    writeFileSync(file, write(build(), "report"));
    const [command = "", ...before] = (process.env["OGI"] ?? "cargo run --quiet --locked -p ogi-cli --").split(" ");
    const checked = execFileSync(command, [...before, "check", "--format", "json", file], {
      cwd: ROOT,
      encoding: "utf8",
    });
    assert.equal(read(Buffer.from(checked), "findings").counts.error, 0);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
