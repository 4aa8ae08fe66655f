/** Writes src/types.ts from the published schemas. Run `npm run types` when a schema has changed. */

import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { compile } from "json-schema-to-typescript";

import { allSchemas, ROOT, type Schema } from "./published.js";

export const TYPES = `${ROOT}examples/typescript/src/types.ts`;

export function types(schema: Schema = allSchemas()): Promise<string> {
  const bannerComment = "/* Generated from docs/schema by `npm run types`; not to be edited. */";
  return compile(schema as Parameters<typeof compile>[0], schema.title ?? "", { bannerComment, additionalProperties: false });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(TYPES, await types());
}
