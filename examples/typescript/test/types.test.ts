import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { TYPES, typesOf } from "../src/generate-types.js";
import { KINDS, schema } from "../src/published.js";

for (const kind of KINDS) {
  const kept = readFileSync(`${TYPES}${kind}.ts`, "utf8");

  test(`the types of ${kind} are in step with the schema`, async () => {
    assert.equal(kept, await typesOf(kind), "the types are out of date: npm run types");
  });

  test(`the types of ${kind} have the names of the schema and no others`, () => {
    const names = [...kept.matchAll(/^export (?:interface|type) (\w+)/gm)].map((match) => match[1]);
    const { title, $defs } = schema(kind);
    assert.deepEqual(names.sort(), [title, ...Object.keys($defs ?? {})].sort());
  });

  test(`nothing but the extensions of ${kind} is of unknown type`, () => {
    const loose = [...kept.matchAll(/(\w+)\??: \{\n\s+\[k: string\]: (?:unknown|any)/g)].map((match) => match[1]);
    const all = kept.match(/\b(?:unknown|any)\b;/g) ?? [];
    assert.equal(loose.length, all.length);
    assert.ok(loose.every((name) => name === "extensions"));
  });
}
