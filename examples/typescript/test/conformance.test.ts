import assert from "node:assert/strict";
import { test } from "node:test";

import { cases, differences } from "../src/conformance.js";
import { ruleCatalogue } from "../src/published.js";

const catalogue = ruleCatalogue();

for (const expected of cases()) {
  test(`the pack is passed: ${expected.name}`, () => {
    assert.deepEqual(differences(expected, catalogue), []);
  });
}
