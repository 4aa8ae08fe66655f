/**
 * Checks reports against the published rules and tells which comparisons do not hold.
 *
 *     npm start -- [--previous LAST_YEAR.json] [REPORT.json…]
 */

import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";

import { ROOT, ruleCatalogue } from "./published.js";
import { read, Refused } from "./reading.js";
import { Checked } from "./rules.js";
import { failures, tell } from "./telling.js";

const { values, positionals } = parseArgs({ options: { previous: { type: "string" } }, allowPositionals: true });
const files = positionals.length > 0 ? positionals : [`${ROOT}examples/reports/draft_2024.json`];

try {
  const catalogue = ruleCatalogue();
  const previous = values.previous === undefined ? undefined : read(readFileSync(values.previous), "report");
  for (const file of files) {
    const report = read(readFileSync(file), "report");
    const checked = new Checked(catalogue, report, previous);
    const found = failures(checked);
    const [organ, year] = [report.organ?.name ?? "（未写明机关）", report.year ?? "（未写明年度）"];
    console.log(`${organ}  ${year}  ${basename(file)}：不符 ${found.length} 项`);
    for (const line of found.flatMap((failure) => tell(checked, failure))) console.log(`  ${line}`);
    if (found.length > 0) process.exitCode = 1;
  }
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  console.error(error.message);
  process.exitCode = 3;
}
