/** Writes the types of src/types from the published schemas. Run `npm run types` when a schema has changed. */

import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { compileFromFile } from "json-schema-to-typescript";

import { KINDS, ROOT, SCHEMAS_FOR_TYPES, type Kind } from "./published.js";

export const TYPES = `${ROOT}examples/typescript/src/types/`;

export function typesOf(kind: Kind): Promise<string> {
  const bannerComment = "/* Generated from docs/schema by `npm run types`; not to be edited. */";
  return compileFromFile(`${SCHEMAS_FOR_TYPES}${kind}.schema.json`, { bannerComment, additionalProperties: false });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const kind of KINDS) writeFileSync(`${TYPES}${kind}.ts`, await typesOf(kind));
}
