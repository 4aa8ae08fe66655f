/** Writes src/types.ts from the published schemas. Run `npm run types` when a schema has changed. */

import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { compileFromFile } from "json-schema-to-typescript";

import { ROOT, SCHEMA_OF_TYPES } from "./published.js";

export const TYPES = `${ROOT}examples/typescript/src/types.ts`;

export function types(): Promise<string> {
  const bannerComment = "/* Generated from docs/schema by `npm run types`; not to be edited. */";
  return compileFromFile(SCHEMA_OF_TYPES, { bannerComment, additionalProperties: false });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(TYPES, await types());
}
