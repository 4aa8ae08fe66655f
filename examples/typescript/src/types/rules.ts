/* Generated from docs/schema by `npm run types`; not to be edited. */

export type SchemaVersion = "1.0";
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
export type Row =
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
export type Table = "disclosure" | "requests" | "reviews";
/**
 * 单元格中数字的种类：`count` 件数，`change` 增减数（可以为负），`amount` 金额（万元）。
 *
 * The kind of figure a cell holds: a `count`; a `change`, which may be negative; an `amount` of money in 万元.
 */
export type FigureKind = "count" | "change" | "amount";
export type Edition = "2019" | "2021";
/**
 * 规则的类别：`structure` 文件是否具备格式应有的内容，`identity` 勾稽关系，`consistency` 数字、日期、文字是否一致， `plausibility` 数字是否可能、是否寻常。
 *
 * What kind of check a rule is: `structure`, whether the document has what the form prints; `identity`, the form's own sums; `consistency`, whether figures, dates and text agree; `plausibility`, whether a figure is likely or possible.
 */
export type RuleClass = "structure" | "identity" | "consistency" | "plausibility";
export type Severity = "info" | "warning" | "error";
/**
 * 依据有多确定：`printed` 格式上印明，`law` 法律、法规或者国家文件规定，`meaning` 由格式用语的含义得出，`practice` 通行做法。
 *
 * How firm the basis of a rule is: `printed` on the form itself; `law`, a law, regulations or a national notice; `meaning`, it follows from the meaning of the form's words; `practice`, not written down nationally.
 */
export type Firmness = "printed" | "law" | "meaning" | "practice";
export type Scope = "organ" | "area";
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
 * 两边的关系：`equal` 等于，`at_most` 不大于，`at_least` 不小于，`less_than` 小于，`more_than` 大于。
 *
 * How two sides compare.
 */
export type Comparison = "equal" | "at_most" | "at_least" | "less_than" | "more_than";
export type OrganKind =
  | "government"
  | "government_office"
  | "department"
  | "agency"
  | "vertical_agency"
  | "management_committee"
  | "public_institution";
export type Level = "national" | "province" | "prefecture" | "county" | "township" | "development_zone";

/**
 * 规则目录的数据形式：全部规则，格式的全部单元格、勾稽关系，以及核对时用到的各项约定。
 *
 * The rule catalogue as data: every rule, every cell and every sum of the form, and what a comparison needs to know besides.
 */
export interface RuleCatalogue {
  /**
   * 数据格式版本。报告数据格式的版本。
   *
   * The version of the data schema of the reports it judges.
   */
  schema_version: SchemaVersion;
  /**
   * 规则集版本。规则集的版本；规则变了，它才变。
   *
   * The version of the rules; it changes when a verdict can.
   */
  rule_set: string;
  /**
   * 不予核对的原因。理由不止一个的，报告其中排在最后的一个；`organ-unknown` 只在没有其他理由时报告。
   *
   * The reasons why a comparison is not evaluated. Of several, the one that stands last here is told; `organ-unknown` only where there is no other.
   */
  undecided: Undecided[];
  /**
   * 表示没有的符号。单元格中表示“没有”或者“不适用”的符号。单元格没有数字而 `remarks` 是其中之一（前后空白不计）的，为空白；是其他文字的，为未能读出。
   *
   * Marks for "none" or "not applicable". A cell without a figure whose remark is one of them, blanks around it aside, is blank; with any other remark it counts as not read.
   */
  nil_marks: string[];
  /**
   * 单元格。各版格式的全部单元格，按印刷顺序。
   *
   * Every cell of every edition, in printed order.
   */
  cells: FormCell[];
  /**
   * 勾稽关系。格式的勾稽关系：`parts` 之和等于 `totals` 之和。
   *
   * The sums of the form: the `parts` together equal the `totals` together.
   */
  identities: Identity[];
  /**
   * 规则。全部规则，按核对的顺序。
   *
   * Every rule, in the order in which findings are told.
   */
  rules: Rule[];
}
/**
 * 格式的一个单元格。
 *
 * A cell of the form.
 */
export interface FormCell {
  /**
   * 单元格。地址。
   *
   * Its address.
   */
  cell: Cell;
  /**
   * 行。所在行的地址；该行可以列入 `omitted`。
   *
   * The address of its row, which `omitted` may list.
   */
  row: Row;
  /**
   * 表。所在的表；该表可以列入 `omitted`。
   *
   * Its table, which `omitted` may list.
   */
  table: Table;
  /**
   * 种类。数字的种类：`count` 件数，`change` 增减数（可以为负），`amount` 金额（万元）。
   *
   * What stands in it: `count`, `change` (may be negative), `amount` (万元).
   */
  figure: FigureKind;
  /**
   * 名称。印有该格的各版格式，及所印的行名、列名。
   *
   * The editions that print it, and the labels they print.
   */
  labels: CellLabel[];
}
/**
 * 一版格式给单元格印的行名和列名。
 *
 * What an edition prints beside and above a cell.
 */
export interface CellLabel {
  /**
   * 格式版本。
   *
   * The edition.
   */
  edition: Edition;
  /**
   * 行名，由外到内，以 `·` 相连。
   *
   * The labels of the row from the outermost group inwards, joined by `·`.
   */
  row: string;
  /**
   * 列名。
   *
   * The label of the column.
   */
  column: string;
}
/**
 * 一项勾稽关系。
 *
 * One sum of the form.
 */
export interface Identity {
  /**
   * 规则。核对它的规则。
   *
   * The rule that checks it.
   */
  rule: string;
  /**
   * 格式版本。所适用的各版格式。
   *
   * The editions in which it must hold.
   */
  editions: Edition[];
  /**
   * 各项。相加的单元格。
   *
   * The cells that are added up.
   */
  parts: Cell[];
  /**
   * 合计。与其和相等的单元格；除 `requests.balance` 有两个外，都只有一个。
   *
   * The cells they must equal: one, except for `requests.balance`, which has two.
   */
  totals: Cell[];
}
/**
 * 一条规则。
 *
 * A rule as it is published.
 */
export interface Rule {
  /**
   * 编号，不会再用于别的规则。
   *
   * Its id.
   */
  id: string;
  /**
   * 类别。
   *
   * What kind of check it is.
   */
  class: RuleClass;
  /**
   * 程度。所发现问题的程度，个别发现可以另定。
   *
   * How grave a finding of it is.
   */
  severity: Severity;
  /**
   * 名称。
   *
   * What it checks.
   */
  title: Message;
  /**
   * 说明。核对什么，为什么。
   *
   * What it checks, and why.
   */
  help: Message;
  /**
   * 改正。怎样改正。
   *
   * How to mend what it finds.
   */
  mend: Message;
  /**
   * 例外。不核对的，或者只作提示的。
   *
   * What it leaves alone or only asks about.
   */
  exceptions: Message[];
  /**
   * 依据。
   *
   * What it rests on.
   */
  basis: Basis;
  /**
   * 格式版本。所适用的各版格式；报告的三张表都不是其中之一的，不予核对（`other-edition`）。
   *
   * The editions it applies to.
   */
  editions: Edition[];
  /**
   * 起始版本。自规则集的哪一版起有此规则。
   *
   * The version of the rule set that introduced it.
   */
  since: string;
  /**
   * 界限。判断所用的界限；主管部门可以另定。
   *
   * The numbers it judges by.
   */
  thresholds: Threshold[];
  /**
   * 比较。规则的内容，写成若干比较；不能写成比较的，为空。
   *
   * What it says, as comparisons; empty where it cannot be said so.
   */
  expressions: Expression[];
}
/**
 * One message in both languages, made at run time.
 */
export interface Message {
  /**
   * 中文。
   *
   * Chinese.
   */
  zh: string;
  /**
   * 英文。
   *
   * English.
   */
  en: string;
}
/**
 * 规则的依据。
 *
 * What a rule rests on.
 */
export interface Basis {
  /**
   * 依据。条文、文件或者格式用语。
   *
   * The article, the notice or the words of the form.
   */
  text: Message;
  /**
   * 确定程度。有多确定。
   *
   * How firm it is.
   */
  firmness: Firmness;
}
/**
 * 规则判断所用的一个界限。
 *
 * A number a rule judges by.
 */
export interface Threshold {
  /**
   * 名称。在本规则中的名称。
   *
   * Its name within the rule.
   */
  name: string;
  /**
   * 数值；主管部门可以另定。
   *
   * Its value, unless a policy sets another.
   */
  value: number;
  /**
   * 含义和单位。
   *
   * What it means, with its unit.
   */
  about: Message;
}
/**
 * 一项比较：`left` 与 `right` 各自求和，须有 `is` 所说的关系；`when` 中的前提全部满足才适用。
 *
 * A comparison: the sums of `left` and of `right` must stand to each other as `is` says, where all of `when` is so.
 */
export interface Expression {
  /**
   * 前提。适用的前提，须全部满足；没有则总是适用。
   *
   * What must be so for it to apply, all of it; it always applies where this is missing.
   */
  when?: Guard[];
  /**
   * 左边各项，相加。
   *
   * The terms of the left side, added up.
   */
  left: Term[];
  /**
   * 关系。两边的关系。
   *
   * How the sides compare.
   */
  is: Comparison;
  /**
   * 右边各项，相加。
   *
   * The terms of the right side, added up.
   */
  right: Term[];
}
/**
 * 一项前提；每项前提恰有一个成员。
 *
 * What must be so for a comparison to apply; it has exactly one member.
 */
export interface Guard {
  /**
   * 格式版本。第一个 `cell` 所在的表用的是其中一版格式；不是的不计。
   *
   * The table of the first `cell` is in one of these editions; otherwise the comparison does not count.
   */
  edition?: Edition[];
  /**
   * 起始年度。报告年度不早于此。
   *
   * The year reported on is this one or later.
   */
  from_year?: number;
  /**
   * 统计范围不是。报告没有写明统计范围是此项。
   *
   * The report does not say that it has this scope.
   */
  scope_is_not?: Scope;
  /**
   * 其后没有地方增设的行。这些行之后或者这些表中没有地方增设的行；有的，不予核对。
   *
   * No local row stands after these rows, or in these tables; otherwise the comparison is not evaluated.
   */
  no_local_row_after?: Address[];
  /**
   * 数字。这一比较成立。
   *
   * This comparison holds.
   */
  figures?: Relation;
  /**
   * 机关种类。机关属于其中一种。
   *
   * The organ is of one of these kinds.
   */
  organ_kind?: OrganKind[];
  /**
   * 机关级别。机关属于其中一级。
   *
   * The organ is of one of these levels.
   */
  organ_level?: Level[];
  /**
   * 机关种类不是。不能确定机关属于此种类。
   *
   * The organ is not known to be of this kind.
   */
  organ_kind_is_not?: OrganKind;
  /**
   * 机关名称结尾。机关名称以其中之一结尾。
   *
   * The organ's name ends with one of these.
   */
  organ_name_ends?: string[];
  /**
   * 机关名称中没有其中任何一个。
   *
   * None of these stands in the organ's name.
   */
  organ_name_lacks?: string[];
  /**
   * 无权制定规章。总是 `true`：机关无权制定规章，也不代有权的政府填报。
   *
   * Always `true`: the organ has no power to make rules and reports for none that has.
   */
  cannot_make_rules?: boolean;
  /**
   * 没有借助勾稽关系读出的。总是 `true`：所比较的单元格都不在 `confirmed` 中；比较成立而有的在其中的，不予核对（`used-for-reading`）。
   *
   * Always `true`: no cell compared is in `confirmed`; a comparison that holds although one is, is not evaluated (`used-for-reading`).
   */
  nothing_confirmed?: boolean;
}
/**
 * 两边及其关系。
 *
 * Two sides and how they compare.
 */
export interface Relation {
  /**
   * 左边各项，相加。
   *
   * The terms of the left side, added up.
   */
  left: Term[];
  /**
   * 关系。两边的关系。
   *
   * How the sides compare.
   */
  is: Comparison;
  /**
   * 右边各项，相加。
   *
   * The terms of the right side, added up.
   */
  right: Term[];
}
/**
 * 一边的一项；除 `times`、`times_threshold` 以外恰有一个成员。
 *
 * A part of a side; besides `times` or `times_threshold` it has exactly one member.
 */
export interface Term {
  /**
   * 单元格。本报告的数字，按地址。
   *
   * A figure of the report, by its address.
   */
  cell?: Cell;
  /**
   * 上一年度的单元格。上一年度报告的数字，按地址。
   *
   * A figure of the report of the year before, by its address.
   */
  previous?: Cell;
  /**
   * 数。一个数。
   *
   * A number.
   */
  number?: number;
  /**
   * 界限。本规则的一个界限，按名称。
   *
   * One of the rule's thresholds, by its name.
   */
  threshold?: string;
  /**
   * 发布日期。总是 `true`：发布日期，换算为天数。
   *
   * Always `true`: the date of publication, as a number of days.
   */
  published?: boolean;
  /**
   * 次年的一天。报告年度次年的一天，换算为天数。
   *
   * A day of the year after the one reported on, as a number of days.
   */
  next_year?: MonthDay;
  /**
   * 倍数。乘以几；没有则为一倍。
   *
   * How many times it is taken; once, where nothing is said.
   */
  times?: number;
  /**
   * 作为倍数的界限。乘以本规则的一个界限，按名称。
   *
   * It is taken as many times as one of the rule's thresholds says.
   */
  times_threshold?: string;
}
/**
 * 一年中的一天。
 *
 * A day of the year.
 */
export interface MonthDay {
  /**
   * 月。
   *
   * The month.
   */
  month: number;
  /**
   * 日。
   *
   * The day.
   */
  day: number;
}
