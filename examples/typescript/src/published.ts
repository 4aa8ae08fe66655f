/** The published files this package works by: the schemas, the rule catalogue and the conformance pack. */

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import type { RuleCatalogue } from "./types.js";

/** The folder of the repository, seen from `dist/src`. */
export const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));
export const SCHEMAS = `${ROOT}docs/schema/1.0/`;
export const CONFORMANCE = `${ROOT}docs/conformance/1.0/`;

/** What there is a schema of. */
export const KINDS = ["report", "findings", "decisions", "extraction", "rules", "form"] as const;
export type Kind = (typeof KINDS)[number];

/** As much of JSON Schema as the writer looks at. */
export interface Schema {
  $schema?: string;
  $id?: string;
  description?: string;
  title?: string;
  $ref?: string;
  $defs?: Record<string, Schema>;
  allOf?: Schema[];
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  propertyNames?: Schema;
  items?: Schema;
  enum?: string[];
}

export function schema(kind: Kind): Schema {
  return load(`${SCHEMAS}${kind}.schema.json`) as Schema;
}

/** Every schema as one, in which what they share stands once: types made from it go together. */
export function allSchemas(): Schema {
  const definitions: Record<string, Schema> = {};
  for (const kind of KINDS) {
    const { $schema: _, $id: __, $defs, ...document } = schema(kind);
    definitions[document.title ?? kind] = document;
    Object.assign(definitions, $defs);
  }
  const documents = KINDS.map((kind) => ({ $ref: `#/$defs/${schema(kind).title}` }));
  return { title: "Document", description: "A document of any of these shapes.", anyOf: documents, $defs: definitions };
}

/** The schema for whoever reads documents of later minor versions, too. */
export function tolerantSchema(kind: Kind): Schema {
  return load(`${SCHEMAS}tolerant/${kind}.schema.json`) as Schema;
}

export function ruleCatalogue(): RuleCatalogue {
  return load(`${SCHEMAS}rules.json`) as RuleCatalogue;
}

export function load(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}
