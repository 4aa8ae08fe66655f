import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { test } from "node:test";

const RUN = fileURLToPath(new URL("../src/run.js", import.meta.url));

test("the failing comparisons of the bundled report are told in printed words", () => {
  const { status, stdout } = spawnSync(process.execPath, [RUN], { encoding: "utf8" });
  assert.equal(status, 1);
  assert.match(stdout, /^示例市人民政府  2024  draft_2024.json：不符 2 项\n/);
  assert.match(stdout, /各类申请人之和等于总计  \[requests.row-total\]/);
  assert.match(stdout, /“三、本年度办理结果·（一）予以公开”一行“自然人”：1480/);
  assert.match(stdout, /合计：1503\n  应等于\n/);
});

test("a document that is no report is refused", () => {
  const { status, stderr } = spawnSync(process.execPath, [RUN, fileURLToPath(import.meta.url)], { encoding: "utf8" });
  assert.equal(status, 3);
  assert.match(stderr, /^not JSON/);
});
