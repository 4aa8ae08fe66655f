import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { TYPES, types } from "../src/generate-types.js";
import { allSchemas, KINDS, schema } from "../src/published.js";

const kept = readFileSync(TYPES, "utf8");

test("the types are in step with the schemas", async () => {
  assert.equal(kept, await types(), "the types are out of date: npm run types");
});

test("the types have the names of the schemas and no others", () => {
  const { title, $defs = {} } = allSchemas();
  assert.deepEqual(declared(kept), [title, ...Object.keys($defs)].sort());
});

for (const kind of KINDS) {
  test(`the schema of ${kind} alone gives types with its own names, none of them numbered`, async () => {
    const alone = schema(kind);
    assert.deepEqual(declared(await types(alone)), [alone.title, ...Object.keys(alone.$defs ?? {})].sort());
  });
}

function declared(text: string): string[] {
  return [...text.matchAll(/^export (?:interface|type) (\w+)/gm)].map((match) => match[1] ?? "").sort();
}

test("nothing but extensions is of unknown type", () => {
  const loose = [...kept.matchAll(/(\w+)\??: \{\n\s+\[k: string\]: (?:unknown|any)/g)].map((match) => match[1]);
  const all = kept.match(/\b(?:unknown|any)\b;/g) ?? [];
  assert.equal(loose.length, all.length);
  assert.ok(loose.every((name) => name === "extensions"));
});
