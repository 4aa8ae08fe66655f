/**
 * Says of every line of a file `{"schema": "report", "value": …}` whether the value is valid: 1 or 0, a line each.
 *
 *     node dist/src/accept.js FILE
 */

import { readFileSync } from "node:fs";

import type { Kind } from "./published.js";
import { validator } from "./reading.js";

const lines = readFileSync(process.argv[2] ?? "", "utf8")
  .split("\n")
  .filter(Boolean);
for (const line of lines) {
  const { schema, value } = JSON.parse(line) as { schema: Kind; value: unknown };
  console.log(validator(schema)(value) ? 1 : 0);
}
