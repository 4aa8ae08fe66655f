/**
 * Builds a report with the generated types and prints it as JSON, ready for `ogi check`.
 *
 *     node dist/src/build.js > report.json
 */

import { fileURLToPath } from "node:url";

import type { ByApplicant, ByResult, NarrativeBlock, Outcomes, Report } from "./types.js";
import { write } from "./writing.js";

/** A row in which natural persons and businesses alone asked. */
function counts(natural_person = 0, business = 0): ByApplicant {
  return {
    natural_person,
    business,
    research_institution: 0,
    public_interest_organization: 0,
    legal_service_organization: 0,
    other_organization: 0,
    total: natural_person + business,
  };
}

/** The rows of edition 2021; a row nobody asked under holds printed zeros. One left out would be blank. */
function outcomes(rows: Outcomes): Outcomes {
  const none = counts();
  return {
    granted: none,
    partly_granted: none,
    withheld_state_secret: none,
    withheld_by_law: none,
    withheld_security_stability: none,
    withheld_third_party: none,
    withheld_internal_affairs: none,
    withheld_process_information: none,
    withheld_enforcement_file: none,
    withheld_registry_search: none,
    unavailable_not_held: none,
    unavailable_needs_creation: none,
    unavailable_unclear: none,
    not_processed_petition: none,
    not_processed_repeated: none,
    not_processed_publication: none,
    not_processed_excessive: none,
    not_processed_reconfirmation: none,
    other_not_supplemented: none,
    other_unpaid: none,
    other_remaining: none,
    ...rows,
  };
}

function results(upheld = 0): ByResult {
  return { upheld, corrected: 0, other: 0, pending: 0, total: upheld };
}

function section(text: string): NarrativeBlock[] {
  return [{ text }];
}

export function build(): Report {
  return {
    schema_version: "1.0",
    edition: "2021",
    year: 2024,
    organ: { name: "示例县财政局", level: "county", kind: "department" },
    published: "2025-01-24",
    disclosure: {
      rules: { issued: 0, repealed: 0, in_force: 0 },
      normative_documents: { issued: 2, repealed: 1, in_force: 9 },
      administrative_licensing: { decisions: 31 },
      administrative_penalties: { decisions: 4 },
      administrative_compulsion: { decisions: 0 },
      administrative_fees: { amount: "12.5" },
    },
    requests: {
      received: counts(11, 3),
      brought_forward: counts(1),
      outcomes: outcomes({ granted: counts(8, 2), partly_granted: counts(2, 1) }),
      concluded: counts(10, 3),
      carried_forward: counts(2),
    },
    reviews: {
      reconsideration: results(1),
      direct_litigation: results(),
      litigation_after_reconsideration: results(),
    },
    local_rows: [
      {
        table: "requests",
        label: "其中：网上申请",
        after: "requests.received",
        cells: [
          { column: "natural_person", text: "9" },
          { column: "total", text: "9" },
        ],
      },
    ],
    narrative: {
      overview: section("本年度主动公开、依申请公开、政府信息管理、平台建设、监督保障工作有序开展。"),
      problems: section("存在公开目录更新不及时的问题，已逐项改进。"),
      other_matters: section("本年度没有收取信息处理费。"),
    },
    extensions: { "gov.example.portal": { submitted_by: "办公室", reviewed: true } },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(write(build(), "report"));
