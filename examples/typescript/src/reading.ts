/** Reads a document and refuses what is not valid: the schema judges the values, `json.ts` what only the text shows. */

import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";

import { parse, type Json } from "./json.js";
import { schema, type Kind, type Schema } from "./published.js";
import type { DecisionsFile, Extraction, Findings, Form, Report, RuleCatalogue } from "./types.js";

/** What each kind of document is read into. */
export interface Documents {
  report: Report;
  findings: Findings;
  decisions: DecisionsFile;
  extraction: Extraction;
  rules: RuleCatalogue;
  form: Form;
}

/** Why a document is not valid: one reason a line, each with its place. */
export class Refused extends Error {}

/** The value of a valid document of this kind. */
export function read<K extends Kind>(bytes: Uint8Array, kind: K): Documents[K] {
  let value: Json;
  let seen: Json;
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    value = parse(text);
    seen = parse(text, () => NaN); // which is no number to the schema
  } catch (error) {
    throw new Refused(`not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const validate = validator(kind);
  if (!validate(seen)) {
    throw new Refused((validate.errors ?? []).map(told).join("\n"));
  }
  return value as unknown as Documents[K];
}

const validators = new Map<Kind, ValidateFunction>();

export function validator(kind: Kind): ValidateFunction {
  let validate = validators.get(kind);
  if (!validate) {
    validate = compile(schema(kind));
    validators.set(kind, validate);
  }
  return validate;
}

export function compile(described: Schema): ValidateFunction {
  const ajv = new Ajv2020({ allErrors: true, strict: true });
  formats.default(ajv);
  return ajv.compile(described);
}

function told({ instancePath, message, params }: ErrorObject): string {
  const place = instancePath.slice(1).replaceAll("/", ".") || "the document";
  const key: unknown = params["additionalProperty"];
  return `${place}: ${message ?? "not valid"}${typeof key === "string" ? ` (“${key}”)` : ""}`;
}
