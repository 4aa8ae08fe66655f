/** Runs the conformance pack (docs/conformance/1.0): what it expects of a document, and what comes out here. */

import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";

import { CONFORMANCE, load, type Kind } from "./published.js";
import { read, Refused } from "./reading.js";
import { Checked, type Known, type Outcome } from "./rules.js";
import { failures } from "./telling.js";
import type { Report, RuleCatalogue } from "./types.js";

export interface Case {
  name: string;
  schema: Exclude<Kind, "rules">;
  document: string;
  valid: boolean;
  /** Whether the tolerant schema takes it. */
  tolerated: boolean;
  previous?: string;
  organ?: Known;
  outcomes?: Record<string, Outcome[]>;
  failures?: { rule: string; comparison: number; cells: string[] }[];
}

export function cases(): Case[] {
  return (load(`${CONFORMANCE}manifest.json`) as { cases: Case[] }).cases;
}

export function document(name: string): Uint8Array {
  return readFileSync(CONFORMANCE + name);
}

/** Where the outcome is not the expected one; nothing, where the case is passed. */
export function differences(expected: Case, catalogue: RuleCatalogue): string[] {
  let value;
  try {
    value = read(document(expected.document), expected.schema);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return expected.valid ? [`refused: ${error.message}`] : [];
  }
  if (!expected.valid) return ["accepted"];
  if (!expected.outcomes) return [];
  const previous = expected.previous === undefined ? undefined : read(document(expected.previous), "report");
  const checked = new Checked(catalogue, value as Report, previous, expected.organ);
  const outcomes = checked.outcomes();
  const failed = failures(checked).map((failure) => ({ ...failure, rule: failure.rule.id }));
  return [
    ...Object.keys({ ...outcomes, ...expected.outcomes })
      .filter((rule) => !isDeepStrictEqual(outcomes[rule], expected.outcomes?.[rule]))
      .map((rule) => `${rule}: ${outcomes[rule]} instead of ${expected.outcomes?.[rule]}`),
    ...(isDeepStrictEqual(failed, expected.failures ?? []) ? [] : [`failures: ${JSON.stringify(failed)}`]),
  ];
}
