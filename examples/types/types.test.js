/** Looks at the types that quicktype makes of the published schemas: would a developer of that language like them? */

import assert from "node:assert/strict";
import { test } from "node:test";

import { generate, KINDS, LANGUAGES, schema } from "./generate.js";

/** How each language writes what is looked at. */
const WRITTEN = {
  java: {
    declaration: /^public (?:class|enum) (\w+)/gm,
    enumeration: (name) => `public enum ${name} {`,
    anyType: /\bObject\b/,
    mayBeBlank: "private Long naturalPerson;",
    renamed: {},
  },
  go: {
    declaration: /^type (\w+)/gm,
    enumeration: (name) => `type ${name} string`,
    anyType: /\binterface\{\}|\bany\b/,
    mayBeBlank: "NaturalPerson *int64",
    // Values of enumerations and structs share their names in Go: `Organ` and `Area` are scopes, `Identity` a class.
    renamed: { Organ: ["OrganClass", "OrganElement"], Area: ["AreaClass"], Identity: ["IdentityElement"] },
  },
  csharp: {
    declaration: /^ {4}(?:public|internal) (?:static )?(?:partial )?(?:class|enum) (\w+)/gm,
    enumeration: (name) => `public enum ${name} {`,
    anyType: /\bobject\b|\bdynamic\b/,
    mayBeBlank: "public long? NaturalPerson {",
    renamed: {},
  },
};

/** The code without what is written for people, blanks of any width as one. */
async function code(lang, kind) {
  const text = [...(await generate(lang, kind)).values()].join("\n");
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "").replace(/(?<=\S) +/g, " ");
}

for (const lang of LANGUAGES) {
  const { declaration, enumeration, anyType, mayBeBlank, renamed } = WRITTEN[lang];

  for (const kind of KINDS) {
    test(`${lang}: the types of ${kind} are pleasant`, async () => {
      const text = await code(lang, kind);
      const { title, $defs } = schema(kind);

      const names = [title, ...Object.keys($defs)];
      const declared = new Set([...text.matchAll(declaration)].map((match) => match[1]));
      const own = [...declared].filter((name) => names.includes(name) || !/Converter$|^Serialize$/.test(name));
      const called = (name) => (declared.has(name) ? name : (renamed[name]?.find((other) => declared.has(other)) ?? name));
      assert.deepEqual(own.sort(), names.map(called).sort(), "they have the names of the schema and no others");

      for (const name of Object.keys($defs).filter((name) => $defs[name].enum)) {
        assert.ok(text.includes(enumeration(called(name))), `${name} is an enumeration`);
      }
      for (const line of text.split("\n").filter((line) => anyType.test(line))) {
        assert.match(line, /extensions/i, "nothing but extensions holds values of any type");
      }
    });
  }

  test(`${lang}: a blank is told from zero`, async () => {
    assert.ok((await code(lang, "report")).includes(mayBeBlank));
  });
}
