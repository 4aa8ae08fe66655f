/**
 * Types for other languages, made of the published schemas by quicktype.
 *
 *     node generate.js java report FOLDER
 */

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { FetchingJSONSchemaStore, InputData, JSONSchemaInput, quicktypeMultiFile } from "quicktype-core";

const SCHEMAS = new URL("../../docs/schema/1.0/", import.meta.url);

export const KINDS = ["report", "findings", "decisions", "extraction", "rules", "form"];

const OPTIONS = {
  java: { package: "ogi" },
  go: { package: "ogi" },
  csharp: { namespace: "Ogi", framework: "SystemTextJson" },
};

export const LANGUAGES = Object.keys(OPTIONS);

export function schema(kind) {
  return JSON.parse(readFileSync(new URL(`${kind}.schema.json`, SCHEMAS), "utf8"));
}

/** The text of each file by its name; a language that takes a single file has it under `stdout`. */
export async function generate(lang, kind) {
  const described = schema(kind);
  const input = new JSONSchemaInput(new FetchingJSONSchemaStore());
  await input.addSource({ name: described.title, schema: JSON.stringify(described) });
  const inputData = new InputData();
  inputData.addInput(input);
  const files = await quicktypeMultiFile({ inputData, lang, rendererOptions: OPTIONS[lang] });
  return new Map([...files].map(([name, { lines }]) => [name, finish(lang, lines.join("\n"))]));
}

/**
 * Go leaves out an empty list where it leaves out a missing one. A section of the prose that is there and empty is not one that is
 * missing, so lists that may be missing are pointers.
 */
function finish(lang, text) {
  return lang === "go" ? text.replace(/ (\[\]\w+)( +`json:"[^"]+,omitempty"`)/g, " *$1$2") : text;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [lang, kind, folder] = process.argv.slice(2);
  if (!LANGUAGES.includes(lang) || !KINDS.includes(kind) || !folder) {
    console.error(`node generate.js ${LANGUAGES.join("|")} ${KINDS.join("|")} FOLDER`);
    process.exit(2);
  }
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of await generate(lang, kind)) {
    writeFileSync(join(folder, name === "stdout" ? `${kind}.${{ go: "go", csharp: "cs" }[lang]}` : name), text);
  }
}
