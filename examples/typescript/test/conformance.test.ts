import assert from "node:assert/strict";
import { test } from "node:test";

import { cases, differences, document } from "../src/conformance.js";
import { KINDS, ruleCatalogue, tolerantSchema } from "../src/published.js";
import { compile } from "../src/reading.js";

const catalogue = ruleCatalogue();
const tolerant = Object.fromEntries(KINDS.map((kind) => [kind, compile(tolerantSchema(kind))] as const));

for (const expected of cases()) {
  test(`the pack is passed: ${expected.name}`, () => {
    assert.deepEqual(differences(expected, catalogue), []);
  });
}

test("the tolerant schemas take what the pack says they do", () => {
  for (const { name, schema, document: file, tolerated } of cases()) {
    const value: unknown = JSON.parse(new TextDecoder().decode(document(file)));
    assert.equal(tolerant[schema]?.(value), tolerated, name);
  }
});
