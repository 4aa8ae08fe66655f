/* Generated from docs/schema by `npm run types`; not to be edited. */

/**
 * 报告数据格式的版本。
 *
 * The version of the data schema of the reports it judges.
 */
export type NoName = "1.0";
/**
 * 规则集的版本；规则变了，它才变。
 *
 * The version of the rules; it changes when a verdict can.
 */
export type NoName1 = string;
export type Undecided =
  | "blank-cell"
  | "row-omitted"
  | "unread-cell"
  | "local-row"
  | "no-previous-year"
  | "other-edition"
  | "organ-unknown"
  | "date-unknown"
  | "prose-unknown"
  | "used-for-reading";
/**
 * 不予核对的原因。理由不止一个的，报告其中排在最后的一个；`organ-unknown` 只在没有其他理由时报告。
 *
 * The reasons why a comparison is not evaluated. Of several, the one that stands last here is told; `organ-unknown` only where there is no other.
 */
export type NoName2 = Undecided[];
/**
 * 单元格中表示“没有”或者“不适用”的符号。单元格没有数字而 `remarks` 是其中之一（前后空白不计）的，为空白；是其他文字的，为未能读出。
 *
 * Marks for "none" or "not applicable". A cell without a figure whose remark is one of them, blanks around it aside, is blank; with any other remark it counts as not read.
 */
export type NoName3 = string[];
/**
 * 地址。
 *
 * Its address.
 */
export type NoName5 =
  | "disclosure.rules.made"
  | "disclosure.rules.disclosed"
  | "disclosure.rules.total_disclosed"
  | "disclosure.rules.issued"
  | "disclosure.rules.repealed"
  | "disclosure.rules.in_force"
  | "disclosure.normative_documents.made"
  | "disclosure.normative_documents.disclosed"
  | "disclosure.normative_documents.total_disclosed"
  | "disclosure.normative_documents.issued"
  | "disclosure.normative_documents.repealed"
  | "disclosure.normative_documents.in_force"
  | "disclosure.administrative_licensing.previous_items"
  | "disclosure.administrative_licensing.change"
  | "disclosure.administrative_licensing.decisions"
  | "disclosure.other_services.previous_items"
  | "disclosure.other_services.change"
  | "disclosure.other_services.decisions"
  | "disclosure.administrative_penalties.previous_items"
  | "disclosure.administrative_penalties.change"
  | "disclosure.administrative_penalties.decisions"
  | "disclosure.administrative_compulsion.previous_items"
  | "disclosure.administrative_compulsion.change"
  | "disclosure.administrative_compulsion.decisions"
  | "disclosure.administrative_fees.previous_items"
  | "disclosure.administrative_fees.change"
  | "disclosure.administrative_fees.amount"
  | "disclosure.centralized_procurement.projects"
  | "disclosure.centralized_procurement.amount"
  | "requests.received.natural_person"
  | "requests.received.business"
  | "requests.received.research_institution"
  | "requests.received.public_interest_organization"
  | "requests.received.legal_service_organization"
  | "requests.received.other_organization"
  | "requests.received.total"
  | "requests.brought_forward.natural_person"
  | "requests.brought_forward.business"
  | "requests.brought_forward.research_institution"
  | "requests.brought_forward.public_interest_organization"
  | "requests.brought_forward.legal_service_organization"
  | "requests.brought_forward.other_organization"
  | "requests.brought_forward.total"
  | "requests.outcomes.granted.natural_person"
  | "requests.outcomes.granted.business"
  | "requests.outcomes.granted.research_institution"
  | "requests.outcomes.granted.public_interest_organization"
  | "requests.outcomes.granted.legal_service_organization"
  | "requests.outcomes.granted.other_organization"
  | "requests.outcomes.granted.total"
  | "requests.outcomes.partly_granted.natural_person"
  | "requests.outcomes.partly_granted.business"
  | "requests.outcomes.partly_granted.research_institution"
  | "requests.outcomes.partly_granted.public_interest_organization"
  | "requests.outcomes.partly_granted.legal_service_organization"
  | "requests.outcomes.partly_granted.other_organization"
  | "requests.outcomes.partly_granted.total"
  | "requests.outcomes.withheld_state_secret.natural_person"
  | "requests.outcomes.withheld_state_secret.business"
  | "requests.outcomes.withheld_state_secret.research_institution"
  | "requests.outcomes.withheld_state_secret.public_interest_organization"
  | "requests.outcomes.withheld_state_secret.legal_service_organization"
  | "requests.outcomes.withheld_state_secret.other_organization"
  | "requests.outcomes.withheld_state_secret.total"
  | "requests.outcomes.withheld_by_law.natural_person"
  | "requests.outcomes.withheld_by_law.business"
  | "requests.outcomes.withheld_by_law.research_institution"
  | "requests.outcomes.withheld_by_law.public_interest_organization"
  | "requests.outcomes.withheld_by_law.legal_service_organization"
  | "requests.outcomes.withheld_by_law.other_organization"
  | "requests.outcomes.withheld_by_law.total"
  | "requests.outcomes.withheld_security_stability.natural_person"
  | "requests.outcomes.withheld_security_stability.business"
  | "requests.outcomes.withheld_security_stability.research_institution"
  | "requests.outcomes.withheld_security_stability.public_interest_organization"
  | "requests.outcomes.withheld_security_stability.legal_service_organization"
  | "requests.outcomes.withheld_security_stability.other_organization"
  | "requests.outcomes.withheld_security_stability.total"
  | "requests.outcomes.withheld_third_party.natural_person"
  | "requests.outcomes.withheld_third_party.business"
  | "requests.outcomes.withheld_third_party.research_institution"
  | "requests.outcomes.withheld_third_party.public_interest_organization"
  | "requests.outcomes.withheld_third_party.legal_service_organization"
  | "requests.outcomes.withheld_third_party.other_organization"
  | "requests.outcomes.withheld_third_party.total"
  | "requests.outcomes.withheld_internal_affairs.natural_person"
  | "requests.outcomes.withheld_internal_affairs.business"
  | "requests.outcomes.withheld_internal_affairs.research_institution"
  | "requests.outcomes.withheld_internal_affairs.public_interest_organization"
  | "requests.outcomes.withheld_internal_affairs.legal_service_organization"
  | "requests.outcomes.withheld_internal_affairs.other_organization"
  | "requests.outcomes.withheld_internal_affairs.total"
  | "requests.outcomes.withheld_process_information.natural_person"
  | "requests.outcomes.withheld_process_information.business"
  | "requests.outcomes.withheld_process_information.research_institution"
  | "requests.outcomes.withheld_process_information.public_interest_organization"
  | "requests.outcomes.withheld_process_information.legal_service_organization"
  | "requests.outcomes.withheld_process_information.other_organization"
  | "requests.outcomes.withheld_process_information.total"
  | "requests.outcomes.withheld_enforcement_file.natural_person"
  | "requests.outcomes.withheld_enforcement_file.business"
  | "requests.outcomes.withheld_enforcement_file.research_institution"
  | "requests.outcomes.withheld_enforcement_file.public_interest_organization"
  | "requests.outcomes.withheld_enforcement_file.legal_service_organization"
  | "requests.outcomes.withheld_enforcement_file.other_organization"
  | "requests.outcomes.withheld_enforcement_file.total"
  | "requests.outcomes.withheld_administrative_inquiry.natural_person"
  | "requests.outcomes.withheld_administrative_inquiry.business"
  | "requests.outcomes.withheld_administrative_inquiry.research_institution"
  | "requests.outcomes.withheld_administrative_inquiry.public_interest_organization"
  | "requests.outcomes.withheld_administrative_inquiry.legal_service_organization"
  | "requests.outcomes.withheld_administrative_inquiry.other_organization"
  | "requests.outcomes.withheld_administrative_inquiry.total"
  | "requests.outcomes.unavailable_not_held.natural_person"
  | "requests.outcomes.unavailable_not_held.business"
  | "requests.outcomes.unavailable_not_held.research_institution"
  | "requests.outcomes.unavailable_not_held.public_interest_organization"
  | "requests.outcomes.unavailable_not_held.legal_service_organization"
  | "requests.outcomes.unavailable_not_held.other_organization"
  | "requests.outcomes.unavailable_not_held.total"
  | "requests.outcomes.unavailable_needs_creation.natural_person"
  | "requests.outcomes.unavailable_needs_creation.business"
  | "requests.outcomes.unavailable_needs_creation.research_institution"
  | "requests.outcomes.unavailable_needs_creation.public_interest_organization"
  | "requests.outcomes.unavailable_needs_creation.legal_service_organization"
  | "requests.outcomes.unavailable_needs_creation.other_organization"
  | "requests.outcomes.unavailable_needs_creation.total"
  | "requests.outcomes.unavailable_unclear.natural_person"
  | "requests.outcomes.unavailable_unclear.business"
  | "requests.outcomes.unavailable_unclear.research_institution"
  | "requests.outcomes.unavailable_unclear.public_interest_organization"
  | "requests.outcomes.unavailable_unclear.legal_service_organization"
  | "requests.outcomes.unavailable_unclear.other_organization"
  | "requests.outcomes.unavailable_unclear.total"
  | "requests.outcomes.not_processed_petition.natural_person"
  | "requests.outcomes.not_processed_petition.business"
  | "requests.outcomes.not_processed_petition.research_institution"
  | "requests.outcomes.not_processed_petition.public_interest_organization"
  | "requests.outcomes.not_processed_petition.legal_service_organization"
  | "requests.outcomes.not_processed_petition.other_organization"
  | "requests.outcomes.not_processed_petition.total"
  | "requests.outcomes.not_processed_repeated.natural_person"
  | "requests.outcomes.not_processed_repeated.business"
  | "requests.outcomes.not_processed_repeated.research_institution"
  | "requests.outcomes.not_processed_repeated.public_interest_organization"
  | "requests.outcomes.not_processed_repeated.legal_service_organization"
  | "requests.outcomes.not_processed_repeated.other_organization"
  | "requests.outcomes.not_processed_repeated.total"
  | "requests.outcomes.not_processed_publication.natural_person"
  | "requests.outcomes.not_processed_publication.business"
  | "requests.outcomes.not_processed_publication.research_institution"
  | "requests.outcomes.not_processed_publication.public_interest_organization"
  | "requests.outcomes.not_processed_publication.legal_service_organization"
  | "requests.outcomes.not_processed_publication.other_organization"
  | "requests.outcomes.not_processed_publication.total"
  | "requests.outcomes.not_processed_excessive.natural_person"
  | "requests.outcomes.not_processed_excessive.business"
  | "requests.outcomes.not_processed_excessive.research_institution"
  | "requests.outcomes.not_processed_excessive.public_interest_organization"
  | "requests.outcomes.not_processed_excessive.legal_service_organization"
  | "requests.outcomes.not_processed_excessive.other_organization"
  | "requests.outcomes.not_processed_excessive.total"
  | "requests.outcomes.not_processed_reconfirmation.natural_person"
  | "requests.outcomes.not_processed_reconfirmation.business"
  | "requests.outcomes.not_processed_reconfirmation.research_institution"
  | "requests.outcomes.not_processed_reconfirmation.public_interest_organization"
  | "requests.outcomes.not_processed_reconfirmation.legal_service_organization"
  | "requests.outcomes.not_processed_reconfirmation.other_organization"
  | "requests.outcomes.not_processed_reconfirmation.total"
  | "requests.outcomes.other.natural_person"
  | "requests.outcomes.other.business"
  | "requests.outcomes.other.research_institution"
  | "requests.outcomes.other.public_interest_organization"
  | "requests.outcomes.other.legal_service_organization"
  | "requests.outcomes.other.other_organization"
  | "requests.outcomes.other.total"
  | "requests.outcomes.other_uncorrected.natural_person"
  | "requests.outcomes.other_uncorrected.business"
  | "requests.outcomes.other_uncorrected.research_institution"
  | "requests.outcomes.other_uncorrected.public_interest_organization"
  | "requests.outcomes.other_uncorrected.legal_service_organization"
  | "requests.outcomes.other_uncorrected.other_organization"
  | "requests.outcomes.other_uncorrected.total"
  | "requests.outcomes.other_unpaid.natural_person"
  | "requests.outcomes.other_unpaid.business"
  | "requests.outcomes.other_unpaid.research_institution"
  | "requests.outcomes.other_unpaid.public_interest_organization"
  | "requests.outcomes.other_unpaid.legal_service_organization"
  | "requests.outcomes.other_unpaid.other_organization"
  | "requests.outcomes.other_unpaid.total"
  | "requests.outcomes.other_remaining.natural_person"
  | "requests.outcomes.other_remaining.business"
  | "requests.outcomes.other_remaining.research_institution"
  | "requests.outcomes.other_remaining.public_interest_organization"
  | "requests.outcomes.other_remaining.legal_service_organization"
  | "requests.outcomes.other_remaining.other_organization"
  | "requests.outcomes.other_remaining.total"
  | "requests.total.natural_person"
  | "requests.total.business"
  | "requests.total.research_institution"
  | "requests.total.public_interest_organization"
  | "requests.total.legal_service_organization"
  | "requests.total.other_organization"
  | "requests.total.total"
  | "requests.carried_forward.natural_person"
  | "requests.carried_forward.business"
  | "requests.carried_forward.research_institution"
  | "requests.carried_forward.public_interest_organization"
  | "requests.carried_forward.legal_service_organization"
  | "requests.carried_forward.other_organization"
  | "requests.carried_forward.total"
  | "reviews.reconsideration.upheld"
  | "reviews.reconsideration.corrected"
  | "reviews.reconsideration.other"
  | "reviews.reconsideration.pending"
  | "reviews.reconsideration.total"
  | "reviews.direct_litigation.upheld"
  | "reviews.direct_litigation.corrected"
  | "reviews.direct_litigation.other"
  | "reviews.direct_litigation.pending"
  | "reviews.direct_litigation.total"
  | "reviews.litigation_after_reconsideration.upheld"
  | "reviews.litigation_after_reconsideration.corrected"
  | "reviews.litigation_after_reconsideration.other"
  | "reviews.litigation_after_reconsideration.pending"
  | "reviews.litigation_after_reconsideration.total";
/**
 * 所在行的地址；该行可以列入 `omitted`。
 *
 * The address of its row, which `omitted` may list.
 */
export type NoName6 =
  | "disclosure.rules"
  | "disclosure.normative_documents"
  | "disclosure.administrative_licensing"
  | "disclosure.other_services"
  | "disclosure.administrative_penalties"
  | "disclosure.administrative_compulsion"
  | "disclosure.administrative_fees"
  | "disclosure.centralized_procurement"
  | "requests.received"
  | "requests.brought_forward"
  | "requests.outcomes.granted"
  | "requests.outcomes.partly_granted"
  | "requests.outcomes.withheld_state_secret"
  | "requests.outcomes.withheld_by_law"
  | "requests.outcomes.withheld_security_stability"
  | "requests.outcomes.withheld_third_party"
  | "requests.outcomes.withheld_internal_affairs"
  | "requests.outcomes.withheld_process_information"
  | "requests.outcomes.withheld_enforcement_file"
  | "requests.outcomes.withheld_administrative_inquiry"
  | "requests.outcomes.unavailable_not_held"
  | "requests.outcomes.unavailable_needs_creation"
  | "requests.outcomes.unavailable_unclear"
  | "requests.outcomes.not_processed_petition"
  | "requests.outcomes.not_processed_repeated"
  | "requests.outcomes.not_processed_publication"
  | "requests.outcomes.not_processed_excessive"
  | "requests.outcomes.not_processed_reconfirmation"
  | "requests.outcomes.other"
  | "requests.outcomes.other_uncorrected"
  | "requests.outcomes.other_unpaid"
  | "requests.outcomes.other_remaining"
  | "requests.total"
  | "requests.carried_forward"
  | "reviews.reconsideration"
  | "reviews.direct_litigation"
  | "reviews.litigation_after_reconsideration";
/**
 * 所在的表；该表可以列入 `omitted`。
 *
 * Its table, which `omitted` may list.
 */
export type NoName7 = "disclosure" | "requests" | "reviews";
/**
 * 数字的种类：`count` 件数，`change` 增减数（可以为负），`amount` 金额（万元）。
 *
 * What stands in it: `count`, `change` (may be negative), `amount` (万元).
 */
export type NoName8 = "count" | "change" | "amount";
/**
 * 格式版本。
 *
 * The edition.
 */
export type NoName10 = "2019" | "2021";
/**
 * 行名，由外到内，以 `·` 相连。
 *
 * The labels of the row from the outermost group inwards, joined by `·`.
 */
export type NoName11 = string;
/**
 * 列名。
 *
 * The label of the column.
 */
export type NoName12 = string;
/**
 * 印有该格的各版格式，及所印的行名、列名。
 *
 * The editions that print it, and the labels they print.
 */
export type NoName9 = CellLabel[];
/**
 * 各版格式的全部单元格，按印刷顺序。
 *
 * Every cell of every edition, in printed order.
 */
export type NoName4 = FormCell[];
/**
 * 核对它的规则。
 *
 * The rule that checks it.
 */
export type NoName14 = string;
export type Edition = "2019" | "2021";
/**
 * 所适用的各版格式。
 *
 * The editions in which it must hold.
 */
export type NoName15 = Edition[];
export type Cell =
  | "disclosure.rules.made"
  | "disclosure.rules.disclosed"
  | "disclosure.rules.total_disclosed"
  | "disclosure.rules.issued"
  | "disclosure.rules.repealed"
  | "disclosure.rules.in_force"
  | "disclosure.normative_documents.made"
  | "disclosure.normative_documents.disclosed"
  | "disclosure.normative_documents.total_disclosed"
  | "disclosure.normative_documents.issued"
  | "disclosure.normative_documents.repealed"
  | "disclosure.normative_documents.in_force"
  | "disclosure.administrative_licensing.previous_items"
  | "disclosure.administrative_licensing.change"
  | "disclosure.administrative_licensing.decisions"
  | "disclosure.other_services.previous_items"
  | "disclosure.other_services.change"
  | "disclosure.other_services.decisions"
  | "disclosure.administrative_penalties.previous_items"
  | "disclosure.administrative_penalties.change"
  | "disclosure.administrative_penalties.decisions"
  | "disclosure.administrative_compulsion.previous_items"
  | "disclosure.administrative_compulsion.change"
  | "disclosure.administrative_compulsion.decisions"
  | "disclosure.administrative_fees.previous_items"
  | "disclosure.administrative_fees.change"
  | "disclosure.administrative_fees.amount"
  | "disclosure.centralized_procurement.projects"
  | "disclosure.centralized_procurement.amount"
  | "requests.received.natural_person"
  | "requests.received.business"
  | "requests.received.research_institution"
  | "requests.received.public_interest_organization"
  | "requests.received.legal_service_organization"
  | "requests.received.other_organization"
  | "requests.received.total"
  | "requests.brought_forward.natural_person"
  | "requests.brought_forward.business"
  | "requests.brought_forward.research_institution"
  | "requests.brought_forward.public_interest_organization"
  | "requests.brought_forward.legal_service_organization"
  | "requests.brought_forward.other_organization"
  | "requests.brought_forward.total"
  | "requests.outcomes.granted.natural_person"
  | "requests.outcomes.granted.business"
  | "requests.outcomes.granted.research_institution"
  | "requests.outcomes.granted.public_interest_organization"
  | "requests.outcomes.granted.legal_service_organization"
  | "requests.outcomes.granted.other_organization"
  | "requests.outcomes.granted.total"
  | "requests.outcomes.partly_granted.natural_person"
  | "requests.outcomes.partly_granted.business"
  | "requests.outcomes.partly_granted.research_institution"
  | "requests.outcomes.partly_granted.public_interest_organization"
  | "requests.outcomes.partly_granted.legal_service_organization"
  | "requests.outcomes.partly_granted.other_organization"
  | "requests.outcomes.partly_granted.total"
  | "requests.outcomes.withheld_state_secret.natural_person"
  | "requests.outcomes.withheld_state_secret.business"
  | "requests.outcomes.withheld_state_secret.research_institution"
  | "requests.outcomes.withheld_state_secret.public_interest_organization"
  | "requests.outcomes.withheld_state_secret.legal_service_organization"
  | "requests.outcomes.withheld_state_secret.other_organization"
  | "requests.outcomes.withheld_state_secret.total"
  | "requests.outcomes.withheld_by_law.natural_person"
  | "requests.outcomes.withheld_by_law.business"
  | "requests.outcomes.withheld_by_law.research_institution"
  | "requests.outcomes.withheld_by_law.public_interest_organization"
  | "requests.outcomes.withheld_by_law.legal_service_organization"
  | "requests.outcomes.withheld_by_law.other_organization"
  | "requests.outcomes.withheld_by_law.total"
  | "requests.outcomes.withheld_security_stability.natural_person"
  | "requests.outcomes.withheld_security_stability.business"
  | "requests.outcomes.withheld_security_stability.research_institution"
  | "requests.outcomes.withheld_security_stability.public_interest_organization"
  | "requests.outcomes.withheld_security_stability.legal_service_organization"
  | "requests.outcomes.withheld_security_stability.other_organization"
  | "requests.outcomes.withheld_security_stability.total"
  | "requests.outcomes.withheld_third_party.natural_person"
  | "requests.outcomes.withheld_third_party.business"
  | "requests.outcomes.withheld_third_party.research_institution"
  | "requests.outcomes.withheld_third_party.public_interest_organization"
  | "requests.outcomes.withheld_third_party.legal_service_organization"
  | "requests.outcomes.withheld_third_party.other_organization"
  | "requests.outcomes.withheld_third_party.total"
  | "requests.outcomes.withheld_internal_affairs.natural_person"
  | "requests.outcomes.withheld_internal_affairs.business"
  | "requests.outcomes.withheld_internal_affairs.research_institution"
  | "requests.outcomes.withheld_internal_affairs.public_interest_organization"
  | "requests.outcomes.withheld_internal_affairs.legal_service_organization"
  | "requests.outcomes.withheld_internal_affairs.other_organization"
  | "requests.outcomes.withheld_internal_affairs.total"
  | "requests.outcomes.withheld_process_information.natural_person"
  | "requests.outcomes.withheld_process_information.business"
  | "requests.outcomes.withheld_process_information.research_institution"
  | "requests.outcomes.withheld_process_information.public_interest_organization"
  | "requests.outcomes.withheld_process_information.legal_service_organization"
  | "requests.outcomes.withheld_process_information.other_organization"
  | "requests.outcomes.withheld_process_information.total"
  | "requests.outcomes.withheld_enforcement_file.natural_person"
  | "requests.outcomes.withheld_enforcement_file.business"
  | "requests.outcomes.withheld_enforcement_file.research_institution"
  | "requests.outcomes.withheld_enforcement_file.public_interest_organization"
  | "requests.outcomes.withheld_enforcement_file.legal_service_organization"
  | "requests.outcomes.withheld_enforcement_file.other_organization"
  | "requests.outcomes.withheld_enforcement_file.total"
  | "requests.outcomes.withheld_administrative_inquiry.natural_person"
  | "requests.outcomes.withheld_administrative_inquiry.business"
  | "requests.outcomes.withheld_administrative_inquiry.research_institution"
  | "requests.outcomes.withheld_administrative_inquiry.public_interest_organization"
  | "requests.outcomes.withheld_administrative_inquiry.legal_service_organization"
  | "requests.outcomes.withheld_administrative_inquiry.other_organization"
  | "requests.outcomes.withheld_administrative_inquiry.total"
  | "requests.outcomes.unavailable_not_held.natural_person"
  | "requests.outcomes.unavailable_not_held.business"
  | "requests.outcomes.unavailable_not_held.research_institution"
  | "requests.outcomes.unavailable_not_held.public_interest_organization"
  | "requests.outcomes.unavailable_not_held.legal_service_organization"
  | "requests.outcomes.unavailable_not_held.other_organization"
  | "requests.outcomes.unavailable_not_held.total"
  | "requests.outcomes.unavailable_needs_creation.natural_person"
  | "requests.outcomes.unavailable_needs_creation.business"
  | "requests.outcomes.unavailable_needs_creation.research_institution"
  | "requests.outcomes.unavailable_needs_creation.public_interest_organization"
  | "requests.outcomes.unavailable_needs_creation.legal_service_organization"
  | "requests.outcomes.unavailable_needs_creation.other_organization"
  | "requests.outcomes.unavailable_needs_creation.total"
  | "requests.outcomes.unavailable_unclear.natural_person"
  | "requests.outcomes.unavailable_unclear.business"
  | "requests.outcomes.unavailable_unclear.research_institution"
  | "requests.outcomes.unavailable_unclear.public_interest_organization"
  | "requests.outcomes.unavailable_unclear.legal_service_organization"
  | "requests.outcomes.unavailable_unclear.other_organization"
  | "requests.outcomes.unavailable_unclear.total"
  | "requests.outcomes.not_processed_petition.natural_person"
  | "requests.outcomes.not_processed_petition.business"
  | "requests.outcomes.not_processed_petition.research_institution"
  | "requests.outcomes.not_processed_petition.public_interest_organization"
  | "requests.outcomes.not_processed_petition.legal_service_organization"
  | "requests.outcomes.not_processed_petition.other_organization"
  | "requests.outcomes.not_processed_petition.total"
  | "requests.outcomes.not_processed_repeated.natural_person"
  | "requests.outcomes.not_processed_repeated.business"
  | "requests.outcomes.not_processed_repeated.research_institution"
  | "requests.outcomes.not_processed_repeated.public_interest_organization"
  | "requests.outcomes.not_processed_repeated.legal_service_organization"
  | "requests.outcomes.not_processed_repeated.other_organization"
  | "requests.outcomes.not_processed_repeated.total"
  | "requests.outcomes.not_processed_publication.natural_person"
  | "requests.outcomes.not_processed_publication.business"
  | "requests.outcomes.not_processed_publication.research_institution"
  | "requests.outcomes.not_processed_publication.public_interest_organization"
  | "requests.outcomes.not_processed_publication.legal_service_organization"
  | "requests.outcomes.not_processed_publication.other_organization"
  | "requests.outcomes.not_processed_publication.total"
  | "requests.outcomes.not_processed_excessive.natural_person"
  | "requests.outcomes.not_processed_excessive.business"
  | "requests.outcomes.not_processed_excessive.research_institution"
  | "requests.outcomes.not_processed_excessive.public_interest_organization"
  | "requests.outcomes.not_processed_excessive.legal_service_organization"
  | "requests.outcomes.not_processed_excessive.other_organization"
  | "requests.outcomes.not_processed_excessive.total"
  | "requests.outcomes.not_processed_reconfirmation.natural_person"
  | "requests.outcomes.not_processed_reconfirmation.business"
  | "requests.outcomes.not_processed_reconfirmation.research_institution"
  | "requests.outcomes.not_processed_reconfirmation.public_interest_organization"
  | "requests.outcomes.not_processed_reconfirmation.legal_service_organization"
  | "requests.outcomes.not_processed_reconfirmation.other_organization"
  | "requests.outcomes.not_processed_reconfirmation.total"
  | "requests.outcomes.other.natural_person"
  | "requests.outcomes.other.business"
  | "requests.outcomes.other.research_institution"
  | "requests.outcomes.other.public_interest_organization"
  | "requests.outcomes.other.legal_service_organization"
  | "requests.outcomes.other.other_organization"
  | "requests.outcomes.other.total"
  | "requests.outcomes.other_uncorrected.natural_person"
  | "requests.outcomes.other_uncorrected.business"
  | "requests.outcomes.other_uncorrected.research_institution"
  | "requests.outcomes.other_uncorrected.public_interest_organization"
  | "requests.outcomes.other_uncorrected.legal_service_organization"
  | "requests.outcomes.other_uncorrected.other_organization"
  | "requests.outcomes.other_uncorrected.total"
  | "requests.outcomes.other_unpaid.natural_person"
  | "requests.outcomes.other_unpaid.business"
  | "requests.outcomes.other_unpaid.research_institution"
  | "requests.outcomes.other_unpaid.public_interest_organization"
  | "requests.outcomes.other_unpaid.legal_service_organization"
  | "requests.outcomes.other_unpaid.other_organization"
  | "requests.outcomes.other_unpaid.total"
  | "requests.outcomes.other_remaining.natural_person"
  | "requests.outcomes.other_remaining.business"
  | "requests.outcomes.other_remaining.research_institution"
  | "requests.outcomes.other_remaining.public_interest_organization"
  | "requests.outcomes.other_remaining.legal_service_organization"
  | "requests.outcomes.other_remaining.other_organization"
  | "requests.outcomes.other_remaining.total"
  | "requests.total.natural_person"
  | "requests.total.business"
  | "requests.total.research_institution"
  | "requests.total.public_interest_organization"
  | "requests.total.legal_service_organization"
  | "requests.total.other_organization"
  | "requests.total.total"
  | "requests.carried_forward.natural_person"
  | "requests.carried_forward.business"
  | "requests.carried_forward.research_institution"
  | "requests.carried_forward.public_interest_organization"
  | "requests.carried_forward.legal_service_organization"
  | "requests.carried_forward.other_organization"
  | "requests.carried_forward.total"
  | "reviews.reconsideration.upheld"
  | "reviews.reconsideration.corrected"
  | "reviews.reconsideration.other"
  | "reviews.reconsideration.pending"
  | "reviews.reconsideration.total"
  | "reviews.direct_litigation.upheld"
  | "reviews.direct_litigation.corrected"
  | "reviews.direct_litigation.other"
  | "reviews.direct_litigation.pending"
  | "reviews.direct_litigation.total"
  | "reviews.litigation_after_reconsideration.upheld"
  | "reviews.litigation_after_reconsideration.corrected"
  | "reviews.litigation_after_reconsideration.other"
  | "reviews.litigation_after_reconsideration.pending"
  | "reviews.litigation_after_reconsideration.total";
/**
 * 相加的单元格。
 *
 * The cells that are added up.
 */
export type NoName16 = Cell[];
/**
 * 与其和相等的单元格；除 `requests.balance` 有两个外，都只有一个。
 *
 * The cells they must equal: one, except for `requests.balance`, which has two.
 */
export type NoName17 = Cell[];
/**
 * 格式的勾稽关系：`parts` 之和等于 `totals` 之和。
 *
 * The sums of the form: the `parts` together equal the `totals` together.
 */
export type NoName13 = Identity[];
/**
 * 编号，不会再用于别的规则。
 *
 * Its id.
 */
export type NoName19 = string;
/**
 * 类别。
 *
 * What kind of check it is.
 */
export type NoName20 = "structure" | "identity" | "consistency" | "plausibility";
/**
 * 所发现问题的程度，个别发现可以另定。
 *
 * How grave a finding of it is.
 */
export type NoName21 = "info" | "warning" | "error";
/**
 * 中文。
 *
 * Chinese.
 */
export type NoName23 = string;
/**
 * 英文。
 *
 * English.
 */
export type NoName24 = string;
/**
 * 不核对的，或者只作提示的。
 *
 * What it leaves alone or only asks about.
 */
export type NoName27 = Message[];
/**
 * 有多确定。
 *
 * How firm it is.
 */
export type NoName29 = "printed" | "law" | "meaning" | "practice";
/**
 * 所适用的各版格式；报告的三张表都不是其中之一的，不予核对（`other-edition`）。
 *
 * The editions it applies to.
 */
export type NoName30 = Edition[];
/**
 * 自规则集的哪一版起有此规则。
 *
 * The version of the rule set that introduced it.
 */
export type NoName31 = string;
/**
 * 在本规则中的名称。
 *
 * Its name within the rule.
 */
export type NoName33 = string;
/**
 * 数值；主管部门可以另定。
 *
 * Its value, unless a policy sets another.
 */
export type NoName34 = number;
/**
 * 判断所用的界限；主管部门可以另定。
 *
 * The numbers it judges by.
 */
export type NoName32 = Threshold[];
/**
 * 第一个 `cell` 所在的表用的是其中一版格式；不是的不计。
 *
 * The table of the first `cell` is in one of these editions; otherwise the comparison does not count.
 */
export type NoName37 = Edition[];
/**
 * 报告年度不早于此。
 *
 * The year reported on is this one or later.
 */
export type NoName38 = number;
/**
 * 报告没有写明统计范围是此项。
 *
 * The report does not say that it has this scope.
 */
export type NoName39 = "organ" | "area";
export type Address =
  | "disclosure"
  | "disclosure.rules"
  | "disclosure.rules.made"
  | "disclosure.rules.disclosed"
  | "disclosure.rules.total_disclosed"
  | "disclosure.rules.issued"
  | "disclosure.rules.repealed"
  | "disclosure.rules.in_force"
  | "disclosure.normative_documents"
  | "disclosure.normative_documents.made"
  | "disclosure.normative_documents.disclosed"
  | "disclosure.normative_documents.total_disclosed"
  | "disclosure.normative_documents.issued"
  | "disclosure.normative_documents.repealed"
  | "disclosure.normative_documents.in_force"
  | "disclosure.administrative_licensing"
  | "disclosure.administrative_licensing.previous_items"
  | "disclosure.administrative_licensing.change"
  | "disclosure.administrative_licensing.decisions"
  | "disclosure.other_services"
  | "disclosure.other_services.previous_items"
  | "disclosure.other_services.change"
  | "disclosure.other_services.decisions"
  | "disclosure.administrative_penalties"
  | "disclosure.administrative_penalties.previous_items"
  | "disclosure.administrative_penalties.change"
  | "disclosure.administrative_penalties.decisions"
  | "disclosure.administrative_compulsion"
  | "disclosure.administrative_compulsion.previous_items"
  | "disclosure.administrative_compulsion.change"
  | "disclosure.administrative_compulsion.decisions"
  | "disclosure.administrative_fees"
  | "disclosure.administrative_fees.previous_items"
  | "disclosure.administrative_fees.change"
  | "disclosure.administrative_fees.amount"
  | "disclosure.centralized_procurement"
  | "disclosure.centralized_procurement.projects"
  | "disclosure.centralized_procurement.amount"
  | "requests"
  | "requests.received"
  | "requests.received.natural_person"
  | "requests.received.business"
  | "requests.received.research_institution"
  | "requests.received.public_interest_organization"
  | "requests.received.legal_service_organization"
  | "requests.received.other_organization"
  | "requests.received.total"
  | "requests.brought_forward"
  | "requests.brought_forward.natural_person"
  | "requests.brought_forward.business"
  | "requests.brought_forward.research_institution"
  | "requests.brought_forward.public_interest_organization"
  | "requests.brought_forward.legal_service_organization"
  | "requests.brought_forward.other_organization"
  | "requests.brought_forward.total"
  | "requests.outcomes.granted"
  | "requests.outcomes.granted.natural_person"
  | "requests.outcomes.granted.business"
  | "requests.outcomes.granted.research_institution"
  | "requests.outcomes.granted.public_interest_organization"
  | "requests.outcomes.granted.legal_service_organization"
  | "requests.outcomes.granted.other_organization"
  | "requests.outcomes.granted.total"
  | "requests.outcomes.partly_granted"
  | "requests.outcomes.partly_granted.natural_person"
  | "requests.outcomes.partly_granted.business"
  | "requests.outcomes.partly_granted.research_institution"
  | "requests.outcomes.partly_granted.public_interest_organization"
  | "requests.outcomes.partly_granted.legal_service_organization"
  | "requests.outcomes.partly_granted.other_organization"
  | "requests.outcomes.partly_granted.total"
  | "requests.outcomes.withheld_state_secret"
  | "requests.outcomes.withheld_state_secret.natural_person"
  | "requests.outcomes.withheld_state_secret.business"
  | "requests.outcomes.withheld_state_secret.research_institution"
  | "requests.outcomes.withheld_state_secret.public_interest_organization"
  | "requests.outcomes.withheld_state_secret.legal_service_organization"
  | "requests.outcomes.withheld_state_secret.other_organization"
  | "requests.outcomes.withheld_state_secret.total"
  | "requests.outcomes.withheld_by_law"
  | "requests.outcomes.withheld_by_law.natural_person"
  | "requests.outcomes.withheld_by_law.business"
  | "requests.outcomes.withheld_by_law.research_institution"
  | "requests.outcomes.withheld_by_law.public_interest_organization"
  | "requests.outcomes.withheld_by_law.legal_service_organization"
  | "requests.outcomes.withheld_by_law.other_organization"
  | "requests.outcomes.withheld_by_law.total"
  | "requests.outcomes.withheld_security_stability"
  | "requests.outcomes.withheld_security_stability.natural_person"
  | "requests.outcomes.withheld_security_stability.business"
  | "requests.outcomes.withheld_security_stability.research_institution"
  | "requests.outcomes.withheld_security_stability.public_interest_organization"
  | "requests.outcomes.withheld_security_stability.legal_service_organization"
  | "requests.outcomes.withheld_security_stability.other_organization"
  | "requests.outcomes.withheld_security_stability.total"
  | "requests.outcomes.withheld_third_party"
  | "requests.outcomes.withheld_third_party.natural_person"
  | "requests.outcomes.withheld_third_party.business"
  | "requests.outcomes.withheld_third_party.research_institution"
  | "requests.outcomes.withheld_third_party.public_interest_organization"
  | "requests.outcomes.withheld_third_party.legal_service_organization"
  | "requests.outcomes.withheld_third_party.other_organization"
  | "requests.outcomes.withheld_third_party.total"
  | "requests.outcomes.withheld_internal_affairs"
  | "requests.outcomes.withheld_internal_affairs.natural_person"
  | "requests.outcomes.withheld_internal_affairs.business"
  | "requests.outcomes.withheld_internal_affairs.research_institution"
  | "requests.outcomes.withheld_internal_affairs.public_interest_organization"
  | "requests.outcomes.withheld_internal_affairs.legal_service_organization"
  | "requests.outcomes.withheld_internal_affairs.other_organization"
  | "requests.outcomes.withheld_internal_affairs.total"
  | "requests.outcomes.withheld_process_information"
  | "requests.outcomes.withheld_process_information.natural_person"
  | "requests.outcomes.withheld_process_information.business"
  | "requests.outcomes.withheld_process_information.research_institution"
  | "requests.outcomes.withheld_process_information.public_interest_organization"
  | "requests.outcomes.withheld_process_information.legal_service_organization"
  | "requests.outcomes.withheld_process_information.other_organization"
  | "requests.outcomes.withheld_process_information.total"
  | "requests.outcomes.withheld_enforcement_file"
  | "requests.outcomes.withheld_enforcement_file.natural_person"
  | "requests.outcomes.withheld_enforcement_file.business"
  | "requests.outcomes.withheld_enforcement_file.research_institution"
  | "requests.outcomes.withheld_enforcement_file.public_interest_organization"
  | "requests.outcomes.withheld_enforcement_file.legal_service_organization"
  | "requests.outcomes.withheld_enforcement_file.other_organization"
  | "requests.outcomes.withheld_enforcement_file.total"
  | "requests.outcomes.withheld_administrative_inquiry"
  | "requests.outcomes.withheld_administrative_inquiry.natural_person"
  | "requests.outcomes.withheld_administrative_inquiry.business"
  | "requests.outcomes.withheld_administrative_inquiry.research_institution"
  | "requests.outcomes.withheld_administrative_inquiry.public_interest_organization"
  | "requests.outcomes.withheld_administrative_inquiry.legal_service_organization"
  | "requests.outcomes.withheld_administrative_inquiry.other_organization"
  | "requests.outcomes.withheld_administrative_inquiry.total"
  | "requests.outcomes.unavailable_not_held"
  | "requests.outcomes.unavailable_not_held.natural_person"
  | "requests.outcomes.unavailable_not_held.business"
  | "requests.outcomes.unavailable_not_held.research_institution"
  | "requests.outcomes.unavailable_not_held.public_interest_organization"
  | "requests.outcomes.unavailable_not_held.legal_service_organization"
  | "requests.outcomes.unavailable_not_held.other_organization"
  | "requests.outcomes.unavailable_not_held.total"
  | "requests.outcomes.unavailable_needs_creation"
  | "requests.outcomes.unavailable_needs_creation.natural_person"
  | "requests.outcomes.unavailable_needs_creation.business"
  | "requests.outcomes.unavailable_needs_creation.research_institution"
  | "requests.outcomes.unavailable_needs_creation.public_interest_organization"
  | "requests.outcomes.unavailable_needs_creation.legal_service_organization"
  | "requests.outcomes.unavailable_needs_creation.other_organization"
  | "requests.outcomes.unavailable_needs_creation.total"
  | "requests.outcomes.unavailable_unclear"
  | "requests.outcomes.unavailable_unclear.natural_person"
  | "requests.outcomes.unavailable_unclear.business"
  | "requests.outcomes.unavailable_unclear.research_institution"
  | "requests.outcomes.unavailable_unclear.public_interest_organization"
  | "requests.outcomes.unavailable_unclear.legal_service_organization"
  | "requests.outcomes.unavailable_unclear.other_organization"
  | "requests.outcomes.unavailable_unclear.total"
  | "requests.outcomes.not_processed_petition"
  | "requests.outcomes.not_processed_petition.natural_person"
  | "requests.outcomes.not_processed_petition.business"
  | "requests.outcomes.not_processed_petition.research_institution"
  | "requests.outcomes.not_processed_petition.public_interest_organization"
  | "requests.outcomes.not_processed_petition.legal_service_organization"
  | "requests.outcomes.not_processed_petition.other_organization"
  | "requests.outcomes.not_processed_petition.total"
  | "requests.outcomes.not_processed_repeated"
  | "requests.outcomes.not_processed_repeated.natural_person"
  | "requests.outcomes.not_processed_repeated.business"
  | "requests.outcomes.not_processed_repeated.research_institution"
  | "requests.outcomes.not_processed_repeated.public_interest_organization"
  | "requests.outcomes.not_processed_repeated.legal_service_organization"
  | "requests.outcomes.not_processed_repeated.other_organization"
  | "requests.outcomes.not_processed_repeated.total"
  | "requests.outcomes.not_processed_publication"
  | "requests.outcomes.not_processed_publication.natural_person"
  | "requests.outcomes.not_processed_publication.business"
  | "requests.outcomes.not_processed_publication.research_institution"
  | "requests.outcomes.not_processed_publication.public_interest_organization"
  | "requests.outcomes.not_processed_publication.legal_service_organization"
  | "requests.outcomes.not_processed_publication.other_organization"
  | "requests.outcomes.not_processed_publication.total"
  | "requests.outcomes.not_processed_excessive"
  | "requests.outcomes.not_processed_excessive.natural_person"
  | "requests.outcomes.not_processed_excessive.business"
  | "requests.outcomes.not_processed_excessive.research_institution"
  | "requests.outcomes.not_processed_excessive.public_interest_organization"
  | "requests.outcomes.not_processed_excessive.legal_service_organization"
  | "requests.outcomes.not_processed_excessive.other_organization"
  | "requests.outcomes.not_processed_excessive.total"
  | "requests.outcomes.not_processed_reconfirmation"
  | "requests.outcomes.not_processed_reconfirmation.natural_person"
  | "requests.outcomes.not_processed_reconfirmation.business"
  | "requests.outcomes.not_processed_reconfirmation.research_institution"
  | "requests.outcomes.not_processed_reconfirmation.public_interest_organization"
  | "requests.outcomes.not_processed_reconfirmation.legal_service_organization"
  | "requests.outcomes.not_processed_reconfirmation.other_organization"
  | "requests.outcomes.not_processed_reconfirmation.total"
  | "requests.outcomes.other"
  | "requests.outcomes.other.natural_person"
  | "requests.outcomes.other.business"
  | "requests.outcomes.other.research_institution"
  | "requests.outcomes.other.public_interest_organization"
  | "requests.outcomes.other.legal_service_organization"
  | "requests.outcomes.other.other_organization"
  | "requests.outcomes.other.total"
  | "requests.outcomes.other_uncorrected"
  | "requests.outcomes.other_uncorrected.natural_person"
  | "requests.outcomes.other_uncorrected.business"
  | "requests.outcomes.other_uncorrected.research_institution"
  | "requests.outcomes.other_uncorrected.public_interest_organization"
  | "requests.outcomes.other_uncorrected.legal_service_organization"
  | "requests.outcomes.other_uncorrected.other_organization"
  | "requests.outcomes.other_uncorrected.total"
  | "requests.outcomes.other_unpaid"
  | "requests.outcomes.other_unpaid.natural_person"
  | "requests.outcomes.other_unpaid.business"
  | "requests.outcomes.other_unpaid.research_institution"
  | "requests.outcomes.other_unpaid.public_interest_organization"
  | "requests.outcomes.other_unpaid.legal_service_organization"
  | "requests.outcomes.other_unpaid.other_organization"
  | "requests.outcomes.other_unpaid.total"
  | "requests.outcomes.other_remaining"
  | "requests.outcomes.other_remaining.natural_person"
  | "requests.outcomes.other_remaining.business"
  | "requests.outcomes.other_remaining.research_institution"
  | "requests.outcomes.other_remaining.public_interest_organization"
  | "requests.outcomes.other_remaining.legal_service_organization"
  | "requests.outcomes.other_remaining.other_organization"
  | "requests.outcomes.other_remaining.total"
  | "requests.total"
  | "requests.total.natural_person"
  | "requests.total.business"
  | "requests.total.research_institution"
  | "requests.total.public_interest_organization"
  | "requests.total.legal_service_organization"
  | "requests.total.other_organization"
  | "requests.total.total"
  | "requests.carried_forward"
  | "requests.carried_forward.natural_person"
  | "requests.carried_forward.business"
  | "requests.carried_forward.research_institution"
  | "requests.carried_forward.public_interest_organization"
  | "requests.carried_forward.legal_service_organization"
  | "requests.carried_forward.other_organization"
  | "requests.carried_forward.total"
  | "reviews"
  | "reviews.reconsideration"
  | "reviews.reconsideration.upheld"
  | "reviews.reconsideration.corrected"
  | "reviews.reconsideration.other"
  | "reviews.reconsideration.pending"
  | "reviews.reconsideration.total"
  | "reviews.direct_litigation"
  | "reviews.direct_litigation.upheld"
  | "reviews.direct_litigation.corrected"
  | "reviews.direct_litigation.other"
  | "reviews.direct_litigation.pending"
  | "reviews.direct_litigation.total"
  | "reviews.litigation_after_reconsideration"
  | "reviews.litigation_after_reconsideration.upheld"
  | "reviews.litigation_after_reconsideration.corrected"
  | "reviews.litigation_after_reconsideration.other"
  | "reviews.litigation_after_reconsideration.pending"
  | "reviews.litigation_after_reconsideration.total";
/**
 * 这些行之后或者这些表中没有地方增设的行；有的，不予核对。
 *
 * No local row stands after these rows, or in these tables; otherwise the comparison is not evaluated.
 */
export type NoName40 = Address[];
/**
 * 本报告的数字，按地址。
 *
 * A figure of the report, by its address.
 */
export type Cell1 =
  | "disclosure.rules.made"
  | "disclosure.rules.disclosed"
  | "disclosure.rules.total_disclosed"
  | "disclosure.rules.issued"
  | "disclosure.rules.repealed"
  | "disclosure.rules.in_force"
  | "disclosure.normative_documents.made"
  | "disclosure.normative_documents.disclosed"
  | "disclosure.normative_documents.total_disclosed"
  | "disclosure.normative_documents.issued"
  | "disclosure.normative_documents.repealed"
  | "disclosure.normative_documents.in_force"
  | "disclosure.administrative_licensing.previous_items"
  | "disclosure.administrative_licensing.change"
  | "disclosure.administrative_licensing.decisions"
  | "disclosure.other_services.previous_items"
  | "disclosure.other_services.change"
  | "disclosure.other_services.decisions"
  | "disclosure.administrative_penalties.previous_items"
  | "disclosure.administrative_penalties.change"
  | "disclosure.administrative_penalties.decisions"
  | "disclosure.administrative_compulsion.previous_items"
  | "disclosure.administrative_compulsion.change"
  | "disclosure.administrative_compulsion.decisions"
  | "disclosure.administrative_fees.previous_items"
  | "disclosure.administrative_fees.change"
  | "disclosure.administrative_fees.amount"
  | "disclosure.centralized_procurement.projects"
  | "disclosure.centralized_procurement.amount"
  | "requests.received.natural_person"
  | "requests.received.business"
  | "requests.received.research_institution"
  | "requests.received.public_interest_organization"
  | "requests.received.legal_service_organization"
  | "requests.received.other_organization"
  | "requests.received.total"
  | "requests.brought_forward.natural_person"
  | "requests.brought_forward.business"
  | "requests.brought_forward.research_institution"
  | "requests.brought_forward.public_interest_organization"
  | "requests.brought_forward.legal_service_organization"
  | "requests.brought_forward.other_organization"
  | "requests.brought_forward.total"
  | "requests.outcomes.granted.natural_person"
  | "requests.outcomes.granted.business"
  | "requests.outcomes.granted.research_institution"
  | "requests.outcomes.granted.public_interest_organization"
  | "requests.outcomes.granted.legal_service_organization"
  | "requests.outcomes.granted.other_organization"
  | "requests.outcomes.granted.total"
  | "requests.outcomes.partly_granted.natural_person"
  | "requests.outcomes.partly_granted.business"
  | "requests.outcomes.partly_granted.research_institution"
  | "requests.outcomes.partly_granted.public_interest_organization"
  | "requests.outcomes.partly_granted.legal_service_organization"
  | "requests.outcomes.partly_granted.other_organization"
  | "requests.outcomes.partly_granted.total"
  | "requests.outcomes.withheld_state_secret.natural_person"
  | "requests.outcomes.withheld_state_secret.business"
  | "requests.outcomes.withheld_state_secret.research_institution"
  | "requests.outcomes.withheld_state_secret.public_interest_organization"
  | "requests.outcomes.withheld_state_secret.legal_service_organization"
  | "requests.outcomes.withheld_state_secret.other_organization"
  | "requests.outcomes.withheld_state_secret.total"
  | "requests.outcomes.withheld_by_law.natural_person"
  | "requests.outcomes.withheld_by_law.business"
  | "requests.outcomes.withheld_by_law.research_institution"
  | "requests.outcomes.withheld_by_law.public_interest_organization"
  | "requests.outcomes.withheld_by_law.legal_service_organization"
  | "requests.outcomes.withheld_by_law.other_organization"
  | "requests.outcomes.withheld_by_law.total"
  | "requests.outcomes.withheld_security_stability.natural_person"
  | "requests.outcomes.withheld_security_stability.business"
  | "requests.outcomes.withheld_security_stability.research_institution"
  | "requests.outcomes.withheld_security_stability.public_interest_organization"
  | "requests.outcomes.withheld_security_stability.legal_service_organization"
  | "requests.outcomes.withheld_security_stability.other_organization"
  | "requests.outcomes.withheld_security_stability.total"
  | "requests.outcomes.withheld_third_party.natural_person"
  | "requests.outcomes.withheld_third_party.business"
  | "requests.outcomes.withheld_third_party.research_institution"
  | "requests.outcomes.withheld_third_party.public_interest_organization"
  | "requests.outcomes.withheld_third_party.legal_service_organization"
  | "requests.outcomes.withheld_third_party.other_organization"
  | "requests.outcomes.withheld_third_party.total"
  | "requests.outcomes.withheld_internal_affairs.natural_person"
  | "requests.outcomes.withheld_internal_affairs.business"
  | "requests.outcomes.withheld_internal_affairs.research_institution"
  | "requests.outcomes.withheld_internal_affairs.public_interest_organization"
  | "requests.outcomes.withheld_internal_affairs.legal_service_organization"
  | "requests.outcomes.withheld_internal_affairs.other_organization"
  | "requests.outcomes.withheld_internal_affairs.total"
  | "requests.outcomes.withheld_process_information.natural_person"
  | "requests.outcomes.withheld_process_information.business"
  | "requests.outcomes.withheld_process_information.research_institution"
  | "requests.outcomes.withheld_process_information.public_interest_organization"
  | "requests.outcomes.withheld_process_information.legal_service_organization"
  | "requests.outcomes.withheld_process_information.other_organization"
  | "requests.outcomes.withheld_process_information.total"
  | "requests.outcomes.withheld_enforcement_file.natural_person"
  | "requests.outcomes.withheld_enforcement_file.business"
  | "requests.outcomes.withheld_enforcement_file.research_institution"
  | "requests.outcomes.withheld_enforcement_file.public_interest_organization"
  | "requests.outcomes.withheld_enforcement_file.legal_service_organization"
  | "requests.outcomes.withheld_enforcement_file.other_organization"
  | "requests.outcomes.withheld_enforcement_file.total"
  | "requests.outcomes.withheld_administrative_inquiry.natural_person"
  | "requests.outcomes.withheld_administrative_inquiry.business"
  | "requests.outcomes.withheld_administrative_inquiry.research_institution"
  | "requests.outcomes.withheld_administrative_inquiry.public_interest_organization"
  | "requests.outcomes.withheld_administrative_inquiry.legal_service_organization"
  | "requests.outcomes.withheld_administrative_inquiry.other_organization"
  | "requests.outcomes.withheld_administrative_inquiry.total"
  | "requests.outcomes.unavailable_not_held.natural_person"
  | "requests.outcomes.unavailable_not_held.business"
  | "requests.outcomes.unavailable_not_held.research_institution"
  | "requests.outcomes.unavailable_not_held.public_interest_organization"
  | "requests.outcomes.unavailable_not_held.legal_service_organization"
  | "requests.outcomes.unavailable_not_held.other_organization"
  | "requests.outcomes.unavailable_not_held.total"
  | "requests.outcomes.unavailable_needs_creation.natural_person"
  | "requests.outcomes.unavailable_needs_creation.business"
  | "requests.outcomes.unavailable_needs_creation.research_institution"
  | "requests.outcomes.unavailable_needs_creation.public_interest_organization"
  | "requests.outcomes.unavailable_needs_creation.legal_service_organization"
  | "requests.outcomes.unavailable_needs_creation.other_organization"
  | "requests.outcomes.unavailable_needs_creation.total"
  | "requests.outcomes.unavailable_unclear.natural_person"
  | "requests.outcomes.unavailable_unclear.business"
  | "requests.outcomes.unavailable_unclear.research_institution"
  | "requests.outcomes.unavailable_unclear.public_interest_organization"
  | "requests.outcomes.unavailable_unclear.legal_service_organization"
  | "requests.outcomes.unavailable_unclear.other_organization"
  | "requests.outcomes.unavailable_unclear.total"
  | "requests.outcomes.not_processed_petition.natural_person"
  | "requests.outcomes.not_processed_petition.business"
  | "requests.outcomes.not_processed_petition.research_institution"
  | "requests.outcomes.not_processed_petition.public_interest_organization"
  | "requests.outcomes.not_processed_petition.legal_service_organization"
  | "requests.outcomes.not_processed_petition.other_organization"
  | "requests.outcomes.not_processed_petition.total"
  | "requests.outcomes.not_processed_repeated.natural_person"
  | "requests.outcomes.not_processed_repeated.business"
  | "requests.outcomes.not_processed_repeated.research_institution"
  | "requests.outcomes.not_processed_repeated.public_interest_organization"
  | "requests.outcomes.not_processed_repeated.legal_service_organization"
  | "requests.outcomes.not_processed_repeated.other_organization"
  | "requests.outcomes.not_processed_repeated.total"
  | "requests.outcomes.not_processed_publication.natural_person"
  | "requests.outcomes.not_processed_publication.business"
  | "requests.outcomes.not_processed_publication.research_institution"
  | "requests.outcomes.not_processed_publication.public_interest_organization"
  | "requests.outcomes.not_processed_publication.legal_service_organization"
  | "requests.outcomes.not_processed_publication.other_organization"
  | "requests.outcomes.not_processed_publication.total"
  | "requests.outcomes.not_processed_excessive.natural_person"
  | "requests.outcomes.not_processed_excessive.business"
  | "requests.outcomes.not_processed_excessive.research_institution"
  | "requests.outcomes.not_processed_excessive.public_interest_organization"
  | "requests.outcomes.not_processed_excessive.legal_service_organization"
  | "requests.outcomes.not_processed_excessive.other_organization"
  | "requests.outcomes.not_processed_excessive.total"
  | "requests.outcomes.not_processed_reconfirmation.natural_person"
  | "requests.outcomes.not_processed_reconfirmation.business"
  | "requests.outcomes.not_processed_reconfirmation.research_institution"
  | "requests.outcomes.not_processed_reconfirmation.public_interest_organization"
  | "requests.outcomes.not_processed_reconfirmation.legal_service_organization"
  | "requests.outcomes.not_processed_reconfirmation.other_organization"
  | "requests.outcomes.not_processed_reconfirmation.total"
  | "requests.outcomes.other.natural_person"
  | "requests.outcomes.other.business"
  | "requests.outcomes.other.research_institution"
  | "requests.outcomes.other.public_interest_organization"
  | "requests.outcomes.other.legal_service_organization"
  | "requests.outcomes.other.other_organization"
  | "requests.outcomes.other.total"
  | "requests.outcomes.other_uncorrected.natural_person"
  | "requests.outcomes.other_uncorrected.business"
  | "requests.outcomes.other_uncorrected.research_institution"
  | "requests.outcomes.other_uncorrected.public_interest_organization"
  | "requests.outcomes.other_uncorrected.legal_service_organization"
  | "requests.outcomes.other_uncorrected.other_organization"
  | "requests.outcomes.other_uncorrected.total"
  | "requests.outcomes.other_unpaid.natural_person"
  | "requests.outcomes.other_unpaid.business"
  | "requests.outcomes.other_unpaid.research_institution"
  | "requests.outcomes.other_unpaid.public_interest_organization"
  | "requests.outcomes.other_unpaid.legal_service_organization"
  | "requests.outcomes.other_unpaid.other_organization"
  | "requests.outcomes.other_unpaid.total"
  | "requests.outcomes.other_remaining.natural_person"
  | "requests.outcomes.other_remaining.business"
  | "requests.outcomes.other_remaining.research_institution"
  | "requests.outcomes.other_remaining.public_interest_organization"
  | "requests.outcomes.other_remaining.legal_service_organization"
  | "requests.outcomes.other_remaining.other_organization"
  | "requests.outcomes.other_remaining.total"
  | "requests.total.natural_person"
  | "requests.total.business"
  | "requests.total.research_institution"
  | "requests.total.public_interest_organization"
  | "requests.total.legal_service_organization"
  | "requests.total.other_organization"
  | "requests.total.total"
  | "requests.carried_forward.natural_person"
  | "requests.carried_forward.business"
  | "requests.carried_forward.research_institution"
  | "requests.carried_forward.public_interest_organization"
  | "requests.carried_forward.legal_service_organization"
  | "requests.carried_forward.other_organization"
  | "requests.carried_forward.total"
  | "reviews.reconsideration.upheld"
  | "reviews.reconsideration.corrected"
  | "reviews.reconsideration.other"
  | "reviews.reconsideration.pending"
  | "reviews.reconsideration.total"
  | "reviews.direct_litigation.upheld"
  | "reviews.direct_litigation.corrected"
  | "reviews.direct_litigation.other"
  | "reviews.direct_litigation.pending"
  | "reviews.direct_litigation.total"
  | "reviews.litigation_after_reconsideration.upheld"
  | "reviews.litigation_after_reconsideration.corrected"
  | "reviews.litigation_after_reconsideration.other"
  | "reviews.litigation_after_reconsideration.pending"
  | "reviews.litigation_after_reconsideration.total";
/**
 * 上一年度报告的数字，按地址。
 *
 * A figure of the report of the year before, by its address.
 */
export type Cell2 =
  | "disclosure.rules.made"
  | "disclosure.rules.disclosed"
  | "disclosure.rules.total_disclosed"
  | "disclosure.rules.issued"
  | "disclosure.rules.repealed"
  | "disclosure.rules.in_force"
  | "disclosure.normative_documents.made"
  | "disclosure.normative_documents.disclosed"
  | "disclosure.normative_documents.total_disclosed"
  | "disclosure.normative_documents.issued"
  | "disclosure.normative_documents.repealed"
  | "disclosure.normative_documents.in_force"
  | "disclosure.administrative_licensing.previous_items"
  | "disclosure.administrative_licensing.change"
  | "disclosure.administrative_licensing.decisions"
  | "disclosure.other_services.previous_items"
  | "disclosure.other_services.change"
  | "disclosure.other_services.decisions"
  | "disclosure.administrative_penalties.previous_items"
  | "disclosure.administrative_penalties.change"
  | "disclosure.administrative_penalties.decisions"
  | "disclosure.administrative_compulsion.previous_items"
  | "disclosure.administrative_compulsion.change"
  | "disclosure.administrative_compulsion.decisions"
  | "disclosure.administrative_fees.previous_items"
  | "disclosure.administrative_fees.change"
  | "disclosure.administrative_fees.amount"
  | "disclosure.centralized_procurement.projects"
  | "disclosure.centralized_procurement.amount"
  | "requests.received.natural_person"
  | "requests.received.business"
  | "requests.received.research_institution"
  | "requests.received.public_interest_organization"
  | "requests.received.legal_service_organization"
  | "requests.received.other_organization"
  | "requests.received.total"
  | "requests.brought_forward.natural_person"
  | "requests.brought_forward.business"
  | "requests.brought_forward.research_institution"
  | "requests.brought_forward.public_interest_organization"
  | "requests.brought_forward.legal_service_organization"
  | "requests.brought_forward.other_organization"
  | "requests.brought_forward.total"
  | "requests.outcomes.granted.natural_person"
  | "requests.outcomes.granted.business"
  | "requests.outcomes.granted.research_institution"
  | "requests.outcomes.granted.public_interest_organization"
  | "requests.outcomes.granted.legal_service_organization"
  | "requests.outcomes.granted.other_organization"
  | "requests.outcomes.granted.total"
  | "requests.outcomes.partly_granted.natural_person"
  | "requests.outcomes.partly_granted.business"
  | "requests.outcomes.partly_granted.research_institution"
  | "requests.outcomes.partly_granted.public_interest_organization"
  | "requests.outcomes.partly_granted.legal_service_organization"
  | "requests.outcomes.partly_granted.other_organization"
  | "requests.outcomes.partly_granted.total"
  | "requests.outcomes.withheld_state_secret.natural_person"
  | "requests.outcomes.withheld_state_secret.business"
  | "requests.outcomes.withheld_state_secret.research_institution"
  | "requests.outcomes.withheld_state_secret.public_interest_organization"
  | "requests.outcomes.withheld_state_secret.legal_service_organization"
  | "requests.outcomes.withheld_state_secret.other_organization"
  | "requests.outcomes.withheld_state_secret.total"
  | "requests.outcomes.withheld_by_law.natural_person"
  | "requests.outcomes.withheld_by_law.business"
  | "requests.outcomes.withheld_by_law.research_institution"
  | "requests.outcomes.withheld_by_law.public_interest_organization"
  | "requests.outcomes.withheld_by_law.legal_service_organization"
  | "requests.outcomes.withheld_by_law.other_organization"
  | "requests.outcomes.withheld_by_law.total"
  | "requests.outcomes.withheld_security_stability.natural_person"
  | "requests.outcomes.withheld_security_stability.business"
  | "requests.outcomes.withheld_security_stability.research_institution"
  | "requests.outcomes.withheld_security_stability.public_interest_organization"
  | "requests.outcomes.withheld_security_stability.legal_service_organization"
  | "requests.outcomes.withheld_security_stability.other_organization"
  | "requests.outcomes.withheld_security_stability.total"
  | "requests.outcomes.withheld_third_party.natural_person"
  | "requests.outcomes.withheld_third_party.business"
  | "requests.outcomes.withheld_third_party.research_institution"
  | "requests.outcomes.withheld_third_party.public_interest_organization"
  | "requests.outcomes.withheld_third_party.legal_service_organization"
  | "requests.outcomes.withheld_third_party.other_organization"
  | "requests.outcomes.withheld_third_party.total"
  | "requests.outcomes.withheld_internal_affairs.natural_person"
  | "requests.outcomes.withheld_internal_affairs.business"
  | "requests.outcomes.withheld_internal_affairs.research_institution"
  | "requests.outcomes.withheld_internal_affairs.public_interest_organization"
  | "requests.outcomes.withheld_internal_affairs.legal_service_organization"
  | "requests.outcomes.withheld_internal_affairs.other_organization"
  | "requests.outcomes.withheld_internal_affairs.total"
  | "requests.outcomes.withheld_process_information.natural_person"
  | "requests.outcomes.withheld_process_information.business"
  | "requests.outcomes.withheld_process_information.research_institution"
  | "requests.outcomes.withheld_process_information.public_interest_organization"
  | "requests.outcomes.withheld_process_information.legal_service_organization"
  | "requests.outcomes.withheld_process_information.other_organization"
  | "requests.outcomes.withheld_process_information.total"
  | "requests.outcomes.withheld_enforcement_file.natural_person"
  | "requests.outcomes.withheld_enforcement_file.business"
  | "requests.outcomes.withheld_enforcement_file.research_institution"
  | "requests.outcomes.withheld_enforcement_file.public_interest_organization"
  | "requests.outcomes.withheld_enforcement_file.legal_service_organization"
  | "requests.outcomes.withheld_enforcement_file.other_organization"
  | "requests.outcomes.withheld_enforcement_file.total"
  | "requests.outcomes.withheld_administrative_inquiry.natural_person"
  | "requests.outcomes.withheld_administrative_inquiry.business"
  | "requests.outcomes.withheld_administrative_inquiry.research_institution"
  | "requests.outcomes.withheld_administrative_inquiry.public_interest_organization"
  | "requests.outcomes.withheld_administrative_inquiry.legal_service_organization"
  | "requests.outcomes.withheld_administrative_inquiry.other_organization"
  | "requests.outcomes.withheld_administrative_inquiry.total"
  | "requests.outcomes.unavailable_not_held.natural_person"
  | "requests.outcomes.unavailable_not_held.business"
  | "requests.outcomes.unavailable_not_held.research_institution"
  | "requests.outcomes.unavailable_not_held.public_interest_organization"
  | "requests.outcomes.unavailable_not_held.legal_service_organization"
  | "requests.outcomes.unavailable_not_held.other_organization"
  | "requests.outcomes.unavailable_not_held.total"
  | "requests.outcomes.unavailable_needs_creation.natural_person"
  | "requests.outcomes.unavailable_needs_creation.business"
  | "requests.outcomes.unavailable_needs_creation.research_institution"
  | "requests.outcomes.unavailable_needs_creation.public_interest_organization"
  | "requests.outcomes.unavailable_needs_creation.legal_service_organization"
  | "requests.outcomes.unavailable_needs_creation.other_organization"
  | "requests.outcomes.unavailable_needs_creation.total"
  | "requests.outcomes.unavailable_unclear.natural_person"
  | "requests.outcomes.unavailable_unclear.business"
  | "requests.outcomes.unavailable_unclear.research_institution"
  | "requests.outcomes.unavailable_unclear.public_interest_organization"
  | "requests.outcomes.unavailable_unclear.legal_service_organization"
  | "requests.outcomes.unavailable_unclear.other_organization"
  | "requests.outcomes.unavailable_unclear.total"
  | "requests.outcomes.not_processed_petition.natural_person"
  | "requests.outcomes.not_processed_petition.business"
  | "requests.outcomes.not_processed_petition.research_institution"
  | "requests.outcomes.not_processed_petition.public_interest_organization"
  | "requests.outcomes.not_processed_petition.legal_service_organization"
  | "requests.outcomes.not_processed_petition.other_organization"
  | "requests.outcomes.not_processed_petition.total"
  | "requests.outcomes.not_processed_repeated.natural_person"
  | "requests.outcomes.not_processed_repeated.business"
  | "requests.outcomes.not_processed_repeated.research_institution"
  | "requests.outcomes.not_processed_repeated.public_interest_organization"
  | "requests.outcomes.not_processed_repeated.legal_service_organization"
  | "requests.outcomes.not_processed_repeated.other_organization"
  | "requests.outcomes.not_processed_repeated.total"
  | "requests.outcomes.not_processed_publication.natural_person"
  | "requests.outcomes.not_processed_publication.business"
  | "requests.outcomes.not_processed_publication.research_institution"
  | "requests.outcomes.not_processed_publication.public_interest_organization"
  | "requests.outcomes.not_processed_publication.legal_service_organization"
  | "requests.outcomes.not_processed_publication.other_organization"
  | "requests.outcomes.not_processed_publication.total"
  | "requests.outcomes.not_processed_excessive.natural_person"
  | "requests.outcomes.not_processed_excessive.business"
  | "requests.outcomes.not_processed_excessive.research_institution"
  | "requests.outcomes.not_processed_excessive.public_interest_organization"
  | "requests.outcomes.not_processed_excessive.legal_service_organization"
  | "requests.outcomes.not_processed_excessive.other_organization"
  | "requests.outcomes.not_processed_excessive.total"
  | "requests.outcomes.not_processed_reconfirmation.natural_person"
  | "requests.outcomes.not_processed_reconfirmation.business"
  | "requests.outcomes.not_processed_reconfirmation.research_institution"
  | "requests.outcomes.not_processed_reconfirmation.public_interest_organization"
  | "requests.outcomes.not_processed_reconfirmation.legal_service_organization"
  | "requests.outcomes.not_processed_reconfirmation.other_organization"
  | "requests.outcomes.not_processed_reconfirmation.total"
  | "requests.outcomes.other.natural_person"
  | "requests.outcomes.other.business"
  | "requests.outcomes.other.research_institution"
  | "requests.outcomes.other.public_interest_organization"
  | "requests.outcomes.other.legal_service_organization"
  | "requests.outcomes.other.other_organization"
  | "requests.outcomes.other.total"
  | "requests.outcomes.other_uncorrected.natural_person"
  | "requests.outcomes.other_uncorrected.business"
  | "requests.outcomes.other_uncorrected.research_institution"
  | "requests.outcomes.other_uncorrected.public_interest_organization"
  | "requests.outcomes.other_uncorrected.legal_service_organization"
  | "requests.outcomes.other_uncorrected.other_organization"
  | "requests.outcomes.other_uncorrected.total"
  | "requests.outcomes.other_unpaid.natural_person"
  | "requests.outcomes.other_unpaid.business"
  | "requests.outcomes.other_unpaid.research_institution"
  | "requests.outcomes.other_unpaid.public_interest_organization"
  | "requests.outcomes.other_unpaid.legal_service_organization"
  | "requests.outcomes.other_unpaid.other_organization"
  | "requests.outcomes.other_unpaid.total"
  | "requests.outcomes.other_remaining.natural_person"
  | "requests.outcomes.other_remaining.business"
  | "requests.outcomes.other_remaining.research_institution"
  | "requests.outcomes.other_remaining.public_interest_organization"
  | "requests.outcomes.other_remaining.legal_service_organization"
  | "requests.outcomes.other_remaining.other_organization"
  | "requests.outcomes.other_remaining.total"
  | "requests.total.natural_person"
  | "requests.total.business"
  | "requests.total.research_institution"
  | "requests.total.public_interest_organization"
  | "requests.total.legal_service_organization"
  | "requests.total.other_organization"
  | "requests.total.total"
  | "requests.carried_forward.natural_person"
  | "requests.carried_forward.business"
  | "requests.carried_forward.research_institution"
  | "requests.carried_forward.public_interest_organization"
  | "requests.carried_forward.legal_service_organization"
  | "requests.carried_forward.other_organization"
  | "requests.carried_forward.total"
  | "reviews.reconsideration.upheld"
  | "reviews.reconsideration.corrected"
  | "reviews.reconsideration.other"
  | "reviews.reconsideration.pending"
  | "reviews.reconsideration.total"
  | "reviews.direct_litigation.upheld"
  | "reviews.direct_litigation.corrected"
  | "reviews.direct_litigation.other"
  | "reviews.direct_litigation.pending"
  | "reviews.direct_litigation.total"
  | "reviews.litigation_after_reconsideration.upheld"
  | "reviews.litigation_after_reconsideration.corrected"
  | "reviews.litigation_after_reconsideration.other"
  | "reviews.litigation_after_reconsideration.pending"
  | "reviews.litigation_after_reconsideration.total";
/**
 * 一个数。
 *
 * A number.
 */
export type NoName43 = number;
/**
 * 本规则的一个界限，按名称。
 *
 * One of the rule's thresholds, by its name.
 */
export type NoName44 = string;
/**
 * 总是 `true`：发布日期，换算为天数。
 *
 * Always `true`: the date of publication, as a number of days.
 */
export type NoName45 = boolean;
/**
 * 月。
 *
 * The month.
 */
export type NoName47 = number;
/**
 * 日。
 *
 * The day.
 */
export type NoName48 = number;
/**
 * 乘以几；没有则为一倍。
 *
 * How many times it is taken; once, where nothing is said.
 */
export type NoName49 = number;
/**
 * 乘以本规则的一个界限，按名称。
 *
 * It is taken as many times as one of the rule's thresholds says.
 */
export type NoName50 = string;
/**
 * 左边各项，相加。
 *
 * The terms of the left side, added up.
 */
export type NoName42 = Term[];
/**
 * 两边的关系。
 *
 * How the sides compare.
 */
export type NoName51 = "equal" | "at_most" | "at_least" | "less_than" | "more_than";
/**
 * 右边各项，相加。
 *
 * The terms of the right side, added up.
 */
export type NoName52 = Term[];
export type OrganKind =
  | "government"
  | "government_office"
  | "department"
  | "agency"
  | "vertical_agency"
  | "management_committee"
  | "public_institution";
/**
 * 机关属于其中一种。
 *
 * The organ is of one of these kinds.
 */
export type NoName53 = OrganKind[];
export type Level = "national" | "province" | "prefecture" | "county" | "township" | "development_zone";
/**
 * 机关属于其中一级。
 *
 * The organ is of one of these levels.
 */
export type NoName54 = Level[];
/**
 * 不能确定机关属于此种类。
 *
 * The organ is not known to be of this kind.
 */
export type OrganKind1 =
  | "government"
  | "government_office"
  | "department"
  | "agency"
  | "vertical_agency"
  | "management_committee"
  | "public_institution";
/**
 * 机关名称以其中之一结尾。
 *
 * The organ's name ends with one of these.
 */
export type NoName55 = string[];
/**
 * 机关名称中没有其中任何一个。
 *
 * None of these stands in the organ's name.
 */
export type NoName56 = string[];
/**
 * 总是 `true`：机关无权制定规章，也不代有权的政府填报。
 *
 * Always `true`: the organ has no power to make rules and reports for none that has.
 */
export type NoName57 = boolean;
/**
 * 总是 `true`：所比较的单元格都不在 `confirmed` 中；比较成立而有的在其中的，不予核对（`used-for-reading`）。
 *
 * Always `true`: no cell compared is in `confirmed`; a comparison that holds although one is, is not evaluated (`used-for-reading`).
 */
export type NoName58 = boolean;
/**
 * 适用的前提，须全部满足；没有则总是适用。
 *
 * What must be so for it to apply, all of it; it always applies where this is missing.
 */
export type NoName36 = Guard[];
/**
 * 左边各项，相加。
 *
 * The terms of the left side, added up.
 */
export type NoName59 = Term[];
/**
 * 两边的关系。
 *
 * How the sides compare.
 */
export type NoName60 = "equal" | "at_most" | "at_least" | "less_than" | "more_than";
/**
 * 右边各项，相加。
 *
 * The terms of the right side, added up.
 */
export type NoName61 = Term[];
/**
 * 规则的内容，写成若干比较；不能写成比较的，为空。
 *
 * What it says, as comparisons; empty where it cannot be said so.
 */
export type NoName35 = Expression[];
/**
 * 全部规则，按核对的顺序。
 *
 * Every rule, in the order in which findings are told.
 */
export type NoName18 = Rule[];

/**
 * 规则目录的数据形式：全部规则，格式的全部单元格、勾稽关系，以及核对时用到的各项约定。
 *
 * The rule catalogue as data: every rule, every cell and every sum of the form, and what a comparison needs to know besides.
 */
export interface RuleCatalogue {
  schema_version: NoName;
  rule_set: NoName1;
  undecided: NoName2;
  nil_marks: NoName3;
  cells: NoName4;
  identities: NoName13;
  rules: NoName18;
}
/**
 * 格式的一个单元格。
 *
 * A cell of the form.
 */
export interface FormCell {
  cell: NoName5;
  row: NoName6;
  table: NoName7;
  figure: NoName8;
  labels: NoName9;
}
/**
 * 一版格式给单元格印的行名和列名。
 *
 * What an edition prints beside and above a cell.
 */
export interface CellLabel {
  edition: NoName10;
  row: NoName11;
  column: NoName12;
}
/**
 * 一项勾稽关系。
 *
 * One sum of the form.
 */
export interface Identity {
  rule: NoName14;
  editions: NoName15;
  parts: NoName16;
  totals: NoName17;
}
/**
 * 一条规则。
 *
 * A rule as it is published.
 */
export interface Rule {
  id: NoName19;
  class: NoName20;
  severity: NoName21;
  title: NoName22;
  help: NoName25;
  mend: NoName26;
  exceptions: NoName27;
  basis: NoName28;
  editions: NoName30;
  since: NoName31;
  thresholds: NoName32;
  expressions: NoName35;
}
/**
 * 名称。
 *
 * What it checks.
 */
export interface NoName22 {
  zh: NoName23;
  en: NoName24;
}
/**
 * 核对什么，为什么。
 *
 * What it checks, and why.
 */
export interface NoName25 {
  zh: NoName23;
  en: NoName24;
}
/**
 * 怎样改正。
 *
 * How to mend what it finds.
 */
export interface NoName26 {
  zh: NoName23;
  en: NoName24;
}
/**
 * One message in both languages, made at run time.
 */
export interface Message {
  zh: NoName23;
  en: NoName24;
}
/**
 * 依据。
 *
 * What it rests on.
 */
export interface NoName28 {
  text: Message1;
  firmness: NoName29;
}
/**
 * One message in both languages, made at run time.
 */
export interface Message1 {
  zh: NoName23;
  en: NoName24;
}
/**
 * 规则判断所用的一个界限。
 *
 * A number a rule judges by.
 */
export interface Threshold {
  name: NoName33;
  value: NoName34;
  about: Message2;
}
/**
 * One message in both languages, made at run time.
 */
export interface Message2 {
  zh: NoName23;
  en: NoName24;
}
/**
 * 一项比较：`left` 与 `right` 各自求和，须有 `is` 所说的关系；`when` 中的前提全部满足才适用。
 *
 * A comparison: the sums of `left` and of `right` must stand to each other as `is` says, where all of `when` is so.
 */
export interface Expression {
  when?: NoName36;
  left: NoName59;
  is: NoName60;
  right: NoName61;
}
/**
 * 一项前提；每项前提恰有一个成员。
 *
 * What must be so for a comparison to apply; it has exactly one member.
 */
export interface Guard {
  edition?: NoName37;
  from_year?: NoName38;
  scope_is_not?: NoName39;
  no_local_row_after?: NoName40;
  figures?: NoName41;
  organ_kind?: NoName53;
  organ_level?: NoName54;
  organ_kind_is_not?: OrganKind1;
  organ_name_ends?: NoName55;
  organ_name_lacks?: NoName56;
  cannot_make_rules?: NoName57;
  nothing_confirmed?: NoName58;
}
/**
 * 这一比较成立。
 *
 * This comparison holds.
 */
export interface NoName41 {
  left: NoName42;
  is: NoName51;
  right: NoName52;
}
/**
 * 一边的一项；除 `times`、`times_threshold` 以外恰有一个成员。
 *
 * A part of a side; besides `times` or `times_threshold` it has exactly one member.
 */
export interface Term {
  cell?: Cell1;
  previous?: Cell2;
  number?: NoName43;
  threshold?: NoName44;
  published?: NoName45;
  next_year?: NoName46;
  times?: NoName49;
  times_threshold?: NoName50;
}
/**
 * 报告年度次年的一天，换算为天数。
 *
 * A day of the year after the one reported on, as a number of days.
 */
export interface NoName46 {
  month: NoName47;
  day: NoName48;
}
