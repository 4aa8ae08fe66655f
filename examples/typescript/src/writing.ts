/** Writes a document in the canonical form: one line, keys in the order of the schema, what is not there left out. */

import { stringify } from "./json.js";
import { schema, type Kind, type Schema } from "./published.js";
import type { Documents } from "./reading.js";

/** The document as one line of JSON. What stands in `extensions` and `local_rows` is written as it was read. */
export function write<K extends Kind>(document: Documents[K], kind: K): string {
  const root = schema(kind);
  return stringify(inOrder(document, root, root));
}

function inOrder(value: unknown, described: Schema, root: Schema): unknown {
  const by = resolve(described, root);
  if (Array.isArray(value)) return value.map((item) => (by.items ? inOrder(item, by.items, root) : item));
  if (typeof value !== "object" || value === null) return value;
  const { additionalProperties: others, properties = {} } = by;
  if (typeof others === "object") {
    const members = Object.entries(value).map(([key, member]) => [key, inOrder(member, others, root)] as const);
    return Object.fromEntries(members.sort(([a], [b]) => compare(a, b, by.propertyNames, root)));
  }
  if (!by.properties) return value;
  const members = Object.entries(properties).map(
    ([key, of]) => [key, (value as Record<string, unknown>)[key], of] as const,
  );
  return Object.fromEntries(
    members.filter(([, member]) => member !== undefined).map(([key, member, of]) => [key, inOrder(member, of, root)]),
  );
}

/** A schema without the references that stand before it. */
function resolve(described: Schema, root: Schema): Schema {
  const reference = described.$ref ?? described.allOf?.[0]?.$ref;
  const name = reference?.split("/").at(-1);
  return name === undefined ? described : resolve(root.$defs?.[name] ?? {}, root);
}

/** Cells in printed order, labels by their characters. */
function compare(a: string, b: string, names: Schema | undefined, root: Schema): number {
  const order = names ? (resolve(names, root).enum ?? []) : [];
  return order.indexOf(a) - order.indexOf(b) || Buffer.compare(Buffer.from(a), Buffer.from(b));
}
