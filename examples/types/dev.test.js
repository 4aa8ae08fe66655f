/** Looks at the types that quicktype makes of the published schemas: would a developer of that language like them? */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { FetchingJSONSchemaStore, InputData, JSONSchemaInput, quicktypeMultiFile } from "quicktype-core";

const SCHEMAS = new URL("file:///tmp/c7/fake/docs/schema/1.0/draft-07/", import.meta.url);
const KINDS = ["report", "findings", "explanations", "extraction"];

/** How each language says what is looked at. */
const LANGUAGES = {
  java: {
    options: { package: "example.ogi" },
    declared: /^public (?:class|enum) (\w+)/gm,
    enumeration: (name) => `public enum ${name} `,
    loose: /\bObject\b/,
    blank: /private Long naturalPerson;/,
    helpers: ["Converter"],
  },
  go: {
    options: { package: "ogi" },
    declared: /^type (\w+)/gm,
    enumeration: (name) => `type ${name} string`,
    loose: /\binterface\{\}|\bany\b/,
    blank: /NaturalPerson +\*int64 /,
    helpers: [],
  },
  csharp: {
    options: { namespace: "Ogi", framework: "SystemTextJson" },
    declared: /^ {4}(?:public|internal) (?:static )?(?:partial )?(?:class|enum) (\w+)/gm,
    enumeration: (name) => `public enum ${name} `,
    loose: /\bobject\b(?! other)|\bdynamic\b/,
    blank: /public long\? NaturalPerson /,
    helpers: [],
  },
};

/** What a developer of any language meets in a report. */
const NAMES_OF_A_REPORT = [
  "Address", "ByApplicant", "ByResult", "Cell", "Disclosure", "Documents", "Edition", "FeeStatement", "Fees", "Forms",
  "Level", "LocalCell", "LocalRow", "Metadata", "Narrative", "NarrativeBlock", "Organ", "OrganKind", "Outcomes", "Period",
  "Procurement", "Report", "Requests", "Reviews", "Row", "SchemaVersion", "Scope", "Services", "Source", "Table",
  "TableNotes", "Unread",
];

function schema(kind) {
  return JSON.parse(readFileSync(new URL(`${kind}.schema.json`, SCHEMAS), "utf8"));
}

async function generate(kind, lang) {
  const input = new JSONSchemaInput(new FetchingJSONSchemaStore());
  const described = schema(kind);
  await input.addSource({ name: described.title, schema: JSON.stringify(described) });
  const inputData = new InputData();
  inputData.addInput(input);
  const files = await quicktypeMultiFile({ inputData, lang, rendererOptions: LANGUAGES[lang].options });
  return [...files.values()].map(({ lines }) => lines.join("\n")).join("\n");
}

/** Without what is written for people. */
function code(text) {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
}

for (const [lang, { declared, enumeration, loose, blank, helpers }] of Object.entries(LANGUAGES)) {
  for (const kind of KINDS) {
    test(`${lang}: the types of ${kind}`, async () => {
      const text = code(await generate(kind, lang));
      const { title, definitions } = schema(kind);
      const names = new Set([...text.matchAll(declared)].map((match) => match[1]));
      const own = [...names].filter((name) => !helpers.includes(name) && !/Converter|^Serialize$/.test(name)).sort();
      assert.deepEqual(own, [title, ...Object.keys(definitions)].sort(), "the names of the schema and no others");
      if (kind === "report") assert.deepEqual(own, NAMES_OF_A_REPORT);

      for (const [name, definition] of Object.entries(definitions)) {
        if (definition.enum) assert.ok(text.includes(enumeration(name)), `${name} is an enumeration`);
      }
      for (const line of text.split("\n").filter((line) => loose.test(line))) {
        assert.match(line, /extensions/i, "nothing but extensions holds values of any type");
      }
      if (kind === "report") assert.match(text, blank, "a blank is told from zero");
    });
  }
}
