import assert from "node:assert/strict";
import { test } from "node:test";

import { Verbatim } from "../src/json.js";
import { read, Refused } from "../src/reading.js";
import type { Report } from "../src/types.js";

function report(members: string): Report {
  return read(Buffer.from(`{"schema_version": "1.0", "edition": "2021", ${members}}`), "report");
}

function refusal(from: () => unknown): string {
  try {
    from();
  } catch (error) {
    if (error instanceof Refused) return error.message;
    throw error;
  }
  return assert.fail("it was accepted");
}

test("a report is read", () => {
  assert.equal(report('"year": 2024').year, 2024);
});

test("a byte order mark is skipped", () => {
  assert.equal(read(Buffer.from('\ufeff{"schema_version":"1.0","edition":"2021"}'), "report").edition, "2021");
});

test("a key that stands twice is refused", () => {
  assert.match(
    refusal(() => report('"year": 2024, "y\\u0065ar": 2023')),
    /the key “year” stands twice/,
  );
});

test("a year that is not written as a whole number is refused", () => {
  for (const year of ["2024.0", "2.024e3", "2024e0", "-0", "null", '"2024"', "true", "99999999999999999999"]) {
    assert.match(
      refusal(() => report(`"year": ${year}`)),
      /^year: /,
      year,
    );
  }
});

test("a number is no object", () => {
  for (const key of ["extensions", "metadata", "unread", "organ"]) {
    assert.match(
      refusal(() => report(`"${key}": 1.5`)),
      new RegExp(`^${key}: must be object`),
      key,
    );
  }
});

test("an amount that is no plain decimal is refused", () => {
  for (const amount of ["12.5", '"12.50元"', '"1,000"', '"-1"', '"1\\n"']) {
    assert.match(
      refusal(() => report(`"disclosure": {"administrative_fees": {"amount": ${amount}}}`)),
      /amount/,
      amount,
    );
  }
});

test("a day the calendar lacks is refused", () => {
  assert.match(
    refusal(() => report('"published": "2023-02-29"')),
    /^published: /,
  );
});

test("what is not JSON is refused", () => {
  const texts = ["", "{", "{} {}", "[NaN]", "[01]", '["\\ud800"]', "[".repeat(100_000), '{"a":1,}', '["\u0001"]'];
  for (const text of texts)
    assert.match(
      refusal(() => read(Buffer.from(text), "report")),
      /^not JSON/,
      text.slice(0, 20),
    );
  assert.match(
    refusal(() => read(Uint8Array.of(0x22, 0xff, 0x22), "report")),
    /^not JSON/,
  );
});

test("extensions are kept to the letter", () => {
  const { extensions } = report(
    '"extensions": {"rate": 1.50, "none": null, "digits": 123456789012345678901234, "__proto__": 1}',
  );
  assert.deepEqual(Object.entries(extensions ?? {}), [
    ["rate", new Verbatim("1.50")],
    ["none", null],
    ["digits", new Verbatim("123456789012345678901234")],
    ["__proto__", 1],
  ]);
});
