/** The published files this package works by: the schemas, the rule catalogue and the conformance pack. */

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import type { RuleCatalogue } from "./types.js";

/** The folder of the repository, seen from `dist/src`. */
export const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));
export const SCHEMAS = `${ROOT}docs/schema/1.0/`;
/** The same schemas as one, as generators of types like it. */
export const SCHEMA_OF_TYPES = `${SCHEMAS}draft-07/types.schema.json`;
export const CONFORMANCE = `${ROOT}docs/conformance/1.0/`;

/** What there is a schema of. */
export const KINDS = ["report", "findings", "decisions", "extraction", "rules", "form"] as const;
export type Kind = (typeof KINDS)[number];

/** As much of JSON Schema as the writer looks at. */
export interface Schema {
  title?: string;
  $ref?: string;
  $defs?: Record<string, Schema>;
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  propertyNames?: Schema;
  items?: Schema;
  enum?: string[];
}

export function schema(kind: Kind): Schema {
  return load(`${SCHEMAS}${kind}.schema.json`) as Schema;
}

export function ruleCatalogue(): RuleCatalogue {
  return load(`${SCHEMAS}rules.json`) as RuleCatalogue;
}

export function load(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}
