/* Generated from docs/schema by `npm run types`; not to be edited. */

/**
 * 本文件所依据的数据格式版本。
 *
 * The version of the data schema this document follows.
 */
export type NoName1 = "1.0";
/**
 * 表格的格式版本，以表二所用格式为准（没有表二的，以表三为准）；按表格判断，不按年度推断。
 *
 * The edition of the form: that of table two, or of table three where table two is missing. It is told from the tables, not from the year.
 */
export type NoName2 = "2019" | "2021";
/**
 * 表二的格式版本。
 *
 * The edition of table two.
 */
export type NoName4 = "2019" | "2021";
/**
 * 表三的格式版本。
 *
 * The edition of table three.
 */
export type NoName5 = "2019" | "2021";
/**
 * 表四的格式版本。
 *
 * The edition of table four.
 */
export type NoName6 = "2019" | "2021";
/**
 * 报告年度（不是发布年份）。
 *
 * The year reported on, not the year of publication.
 */
export type NoName7 = number;
/**
 * 机关名称，按所印文字。
 *
 * The name as printed.
 */
export type NoName9 = string;
/**
 * 机关所属的行政级别。垂直管理机构不属于地方，没有此项。
 *
 * The level of government the organ belongs to. A vertical agency belongs to none of the local ones and has no level.
 */
export type NoName10 = "national" | "province" | "prefecture" | "county" | "township" | "development_zone";
/**
 * 机关的种类。
 *
 * What the organ is by law.
 */
export type NoName11 =
  | "government"
  | "government_office"
  | "department"
  | "agency"
  | "vertical_agency"
  | "management_committee"
  | "public_institution";
/**
 * 机关所在行政区划的代码（GB/T 2260，乡级为 GB/T 10114）。
 *
 * The code of the division the organ belongs to (GB/T 2260; for a township GB/T 10114).
 */
export type NoName12 = string;
/**
 * 统一社会信用代码（GB 32100-2015）。
 *
 * The unified social credit code (GB 32100-2015).
 */
export type NoName13 = string;
/**
 * 统计范围：本机关，或者本行政区域。仅在文件写明时填写。
 *
 * Whether the figures cover the organ alone or its whole area, where the document says so.
 */
export type NoName14 = "organ" | "area";
/**
 * 起始日期。
 *
 * The first day.
 */
export type NoName16 = string;
/**
 * 截止日期。
 *
 * The last day.
 */
export type NoName17 = string;
/**
 * 成文（落款）日期。
 *
 * The date under the signature.
 */
export type NoName18 = string;
/**
 * 发布日期。
 *
 * The date of publication.
 */
export type NoName19 = string;
/**
 * 本报告所更正（替代）的文件：文号、索引号或者网址。
 *
 * The document this one replaces: its document number, index number or address.
 */
export type NoName20 = string;
/**
 * 文件名或者网址。
 *
 * Its name or address.
 */
export type NoName22 = string;
/**
 * 文件内容的 SHA-256，64 位小写十六进制。
 *
 * The SHA-256 of its bytes, 64 lower-case hexadecimal digits.
 */
export type SHA256 = string;
/**
 * 媒体类型，如 `text/html`。
 *
 * Its media type, such as `text/html`.
 */
export type NoName23 = string;
/**
 * 文件中的第几份报告（一个文件含多份报告时）。
 *
 * Which report of the file it is, where the file holds several.
 */
export type NoName24 = string;
/**
 * 取得文件的日期。
 *
 * The day the file was retrieved.
 */
export type NoName25 = string;
/**
 * 标题。
 *
 * The title.
 */
export type NoName27 = string;
/**
 * 索引号。
 *
 * The index number.
 */
export type NoName28 = string;
/**
 * 发文字号。
 *
 * The document number.
 */
export type NoName29 = string;
/**
 * 发布机构。
 *
 * The publisher.
 */
export type NoName30 = string;
/**
 * 所属类目。
 *
 * The category it is filed under.
 */
export type NoName31 = string;
/**
 * 本年新制作的件数。2019年版。
 *
 * Documents made in the year; a count. Edition 2019.
 */
export type NoName35 = number;
/**
 * 本年新公开的件数。2019年版。
 *
 * Documents newly disclosed in the year; a count. Edition 2019.
 */
export type NoName36 = number;
/**
 * 对外公开的总件数，不等于现行有效件数。2019年版。
 *
 * All documents publicly available, which is not the number in force; a count. Edition 2019.
 */
export type NoName37 = number;
/**
 * 本年制定并发布的件数。2021年版。
 *
 * Documents issued in the year; a count. Edition 2021.
 */
export type NoName38 = number;
/**
 * 本年废止的件数。2021年版。
 *
 * Documents repealed in the year; a count. Edition 2021.
 */
export type NoName39 = number;
/**
 * 12月31日现行有效的件数。2021年版。
 *
 * Documents in force on 31 December; a count. Edition 2021.
 */
export type NoName40 = number;
/**
 * 上一年末的事项数。2019年版。
 *
 * Items in the catalogue at the end of last year; a count. Edition 2019.
 */
export type NoName43 = number;
/**
 * 事项数的增减，可为负数。2019年版。
 *
 * Items gained or lost in the year, with sign. Edition 2019.
 */
export type NoName44 = number;
/**
 * 本年作出的处理决定件数，公开与否均计入。2021年版印作“本年处理决定数量”。
 *
 * Decisions made in the year, published or not; a count. Edition 2021 prints 本年处理决定数量.
 */
export type NoName45 = number;
/**
 * 上一年末的收费项目数。2019年版。
 *
 * Kinds of fee at the end of last year; a count. Edition 2019.
 */
export type NoName50 = number;
/**
 * 收费项目数的增减，可为负数。2019年版。
 *
 * Kinds of fee gained or lost in the year, with sign. Edition 2019.
 */
export type NoName51 = number;
/**
 * 本年实际收取的金额，单位：万元。2021年版。
 *
 * Fees collected in the year, in 万元 (ten thousand yuan), as a string. Edition 2021.
 */
export type NoName52 = string;
/**
 * 本年集中采购项目数。
 *
 * Procurement projects in the year; a count.
 */
export type NoName54 = number;
/**
 * 本年集中采购总金额，统一换算为万元；表中未印单位，填写人常写在单元格内。
 *
 * Money spent, converted to 万元 (ten thousand yuan), as a string. The form prints no unit; writers put it into the cell.
 */
export type NoName55 = string;
/**
 * 自然人。以个人名义提出的申请，件数。
 *
 * Natural person. Requests made by people in their own name; a count.
 */
export type NoName58 = number;
/**
 * 商业企业。法人或其他组织中的企业提出的申请，件数。
 *
 * Business enterprise. Requests made by companies; a count.
 */
export type NoName59 = number;
/**
 * 科研机构。法人或其他组织中的科研机构提出的申请，件数。
 *
 * Research institution. Requests made by research institutions; a count.
 */
export type NoName60 = number;
/**
 * 社会公益组织。法人或其他组织中的社会公益组织提出的申请，件数。
 *
 * Public-interest organization. Requests made by charities and other public-interest bodies; a count.
 */
export type NoName61 = number;
/**
 * 法律服务机构。律师事务所等法律服务机构提出的申请，件数。
 *
 * Legal service organization. Requests made by law firms and the like; a count.
 */
export type NoName62 = number;
/**
 * 其他。其他法人或组织提出的申请，件数。
 *
 * Other organization. Requests made by any other body; a count.
 */
export type NoName63 = number;
/**
 * 总计。本行各类申请人之和，按表中所印填写，可能与各项之和不符。
 *
 * Total. The row's total as printed, which need not equal the sum of its parts.
 */
export type NoName64 = number;
/**
 * 结果维持。维持原行为，或者驳回请求，件。
 *
 * Upheld. The organ's act was upheld or the claim dismissed; a count.
 */
export type NoName93 = number;
/**
 * 结果纠正。被撤销、变更、确认违法或者责令履行，件。
 *
 * Corrected. The act was revoked, changed, declared unlawful, or the organ ordered to act; a count.
 */
export type NoName94 = number;
/**
 * 其他结果。撤回、终止、不予受理等，件。
 *
 * Other result. Withdrawn, ended, not accepted and the like; a count.
 */
export type NoName95 = number;
/**
 * 尚未审结。年底尚未审结，件。
 *
 * Pending. Still open on 31 December; a count.
 */
export type NoName96 = number;
/**
 * 总计。本类案件总计，按表中所印填写，可能与各项之和不符。
 *
 * Total. The block's total as printed, which need not equal the sum of its parts.
 */
export type NoName97 = number;
/**
 * 主动公开政府信息情况。第二部分的表（表二）。
 *
 * Proactive disclosure. The table of section two.
 */
export type NoName101 = string[];
/**
 * 收到和处理政府信息公开申请情况。第三部分的表（表三）。
 *
 * Requests received and dealt with. The table of section three.
 */
export type NoName102 = string[];
/**
 * 政府信息公开行政复议、行政诉讼情况。第四部分的表（表四）。
 *
 * Reconsideration and litigation. The table of section four.
 */
export type NoName103 = string[];
/**
 * 所在的表。
 *
 * The table it stands in.
 */
export type NoName105 = "disclosure" | "requests" | "reviews";
/**
 * 该行的标题原文。
 *
 * Its label as printed.
 */
export type NoName106 = string;
/**
 * 位于格式中的哪一行之后；没有则在最前。
 *
 * The row of the form it follows; absent where it comes first.
 */
export type NoName107 =
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
 * 列：格式中的列用其键（如 `natural_person`），地方增设的列用所印标题。
 *
 * The column: the key where the form has it, such as `natural_person`, otherwise the label as printed.
 */
export type NoName109 = string;
/**
 * 单元格原文。
 *
 * What stands there, as printed.
 */
export type NoName110 = string;
/**
 * 各列原文。
 *
 * What stands in its columns.
 */
export type NoName108 = LocalCell[];
/**
 * 地方格式增设的行。涉及这些行的合计不予核对。
 *
 * Rows that a local form adds. Sums they may be part of are not evaluated.
 */
export type NoName104 = LocalRow[];
/**
 * 原文。
 *
 * The text as printed.
 */
export type NoName113 = string;
/**
 * 小标题的级别：1（一、）、2（（一））、3（1.）；段落不写。
 *
 * The level of a heading: 1 for 一、, 2 for （一）, 3 for 1.; absent for a paragraph.
 */
export type NoName114 = number;
/**
 * 一、总体情况。
 *
 * Section one: overview.
 */
export type NoName112 = NarrativeBlock[];
/**
 * 五、存在的主要问题及改进情况。
 *
 * Section five: problems and improvement.
 */
export type NoName115 = NarrativeBlock[];
/**
 * 六、其他需要报告的事项。
 *
 * Section six: other matters, the information processing fee among them.
 */
export type NoName116 = NarrativeBlock[];
/**
 * 发出的收费通知件数。
 *
 * Notices of a fee sent; a count.
 */
export type NoName118 = number;
/**
 * 应收（通知收取）的总金额，单位：元。
 *
 * The fees charged, in 元 (yuan), as a string.
 */
export type NoName119 = string;
/**
 * 实际收取的总金额，单位：元。
 *
 * The fees collected, in 元 (yuan), as a string.
 */
export type NoName120 = string;
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
 * 格式上有而文件中没有的表、行或者单元格。
 *
 * Tables, rows and cells that the form prints and the document does not have.
 */
export type NoName121 = Address[];
/**
 * 原因代码，如 `row-lost-cell`。
 *
 * Why, as a code such as `row-lost-cell`.
 */
export type NoName123 = string;
/**
 * 原文。
 *
 * What stands there, as printed.
 */
export type NoName124 = string;
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
 * 借助勾稽关系才读出的单元格：原文缺少或者多出单元格，逐一试读，只有一种读法使有关的合计全部成立。这些合计不再作为核对依据。
 *
 * Cells that were read by the help of sums: their row had lost or gained cells, and of all ways to read it one alone fulfils every sum it takes part in. Those sums prove nothing about them any more.
 */
export type NoName125 = Cell[];
/**
 * 提示的种类。
 *
 * What kind of note it is.
 */
export type NoName129 =
  | "row-lost-cell"
  | "row-extra-cell"
  | "row-repeated"
  | "row-omitted"
  | "row-unknown"
  | "row-local"
  | "table-omitted"
  | "table-cut"
  | "table-repeated"
  | "header-unknown"
  | "not-a-figure"
  | "unit-unknown"
  | "edition-mixed"
  | "edition-unknown"
  | "organ-unknown"
  | "year-unknown"
  | "year-disputed"
  | "report-repeated"
  | "other-year"
  | "label-lost"
  | "confirmed-by-sums"
  | "organ-elsewhere"
  | "text-lossy"
  | "text-restored";
/**
 * 严重程度。
 *
 * How grave it is.
 */
export type NoName130 = "info" | "warning" | "error";
/**
 * 涉及的表、行或者单元格。
 *
 * The tables, rows or cells it is about.
 */
export type NoName131 = Address[];
/**
 * 第几页（PDF）。
 *
 * The page, of a PDF.
 */
export type NoName133 = number;
/**
 * 工作表名称（Excel）。
 *
 * The name of the sheet, of a workbook.
 */
export type NoName134 = string;
/**
 * 第几行文字。
 *
 * The line of the file.
 */
export type NoName135 = number;
/**
 * 文件中的第几张表。
 *
 * The table of the document.
 */
export type NoName136 = number;
/**
 * 表中第几行。
 *
 * The row of the table.
 */
export type NoName137 = number;
/**
 * 表中第几列。
 *
 * The column of the table.
 */
export type NoName138 = number;
/**
 * 单元格在工作表中的编号，如 `D7`。
 *
 * The reference of the cell in its sheet, such as `D7`.
 */
export type NoName139 = string;
/**
 * 左边。
 *
 * Its left edge.
 */
export type NoName141 = number;
/**
 * 上边。
 *
 * Its upper edge.
 */
export type NoName142 = number;
/**
 * 右边。
 *
 * Its right edge.
 */
export type NoName143 = number;
/**
 * 下边。
 *
 * Its lower edge.
 */
export type NoName144 = number;
/**
 * 中文。
 *
 * Chinese.
 */
export type NoName146 = string;
/**
 * 英文。
 *
 * English.
 */
export type NoName147 = string;
/**
 * 读取时的提示：什么没有读出、有疑问或者不寻常，在什么地方。
 *
 * What was left unread, doubtful or out of the ordinary, and where.
 */
export type NoName128 = Note[];
/**
 * 单元格原文，空白单元格为空字符串；未能读出的，为整行原文。
 *
 * What stands in the cell, to the letter; empty where it is blank. Of a cell that was left unread, the whole row.
 */
export type NoName149 = string;
/**
 * 第几页（PDF）。
 *
 * The page, of a PDF.
 */
export type NoName150 = number;
/**
 * 工作表名称（Excel）。
 *
 * The name of the sheet, of a workbook.
 */
export type NoName151 = string;
/**
 * 第几行文字。
 *
 * The line of the file.
 */
export type NoName152 = number;
/**
 * 文件中的第几张表。
 *
 * The table of the document.
 */
export type NoName153 = number;
/**
 * 表中第几行。
 *
 * The row of the table.
 */
export type NoName154 = number;
/**
 * 表中第几列。
 *
 * The column of the table.
 */
export type NoName155 = number;
/**
 * 单元格在工作表中的编号，如 `D7`。
 *
 * The reference of the cell in its sheet, such as `D7`.
 */
export type NoName156 = string;

/**
 * 从文件中读出的一份报告，读取时的提示，以及每个单元格的原文和位置；即 `ogi extract --places` 输出的一行。
 *
 * What was read from a document: a report, notes on the reading, and where each cell stands. In JSON it is a line of `ogi extract --places`.
 */
export interface Extraction {
  report: NoName;
  notes: NoName128;
  places: NoName148;
}
/**
 * 报告，如实照录。
 *
 * The report as printed.
 */
export interface NoName {
  schema_version: NoName1;
  edition: NoName2;
  forms?: NoName3;
  year?: NoName7;
  organ?: NoName8;
  scope?: NoName14;
  period?: NoName15;
  signed?: NoName18;
  published?: NoName19;
  corrects?: NoName20;
  source?: NoName21;
  metadata?: NoName26;
  disclosure?: NoName33;
  requests?: NoName56;
  reviews?: NoName91;
  table_notes?: NoName100;
  local_rows?: NoName104;
  narrative?: NoName111;
  fee_statement?: NoName117;
  omitted?: NoName121;
  unread?: NoName122;
  confirmed?: NoName125;
  remarks?: NoName126;
  extensions?: NoName127;
}
/**
 * 与 `edition` 不同的各表的格式版本。
 *
 * The edition of each table that differs from `edition`.
 */
export interface NoName3 {
  disclosure?: NoName4;
  requests?: NoName5;
  reviews?: NoName6;
}
/**
 * 报告机关。
 *
 * The organ that reports.
 */
export interface NoName8 {
  name: NoName9;
  level?: NoName10;
  kind?: NoName11;
  division_code?: NoName12;
  credit_code?: NoName13;
}
/**
 * 文中写明的统计期限。
 *
 * The period covered, as the text states it.
 */
export interface NoName15 {
  start: NoName16;
  end: NoName17;
}
/**
 * 数据读自何处。
 *
 * Where the data was read.
 */
export interface NoName21 {
  name?: NoName22;
  sha256?: SHA256;
  media_type?: NoName23;
  part?: NoName24;
  retrieved?: NoName25;
}
/**
 * 标题和页面上的公文要素。
 *
 * The title and what the page says about the document.
 */
export interface NoName26 {
  title?: NoName27;
  index_number?: NoName28;
  document_number?: NoName29;
  publisher?: NoName30;
  category?: NoName31;
  other?: NoName32;
}
/**
 * 页面上的其他要素：名称对应内容，按名称排序。
 *
 * Whatever else the page states: label to text, in the order of the labels.
 */
export interface NoName32 {
  [k: string]: string;
}
/**
 * 二、主动公开政府信息情况。
 *
 * Section two: proactive disclosure.
 */
export interface NoName33 {
  rules?: NoName34;
  normative_documents?: NoName41;
  administrative_licensing?: NoName42;
  other_services?: NoName46;
  administrative_penalties?: NoName47;
  administrative_compulsion?: NoName48;
  administrative_fees?: NoName49;
  centralized_procurement?: NoName53;
}
/**
 * 第二十条第（一）项：规章。
 *
 * Article 20(1): rules.
 */
export interface NoName34 {
  made?: NoName35;
  disclosed?: NoName36;
  total_disclosed?: NoName37;
  issued?: NoName38;
  repealed?: NoName39;
  in_force?: NoName40;
}
/**
 * 第二十条第（一）项：行政规范性文件（2019年版印作“规范性文件”）。
 *
 * Article 20(1): normative documents.
 */
export interface NoName41 {
  made?: NoName35;
  disclosed?: NoName36;
  total_disclosed?: NoName37;
  issued?: NoName38;
  repealed?: NoName39;
  in_force?: NoName40;
}
/**
 * 第二十条第（五）项：行政许可。
 *
 * Article 20(5): licensing.
 */
export interface NoName42 {
  previous_items?: NoName43;
  change?: NoName44;
  decisions?: NoName45;
}
/**
 * 第二十条第（五）项：其他对外管理服务事项。2019年版。
 *
 * Article 20(5): other services to the public. Edition 2019.
 */
export interface NoName46 {
  previous_items?: NoName43;
  change?: NoName44;
  decisions?: NoName45;
}
/**
 * 第二十条第（六）项：行政处罚。
 *
 * Article 20(6): penalties.
 */
export interface NoName47 {
  previous_items?: NoName43;
  change?: NoName44;
  decisions?: NoName45;
}
/**
 * 第二十条第（六）项：行政强制。
 *
 * Article 20(6): compulsion.
 */
export interface NoName48 {
  previous_items?: NoName43;
  change?: NoName44;
  decisions?: NoName45;
}
/**
 * 第二十条第（八）项：行政事业性收费。
 *
 * Article 20(8): administrative fees.
 */
export interface NoName49 {
  previous_items?: NoName50;
  change?: NoName51;
  amount?: NoName52;
}
/**
 * 第二十条第（九）项：政府集中采购。2019年版。
 *
 * Article 20(9): centralized procurement. Edition 2019.
 */
export interface NoName53 {
  projects?: NoName54;
  amount?: NoName55;
}
/**
 * 三、收到和处理政府信息公开申请情况。
 *
 * Section three: requests received and dealt with.
 */
export interface NoName56 {
  received?: NoName57;
  brought_forward?: NoName65;
  outcomes?: NoName66;
  total?: NoName89;
  carried_forward?: NoName90;
}
/**
 * 一、本年新收政府信息公开申请数量。统计年度内收到的申请，件。
 *
 * Requests received in the year; counts.
 */
export interface NoName57 {
  natural_person?: NoName58;
  business?: NoName59;
  research_institution?: NoName60;
  public_interest_organization?: NoName61;
  legal_service_organization?: NoName62;
  other_organization?: NoName63;
  total?: NoName64;
}
/**
 * 二、上年结转政府信息公开申请数量。上一年度未办结、转入本年度的申请，件。
 *
 * Requests left open by the year before; counts.
 */
export interface NoName65 {
  natural_person?: NoName58;
  business?: NoName59;
  research_institution?: NoName60;
  public_interest_organization?: NoName61;
  legal_service_organization?: NoName62;
  other_organization?: NoName63;
  total?: NoName64;
}
/**
 * 三、本年度办理结果。按结果分列，件。
 *
 * Requests dealt with in the year, by outcome; counts.
 */
export interface NoName66 {
  granted?: NoName67;
  partly_granted?: NoName68;
  withheld_state_secret?: NoName69;
  withheld_by_law?: NoName70;
  withheld_security_stability?: NoName71;
  withheld_third_party?: NoName72;
  withheld_internal_affairs?: NoName73;
  withheld_process_information?: NoName74;
  withheld_enforcement_file?: NoName75;
  withheld_administrative_inquiry?: NoName76;
  unavailable_not_held?: NoName77;
  unavailable_needs_creation?: NoName78;
  unavailable_unclear?: NoName79;
  not_processed_petition?: NoName80;
  not_processed_repeated?: NoName81;
  not_processed_publication?: NoName82;
  not_processed_excessive?: NoName83;
  not_processed_reconfirmation?: NoName84;
  other?: NoName85;
  other_uncorrected?: NoName86;
  other_unpaid?: NoName87;
  other_remaining?: NoName88;
}
/**
 * 予以公开。告知已主动公开的获取方式，或者提供所申请的全部信息。
 *
 * Granted. The information was given in full, or the applicant was told where it is published.
 */
export interface NoName67 {
  natural_person?: NoName58;
  business?: NoName59;
  research_institution?: NoName60;
  public_interest_organization?: NoName61;
  legal_service_organization?: NoName62;
  other_organization?: NoName63;
  total?: NoName64;
}
/**
 * 部分公开。区分处理后部分提供；区分处理的只计这一情形，不计其他情形。
 *
 * Partly granted. Part was given and part withheld; counted here only, never also under a ground for withholding.
 */
export interface NoName68 {
  natural_person?: NoName58;
  business?: NoName59;
  research_institution?: NoName60;
  public_interest_organization?: NoName61;
  legal_service_organization?: NoName62;
  other_organization?: NoName63;
  total?: NoName64;
}
/**
 * 属于国家秘密。依法确定为国家秘密，不予公开。
 *
 * Withheld: state secret. Withheld because the information is a state secret by law.
 */
export interface NoName69 {
  natural_person?: NoName58;
  business?: NoName59;
  research_institution?: NoName60;
  public_interest_organization?: NoName61;
  legal_service_organization?: NoName62;
  other_organization?: NoName63;
  total?: NoName64;
}
/**
 * 其他法律行政法规禁止公开。法律、行政法规禁止公开，不予公开。
 *
 * Withheld: forbidden by law. Withheld because a statute or administrative regulation forbids disclosure.
 */
export interface NoName70 {
  natural_person?: NoName58;
  business?: NoName59;
  research_institution?: NoName60;
  public_interest_organization?: NoName61;
  legal_service_organization?: NoName62;
  other_organization?: NoName63;
  total?: NoName64;
}
/**
 * 危及“三安全一稳定”。公开后可能危及国家安全、公共安全、经济安全、社会稳定，不予公开。
 *
 * Withheld: security and stability. Withheld because disclosure could endanger national, public or economic security or social stability.
 */
export interface NoName71 {
  natural_person?: NoName58;
  business?: NoName59;
  research_institution?: NoName60;
  public_interest_organization?: NoName61;
  legal_service_organization?: NoName62;
  other_organization?: NoName63;
  total?: NoName64;
}
/**
 * 保护第三方合法权益。涉及商业秘密、个人隐私等，公开会损害第三方合法权益，不予公开。
 *
 * Withheld: third party. Withheld to protect trade secrets, privacy or other lawful interests of a third party.
 */
export interface NoName72 {
  natural_person?: NoName58;
  business?: NoName59;
  research_institution?: NoName60;
  public_interest_organization?: NoName61;
  legal_service_organization?: NoName62;
  other_organization?: NoName63;
  total?: NoName64;
}
/**
 * 属于三类内部事务信息。人事管理、后勤管理、内部工作流程三类信息，可以不予公开。
 *
 * Withheld: internal affairs. Withheld as personnel, logistics or internal procedure.
 */
export interface NoName73 {
  natural_person?: NoName58;
  business?: NoName59;
  research_institution?: NoName60;
  public_interest_organization?: NoName61;
  legal_service_organization?: NoName62;
  other_organization?: NoName63;
  total?: NoName64;
}
/**
 * 属于四类过程性信息。讨论记录、过程稿、磋商信函、请示报告四类信息，可以不予公开。
 *
 * Withheld: process information. Withheld as minutes, drafts, consultations between organs or requests for instructions.
 */
export interface NoName74 {
  natural_person?: NoName58;
  business?: NoName59;
  research_institution?: NoName60;
  public_interest_organization?: NoName61;
  legal_service_organization?: NoName62;
  other_organization?: NoName63;
  total?: NoName64;
}
/**
 * 属于行政执法案卷。行政执法案卷信息，可以不予公开。
 *
 * Withheld: enforcement file. Withheld as part of a file of administrative enforcement.
 */
export interface NoName75 {
  natural_person?: NoName58;
  business?: NoName59;
  research_institution?: NoName60;
  public_interest_organization?: NoName61;
  legal_service_organization?: NoName62;
  other_organization?: NoName63;
  total?: NoName64;
}
/**
 * 属于行政查询事项。工商、不动产登记资料等，有专门的查询办法，告知按该办法办理。
 *
 * Withheld: administrative inquiry. The applicant was referred to a register with access rules of its own, such as company or land registration.
 */
export interface NoName76 {
  natural_person?: NoName58;
  business?: NoName59;
  research_institution?: NoName60;
  public_interest_organization?: NoName61;
  legal_service_organization?: NoName62;
  other_organization?: NoName63;
  total?: NoName64;
}
/**
 * 本机关不掌握相关政府信息。经检索不存在，或者不属于本机关负责公开。
 *
 * Unavailable: not held. The information does not exist, or another organ is responsible for it.
 */
export interface NoName77 {
  natural_person?: NoName58;
  business?: NoName59;
  research_institution?: NoName60;
  public_interest_organization?: NoName61;
  legal_service_organization?: NoName62;
  other_organization?: NoName63;
  total?: NoName64;
}
/**
 * 没有现成信息需要另行制作。没有现成信息，需要加工、分析才能提供。
 *
 * Unavailable: would have to be made. Nothing ready exists; the information would have to be compiled or analysed.
 */
export interface NoName78 {
  natural_person?: NoName58;
  business?: NoName59;
  research_institution?: NoName60;
  public_interest_organization?: NoName61;
  legal_service_organization?: NoName62;
  other_organization?: NoName63;
  total?: NoName64;
}
/**
 * 补正后申请内容仍不明确。申请人补正后，申请内容仍不明确。
 *
 * Unavailable: still unclear. The request stayed unclear after it was corrected.
 */
export interface NoName79 {
  natural_person?: NoName58;
  business?: NoName59;
  research_institution?: NoName60;
  public_interest_organization?: NoName61;
  legal_service_organization?: NoName62;
  other_organization?: NoName63;
  total?: NoName64;
}
/**
 * 信访举报投诉类申请。以申请名义进行信访、投诉、举报。
 *
 * Not processed: petition or complaint. A petition, complaint or report of wrongdoing in the form of a request.
 */
export interface NoName80 {
  natural_person?: NoName58;
  business?: NoName59;
  research_institution?: NoName60;
  public_interest_organization?: NoName61;
  legal_service_organization?: NoName62;
  other_organization?: NoName63;
  total?: NoName64;
}
/**
 * 重复申请。就相同信息重复提出的申请。
 *
 * Not processed: repeated. A request for the same information again.
 */
export interface NoName81 {
  natural_person?: NoName58;
  business?: NoName59;
  research_institution?: NoName60;
  public_interest_organization?: NoName61;
  legal_service_organization?: NoName62;
  other_organization?: NoName63;
  total?: NoName64;
}
/**
 * 要求提供公开出版物。要求提供政府公报、报刊、书籍等公开出版物。
 *
 * Not processed: publication. A request for gazettes, newspapers, books or other publications.
 */
export interface NoName82 {
  natural_person?: NoName58;
  business?: NoName59;
  research_institution?: NoName60;
  public_interest_organization?: NoName61;
  legal_service_organization?: NoName62;
  other_organization?: NoName63;
  total?: NoName64;
}
/**
 * 无正当理由大量反复申请。申请数量、频次明显超过合理范围且理由不合理。
 *
 * Not processed: excessive. Requests whose number or frequency is plainly unreasonable, without good reason.
 */
export interface NoName83 {
  natural_person?: NoName58;
  business?: NoName59;
  research_institution?: NoName60;
  public_interest_organization?: NoName61;
  legal_service_organization?: NoName62;
  other_organization?: NoName63;
  total?: NoName64;
}
/**
 * 要求行政机关确认或重新出具已获取信息。要求确认或者重新出具申请人已经获取的信息。
 *
 * Not processed: reconfirmation. A request to confirm or issue again what the applicant already has.
 */
export interface NoName84 {
  natural_person?: NoName58;
  business?: NoName59;
  research_institution?: NoName60;
  public_interest_organization?: NoName61;
  legal_service_organization?: NoName62;
  other_organization?: NoName63;
  total?: NoName64;
}
/**
 * 其他处理。2019年版的单独一行，2021年版分为三行。
 *
 * Other. The single row of edition 2019, which edition 2021 divides into three.
 */
export interface NoName85 {
  natural_person?: NoName58;
  business?: NoName59;
  research_institution?: NoName60;
  public_interest_organization?: NoName61;
  legal_service_organization?: NoName62;
  other_organization?: NoName63;
  total?: NoName64;
}
/**
 * 申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请。经告知后逾期不补正，视为放弃，不再处理。
 *
 * Other: not corrected in time. The applicant did not correct the request in time; it is deemed given up.
 */
export interface NoName86 {
  natural_person?: NoName58;
  business?: NoName59;
  research_institution?: NoName60;
  public_interest_organization?: NoName61;
  legal_service_organization?: NoName62;
  other_organization?: NoName63;
  total?: NoName64;
}
/**
 * 申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请。收到信息处理费缴费通知后逾期未缴，不再处理。
 *
 * Other: fee not paid in time. The applicant did not pay the information processing fee in time; it is deemed given up.
 */
export interface NoName87 {
  natural_person?: NoName58;
  business?: NoName59;
  research_institution?: NoName60;
  public_interest_organization?: NoName61;
  legal_service_organization?: NoName62;
  other_organization?: NoName63;
  total?: NoName64;
}
/**
 * 其他。撤回申请等其余情形。
 *
 * Other: remaining. Whatever is left, such as requests withdrawn.
 */
export interface NoName88 {
  natural_person?: NoName58;
  business?: NoName59;
  research_institution?: NoName60;
  public_interest_organization?: NoName61;
  legal_service_organization?: NoName62;
  other_organization?: NoName63;
  total?: NoName64;
}
/**
 * 三、（七）总计。本年度办理结果总计（不是收到的申请总数），件。
 *
 * Requests dealt with in the year, all outcomes: row (七), not the requests received; counts.
 */
export interface NoName89 {
  natural_person?: NoName58;
  business?: NoName59;
  research_institution?: NoName60;
  public_interest_organization?: NoName61;
  legal_service_organization?: NoName62;
  other_organization?: NoName63;
  total?: NoName64;
}
/**
 * 四、结转下年度继续办理。年底仍未办结的申请，件。
 *
 * Requests left open at the end of the year; counts.
 */
export interface NoName90 {
  natural_person?: NoName58;
  business?: NoName59;
  research_institution?: NoName60;
  public_interest_organization?: NoName61;
  legal_service_organization?: NoName62;
  other_organization?: NoName63;
  total?: NoName64;
}
/**
 * 四、政府信息公开行政复议、行政诉讼情况。
 *
 * Section four: reconsideration and litigation.
 */
export interface NoName91 {
  reconsideration?: NoName92;
  direct_litigation?: NoName98;
  litigation_after_reconsideration?: NoName99;
}
/**
 * 行政复议。因政府信息公开被申请的行政复议。
 *
 * Administrative reconsideration. Cases before a reviewing administrative organ.
 */
export interface NoName92 {
  upheld?: NoName93;
  corrected?: NoName94;
  other?: NoName95;
  pending?: NoName96;
  total?: NoName97;
}
/**
 * 未经复议直接起诉。未经复议直接提起的行政诉讼。
 *
 * Litigation without reconsideration. Suits brought to court directly.
 */
export interface NoName98 {
  upheld?: NoName93;
  corrected?: NoName94;
  other?: NoName95;
  pending?: NoName96;
  total?: NoName97;
}
/**
 * 复议后起诉。经过复议后提起的行政诉讼。
 *
 * Litigation after reconsideration. Suits brought after a reconsideration.
 */
export interface NoName99 {
  upheld?: NoName93;
  corrected?: NoName94;
  other?: NoName95;
  pending?: NoName96;
  total?: NoName97;
}
/**
 * 各表下方的附注。附注说“空白表示零”也不改变空白单元格。
 *
 * Footnotes of the tables. A footnote that says blanks mean zero changes no blank cell.
 */
export interface NoName100 {
  disclosure?: NoName101;
  requests?: NoName102;
  reviews?: NoName103;
}
/**
 * 地方格式增设的一行。
 *
 * A row that a local form adds.
 */
export interface LocalRow {
  table: NoName105;
  label: NoName106;
  after?: NoName107;
  cells?: NoName108;
}
/**
 * 地方增设的行中的一格。
 *
 * A cell of a local row.
 */
export interface LocalCell {
  column: NoName109;
  text: NoName110;
}
/**
 * 第一、五、六部分的文字。
 *
 * The prose of sections one, five and six.
 */
export interface NoName111 {
  overview?: NoName112;
  problems?: NoName115;
  other_matters?: NoName116;
}
/**
 * 一个段落或者小标题。
 *
 * A paragraph or a heading.
 */
export interface NarrativeBlock {
  text: NoName113;
  heading?: NoName114;
}
/**
 * 第六部分报告的信息处理费收取情况。
 *
 * What section six reports of information processing fees.
 */
export interface NoName117 {
  notices?: NoName118;
  charged?: NoName119;
  collected?: NoName120;
}
/**
 * 文件中有、但未能准确读出的单元格：地址对应原因和原文。
 *
 * Cells that stand in the document but could not be read with certainty: why, and what stands there.
 */
export interface NoName122 {
  [k: string]: Unread;
}
/**
 * 未能准确读出的单元格。
 *
 * A cell that could not be read with certainty.
 */
export interface Unread {
  code: NoName123;
  text: NoName124;
}
/**
 * 单元格中数字以外的原文，如单位、“/”、括注。
 *
 * What a cell prints beside or instead of a plain number, such as a unit, a slash or a remark in brackets.
 */
export interface NoName126 {
  [k: string]: string;
}
/**
 * 供各地、各系统自行扩展，读写时原样保留。
 *
 * Reserved for others; kept untouched by every reader and writer.
 */
export interface NoName127 {}
/**
 * 读取文件时的提示：什么没有读出、有疑问或者不寻常，在什么地方。
 *
 * A note on the reading of a document: what was left unread, doubtful or out of the ordinary, and where.
 */
export interface Note {
  code: NoName129;
  severity: NoName130;
  addresses?: NoName131;
  place?: NoName132;
  message: NoName145;
}
/**
 * 在原文件中的位置。
 *
 * Where it stands in the document.
 */
export interface NoName132 {
  page?: NoName133;
  sheet?: NoName134;
  line?: NoName135;
  table?: NoName136;
  row?: NoName137;
  column?: NoName138;
  reference?: NoName139;
  area?: NoName140;
}
/**
 * 在页面上的范围（PDF）。
 *
 * The area on the page, of a PDF.
 */
export interface NoName140 {
  left: NoName141;
  top: NoName142;
  right: NoName143;
  bottom: NoName144;
}
/**
 * 文字说明。
 *
 * In words.
 */
export interface NoName145 {
  zh: NoName146;
  en: NoName147;
}
/**
 * 每个单元格的原文和位置，按印制顺序；包括空白和未能读出的单元格。
 *
 * What each cell prints and where it stands in the document, in printed order, blank and unread cells included.
 */
export interface NoName148 {
  [k: string]: Printed;
}
/**
 * 单元格在原文件中的原文和位置。
 *
 * What a cell prints, and where it stands in the source document.
 */
export interface Printed {
  text: NoName149;
  page?: NoName150;
  sheet?: NoName151;
  line?: NoName152;
  table?: NoName153;
  row?: NoName154;
  column?: NoName155;
  reference?: NoName156;
  area?: NoName157;
}
/**
 * 在页面上的范围（PDF）。
 *
 * The area on the page, of a PDF.
 */
export interface NoName157 {
  left: NoName141;
  top: NoName142;
  right: NoName143;
  bottom: NoName144;
}
