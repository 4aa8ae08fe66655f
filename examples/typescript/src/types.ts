/* Generated from docs/schema by `npm run types`; not to be edited. */

/**
 * A document of any of these shapes.
 */
export type Document = Report | Findings | DecisionsFile | Extraction | RuleCatalogue | Form;
/**
 * 数据格式的版本，与表格的格式版本、程序库的版本无关。
 * - `1.0`：第一版。
 *
 * The version of the data schema, apart from the edition of the form and the version of the crates.
 * - `1.0`: The first.
 */
export type SchemaVersion = "1.0";
/**
 * 表格的格式版本，以规定该格式的文件的年份命名。
 * - `2019`：国办公开办函〔2019〕60号所附格式，自2019年度报告起使用。
 * - `2021`：国办公开办函〔2021〕30号所附格式，自2021年度报告起使用。
 *
 * The edition of the form, named after the year of the notice that prescribes it.
 * - `2019`: The form of 国办公开办函〔2019〕60号, made for the reports from 2019 on.
 * - `2021`: The form of 国办公开办函〔2021〕30号, made for the reports from 2021 on.
 */
export type Edition = "2019" | "2021";
/**
 * 报告所处的状态。
 * - `draft`：草稿。尚未公布。
 * - `published`：已公布。已经公布。
 * - `corrected`：更正。更正后公布的版本；所替代的文件见 `replaces`。
 * - `withdrawn`：已撤回。曾经公布，已经撤回。
 *
 * Where a report stands between draft and withdrawal.
 * - `draft`: Draft. Not published yet.
 * - `published`: Published. Published.
 * - `corrected`: Corrected. A corrected version of a report published before; `replaces` says which.
 * - `withdrawn`: Withdrawn. Published once, and withdrawn since.
 */
export type Status = "draft" | "published" | "corrected" | "withdrawn";
/**
 * 机关所属的行政级别。
 * - `national`：国家级。国务院及其部门。
 * - `province`：省级。省、自治区、直辖市的机关。
 * - `prefecture`：地级。地级市、自治州、地区、盟的机关。
 * - `county`：县级。县、自治县、县级市、市辖区、旗、自治旗、特区、林区的机关。
 * - `township`：乡级。乡、民族乡、镇、苏木的机关和街道办事处。
 *
 * The level of government an organ belongs to.
 * - `national`: National. The State Council and its departments.
 * - `province`: Province. Organs of a province, an autonomous region or a municipality directly under the central government.
 * - `prefecture`: Prefecture. Organs of a city with districts or of that rank, an autonomous prefecture, a prefecture or a league.
 * - `county`: County. Organs of a county, a county-level city, a district or a banner.
 * - `township`: Township. Organs of a township or town, and subdistrict offices.
 */
export type Level = "national" | "province" | "prefecture" | "county" | "township";
/**
 * 机关的种类。
 * - `government`：人民政府。各级人民政府；报告可能汇总全地区。
 * - `government_office`：政府办公厅（室）。县级以上人民政府的办公厅（室），即本地区政府信息公开工作主管部门（政府信息公开条例第三条）；其报告可能填报本级政府制定的规章。
 * - `department`：工作部门。国务院部门和县级以上地方人民政府的工作部门，如厅、局、委员会。
 * - `delegated_organ`：派出机关。地方人民政府依法设立的派出机关：行政公署、区公所、街道办事处（地方组织法第八十五条）。
 * - `agency`：派出机构。政府部门设立的派出机构，如公安分局、派出所、市场监督管理所。
 * - `vertical_agency`：垂直管理机构。国务院部门垂直领导、设在地方的机构，如税务局、海关、国家统计局调查队；不属于所在地人民政府。
 * - `management_committee`：管理委员会。管理开发区、高新区、新区、实验区等功能区的机构。功能区不是行政区划单位，没有印明级别的，不定级别。
 * - `public_institution`：事业单位。法律、法规授权管理公共事务的事业单位等组织（政府信息公开条例第五十四条）。
 * - `party_organ`：加挂政府牌子的党委机构。加挂政府机关牌子、以政府机关名义公开信息的党委机构，如党委宣传部（新闻出版局）、机构编制委员会办公室。
 *
 * What an organ is by law.
 * - `government`: Government. A people's government at any level; its report may cover the whole area.
 * - `government_office`: Government office. The general office of a government at county level or above, which supervises disclosure in its area (Regulations on Open Government Information, article 3); its report may carry the rules its government made.
 * - `department`: Department. A department of the State Council or of a local government at county level or above.
 * - `delegated_organ`: Delegated organ. An organ that a local government sends out by law to act for it in part of its area: 行政公署, 区公所, 街道办事处 (Organic Law of Local People's Congresses and Governments, article 85).
 * - `agency`: Agency. An office that a department of a government sends out, such as a branch bureau (分局), a police station (派出所) or a market supervision station (市场监督管理所).
 * - `vertical_agency`: Vertical agency. A local body of a department of the State Council, such as a tax bureau, a customs house or a survey team; no part of the local government.
 * - `management_committee`: Management committee. The body that runs a development zone, high-tech zone, new area or pilot zone. A zone is no administrative division, so the body has no level unless one is printed.
 * - `public_institution`: Public institution. A public institution or similar body that a law or regulation charges with public affairs (Regulations on Open Government Information, article 54).
 * - `party_organ`: Party organ with a government name. A body of a Party committee that also bears the name of a government organ and discloses information under it, such as a publicity department (宣传部) as 新闻出版局.
 */
export type OrganKind =
  | "government"
  | "government_office"
  | "department"
  | "delegated_organ"
  | "agency"
  | "vertical_agency"
  | "management_committee"
  | "public_institution"
  | "party_organ";
/**
 * 统计范围。
 * - `organ`：本机关。仅本机关的数据。
 * - `area`：本行政区域。本级政府及其部门、下级政府的汇总数据。
 *
 * What the figures cover.
 * - `organ`: The organ. The figures of the organ alone.
 * - `area`: The area. The figures of the whole jurisdiction: the government, its departments and the governments below it.
 */
export type Scope = "organ" | "area";
/**
 * 报告的三张表。
 * - `disclosure`：主动公开政府信息情况。第二部分的表（表二）。
 * - `requests`：收到和处理政府信息公开申请情况。第三部分的表（表三）。
 * - `reviews`：政府信息公开行政复议、行政诉讼情况。第四部分的表（表四）。
 *
 * The tables of the report.
 * - `disclosure`: Proactive disclosure. The table of section two.
 * - `requests`: Requests received and dealt with. The table of section three.
 * - `reviews`: Reconsideration and litigation. The table of section four.
 */
export type Table = "disclosure" | "requests" | "reviews";
/**
 * 一行的地址，即该行在报告 JSON 中的路径，以点相连。
 * - `disclosure.rules`：规章。
 * - `disclosure.normative_documents`：行政规范性文件。
 * - `disclosure.administrative_licensing`：行政许可。
 * - `disclosure.other_services`：其他对外管理服务事项。
 * - `disclosure.administrative_penalties`：行政处罚。
 * - `disclosure.administrative_compulsion`：行政强制。
 * - `disclosure.administrative_fees`：行政事业性收费。
 * - `disclosure.centralized_procurement`：政府集中采购。
 * - `requests.received`：本年新收政府信息公开申请数量。
 * - `requests.brought_forward`：上年结转政府信息公开申请数量。
 * - `requests.outcomes.granted`：予以公开。
 * - `requests.outcomes.partly_granted`：部分公开。
 * - `requests.outcomes.withheld_state_secret`：属于国家秘密。
 * - `requests.outcomes.withheld_by_law`：其他法律行政法规禁止公开。
 * - `requests.outcomes.withheld_security_stability`：危及“三安全一稳定”。
 * - `requests.outcomes.withheld_third_party`：保护第三方合法权益。
 * - `requests.outcomes.withheld_internal_affairs`：属于三类内部事务信息。
 * - `requests.outcomes.withheld_process_information`：属于四类过程性信息。
 * - `requests.outcomes.withheld_enforcement_file`：属于行政执法案卷。
 * - `requests.outcomes.withheld_registry_search`：属于行政查询事项。
 * - `requests.outcomes.unavailable_not_held`：本机关不掌握相关政府信息。
 * - `requests.outcomes.unavailable_needs_creation`：没有现成信息需要另行制作。
 * - `requests.outcomes.unavailable_unclear`：补正后申请内容仍不明确。
 * - `requests.outcomes.not_processed_petition`：信访举报投诉类申请。
 * - `requests.outcomes.not_processed_repeated`：重复申请。
 * - `requests.outcomes.not_processed_publication`：要求提供公开出版物。
 * - `requests.outcomes.not_processed_excessive`：无正当理由大量反复申请。
 * - `requests.outcomes.not_processed_reconfirmation`：要求行政机关确认或重新出具已获取信息。
 * - `requests.outcomes.other`：其他处理。
 * - `requests.outcomes.other_not_supplemented`：申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请。
 * - `requests.outcomes.other_unpaid`：申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请。
 * - `requests.outcomes.other_remaining`：其他。
 * - `requests.concluded`：总计。
 * - `requests.carried_forward`：结转下年度继续办理。
 * - `reviews.reconsideration`：行政复议。
 * - `reviews.direct_litigation`：未经复议直接起诉。
 * - `reviews.litigation_after_reconsideration`：复议后起诉。
 *
 * The address of a row: its path in the JSON of a report, joined by dots.
 * - `disclosure.rules`: Rules.
 * - `disclosure.normative_documents`: Normative documents.
 * - `disclosure.administrative_licensing`: Administrative licensing.
 * - `disclosure.other_services`: Other services to the public.
 * - `disclosure.administrative_penalties`: Administrative penalties.
 * - `disclosure.administrative_compulsion`: Administrative compulsion.
 * - `disclosure.administrative_fees`: Administrative fees.
 * - `disclosure.centralized_procurement`: Centralized procurement.
 * - `requests.received`: Received in the year.
 * - `requests.brought_forward`: Brought forward from last year.
 * - `requests.outcomes.granted`: Granted.
 * - `requests.outcomes.partly_granted`: Partly granted.
 * - `requests.outcomes.withheld_state_secret`: Withheld: state secret.
 * - `requests.outcomes.withheld_by_law`: Withheld: forbidden by law.
 * - `requests.outcomes.withheld_security_stability`: Withheld: security and stability.
 * - `requests.outcomes.withheld_third_party`: Withheld: third party.
 * - `requests.outcomes.withheld_internal_affairs`: Withheld: internal affairs.
 * - `requests.outcomes.withheld_process_information`: Withheld: process information.
 * - `requests.outcomes.withheld_enforcement_file`: Withheld: enforcement file.
 * - `requests.outcomes.withheld_registry_search`: Withheld: registry search.
 * - `requests.outcomes.unavailable_not_held`: Unavailable: not held.
 * - `requests.outcomes.unavailable_needs_creation`: Unavailable: would have to be made.
 * - `requests.outcomes.unavailable_unclear`: Unavailable: still unclear.
 * - `requests.outcomes.not_processed_petition`: Not processed: petition or complaint.
 * - `requests.outcomes.not_processed_repeated`: Not processed: repeated.
 * - `requests.outcomes.not_processed_publication`: Not processed: publication.
 * - `requests.outcomes.not_processed_excessive`: Not processed: excessive.
 * - `requests.outcomes.not_processed_reconfirmation`: Not processed: reconfirmation.
 * - `requests.outcomes.other`: Other.
 * - `requests.outcomes.other_not_supplemented`: Other: not supplemented in time.
 * - `requests.outcomes.other_unpaid`: Other: fee not paid in time.
 * - `requests.outcomes.other_remaining`: Other: remaining.
 * - `requests.concluded`: Concluded, total.
 * - `requests.carried_forward`: Carried forward to next year.
 * - `reviews.reconsideration`: Administrative reconsideration.
 * - `reviews.direct_litigation`: Litigation without reconsideration.
 * - `reviews.litigation_after_reconsideration`: Litigation after reconsideration.
 */
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
  | "requests.outcomes.withheld_registry_search"
  | "requests.outcomes.unavailable_not_held"
  | "requests.outcomes.unavailable_needs_creation"
  | "requests.outcomes.unavailable_unclear"
  | "requests.outcomes.not_processed_petition"
  | "requests.outcomes.not_processed_repeated"
  | "requests.outcomes.not_processed_publication"
  | "requests.outcomes.not_processed_excessive"
  | "requests.outcomes.not_processed_reconfirmation"
  | "requests.outcomes.other"
  | "requests.outcomes.other_not_supplemented"
  | "requests.outcomes.other_unpaid"
  | "requests.outcomes.other_remaining"
  | "requests.concluded"
  | "requests.carried_forward"
  | "reviews.reconsideration"
  | "reviews.direct_litigation"
  | "reviews.litigation_after_reconsideration";
/**
 * 表、行或者单元格的地址，即其在报告 JSON 中的路径，以点相连：表如 `reviews`，行如 `requests.received`，单元格如 `requests.received.total`。各段的含义见报告数据格式中同一路径上的属性。
 *
 * The address of a table, a row or a cell: its path in the JSON of a report, joined by dots, such as `reviews`, `requests.received` and `requests.received.total`. The properties on that path of the report schema say what each part means.
 */
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
  | "requests.outcomes.withheld_registry_search"
  | "requests.outcomes.withheld_registry_search.natural_person"
  | "requests.outcomes.withheld_registry_search.business"
  | "requests.outcomes.withheld_registry_search.research_institution"
  | "requests.outcomes.withheld_registry_search.public_interest_organization"
  | "requests.outcomes.withheld_registry_search.legal_service_organization"
  | "requests.outcomes.withheld_registry_search.other_organization"
  | "requests.outcomes.withheld_registry_search.total"
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
  | "requests.outcomes.other_not_supplemented"
  | "requests.outcomes.other_not_supplemented.natural_person"
  | "requests.outcomes.other_not_supplemented.business"
  | "requests.outcomes.other_not_supplemented.research_institution"
  | "requests.outcomes.other_not_supplemented.public_interest_organization"
  | "requests.outcomes.other_not_supplemented.legal_service_organization"
  | "requests.outcomes.other_not_supplemented.other_organization"
  | "requests.outcomes.other_not_supplemented.total"
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
  | "requests.concluded"
  | "requests.concluded.natural_person"
  | "requests.concluded.business"
  | "requests.concluded.research_institution"
  | "requests.concluded.public_interest_organization"
  | "requests.concluded.legal_service_organization"
  | "requests.concluded.other_organization"
  | "requests.concluded.total"
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
 * 单元格的地址，即该数字在报告 JSON 中的路径，以点相连：行的地址加列的键，如 `requests.received.total` 是表三“本年新收”一行的“总计”。各段的含义见报告数据格式中同一路径上的属性，各版格式所印的行名和列名见 `rules.json` 的 `cells`。
 *
 * The address of a cell: the path of its figure in the JSON of a report, joined by dots. It is the address of a row and the key of a column: `requests.received.total` is the total (总计) of the row 本年新收 (received) in table three. The properties on that path of the report schema say what each part means; `cells` of `rules.json` has the printed labels by edition.
 */
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
  | "requests.outcomes.withheld_registry_search.natural_person"
  | "requests.outcomes.withheld_registry_search.business"
  | "requests.outcomes.withheld_registry_search.research_institution"
  | "requests.outcomes.withheld_registry_search.public_interest_organization"
  | "requests.outcomes.withheld_registry_search.legal_service_organization"
  | "requests.outcomes.withheld_registry_search.other_organization"
  | "requests.outcomes.withheld_registry_search.total"
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
  | "requests.outcomes.other_not_supplemented.natural_person"
  | "requests.outcomes.other_not_supplemented.business"
  | "requests.outcomes.other_not_supplemented.research_institution"
  | "requests.outcomes.other_not_supplemented.public_interest_organization"
  | "requests.outcomes.other_not_supplemented.legal_service_organization"
  | "requests.outcomes.other_not_supplemented.other_organization"
  | "requests.outcomes.other_not_supplemented.total"
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
  | "requests.concluded.natural_person"
  | "requests.concluded.business"
  | "requests.concluded.research_institution"
  | "requests.concluded.public_interest_organization"
  | "requests.concluded.legal_service_organization"
  | "requests.concluded.other_organization"
  | "requests.concluded.total"
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
 * 读取时不能确定的事项。报告机关、报告年度没有找到的，从没有 `organ`、`year` 即可得知，不在此列。
 * - `year-disputed`：报告年度不一致。文件中几处写的报告年度不一致。
 * - `organ-disputed`：报告机关不一致。文件中几处写的报告机关不一致。
 * - `table-repeated`：表格重复。同一张表出现不止一次，数字不同，不能确定哪一张属于本报告。
 * - `table-cut`：表格不完整。文件在表格中间中断。
 * - `embedded-differs`：所附数据与表格不一致。文件内附的数据与所印表格不一致。
 *
 * What a doubt is about. That the organ or the year is unknown follows from the absence of `organ` or `year`.
 * - `year-disputed`: The years disagree. The document names different years in different places.
 * - `organ-disputed`: The organs disagree. The document names different organs in different places.
 * - `table-repeated`: A table stands twice. The same table stands more than once with different figures, and nothing tells which is the report's.
 * - `table-cut`: A table is cut off. The document ends inside a table.
 * - `embedded-differs`: Embedded data differ. Data embedded in the document differ from what it prints.
 */
export type DoubtCode = "year-disputed" | "organ-disputed" | "table-repeated" | "table-cut" | "embedded-differs";
/**
 * 规则的程度。
 * - `off`：停用该规则。
 * - `info`：提示，请核实。
 * - `warning`：警告，很可能有误。
 * - `error`：错误。
 *
 * How grave the findings of a rule are to be.
 * - `off`: The rule is not applied.
 * - `info`: Something to be asked about.
 * - `warning`: Very likely wrong.
 * - `error`: Wrong.
 */
export type SeverityOverride = "off" | "info" | "warning" | "error";
/**
 * 严重程度。
 * - `info`：提示。不寻常，请核实。
 * - `warning`：警告。很可能有误，或者需要确认。
 * - `error`：错误。与格式自身的勾稽关系矛盾，或者缺少整张表。
 *
 * How grave something is.
 * - `info`: Info. Unusual; to be asked about.
 * - `warning`: Warning. Very likely wrong, or to be confirmed.
 * - `error`: Error. Contradicts the form's own arithmetic, or lacks a table.
 */
export type Severity = "info" | "warning" | "error";
/**
 * 不予核对的原因。
 * - `blank-cell`：有空白单元格。有关单元格为空白，不能当作零。
 * - `row-omitted`：文件中没有该行。表上应有而文件中没有该行或该表。
 * - `unread-cell`：有未能读出的单元格。有关单元格未能准确读出。
 * - `local-row`：有地方增设的行。本地增设的行可能计入该合计。
 * - `no-previous-year`：没有上一年度报告。需要上一年度的报告。
 * - `other-edition`：不适用于该版格式。该规则不适用于本报告所用的格式版本。
 * - `organ-unknown`：机关级别或者性质不明。从名称不能确定机关的级别或者性质。
 * - `date-unknown`：没有写明所需的日期。文件没有写明规则所需的日期（如统计期限、落款日期）或者报告年度。
 * - `prose-unknown`：没有提供文字部分。只提供了数字，没有提供文字部分。
 * - `used-for-reading`：已用于识别数字。该勾稽关系已用于辨认数字，不能再作为核对依据。
 *
 * Why nothing can be said of a sum or a rule.
 * - `blank-cell`: A cell is blank. A cell it needs is blank, which is not the same as zero.
 * - `row-omitted`: A row is missing. The document lacks a row or a table that the form prints.
 * - `unread-cell`: A cell could not be read. A cell it needs could not be read with certainty.
 * - `local-row`: A local row takes part. A row that the local form adds may be part of the sum.
 * - `no-previous-year`: No report of the previous year. The rule needs the report of the year before.
 * - `other-edition`: Another edition. The rule does not apply to the edition of this report.
 * - `organ-unknown`: The level or kind of the organ is not known. The level or kind of the organ is not certain from its name.
 * - `date-unknown`: A date it needs is missing. The document does not give a date that the rule needs, such as the period covered or the date of signing, or its report year.
 * - `prose-unknown`: The prose is not given. Only figures were given, not the prose of the report.
 * - `used-for-reading`: Used for reading. The identity helped to read the figures, so it proves nothing about them.
 */
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
 * 规则的类别。
 * - `structure`：结构：文件是否具备格式应有的内容。
 * - `identity`：勾稽关系：格式自身的合计是否相符。
 * - `consistency`：一致性：数字、日期、文字是否一致。
 * - `plausibility`：合理性：数字是否可能、是否寻常。
 *
 * What kind of check a rule is.
 * - `structure`: Whether the document has what the form prints.
 * - `identity`: Whether the form's own sums hold.
 * - `consistency`: Whether figures, dates and text agree with each other.
 * - `plausibility`: Whether a figure is likely, or possible for this organ.
 */
export type RuleClass = "structure" | "identity" | "consistency" | "plausibility";
/**
 * 单元格在问题中的作用。
 * - `part`：相加的各项之一。
 * - `total`：各项之和应当等于的总计。
 * - `subject`：问题所指的单元格。
 *
 * What a cell has to do with a finding.
 * - `part`: It is added up.
 * - `total`: It is what the parts must equal.
 * - `subject`: The finding is about it.
 */
export type Role = "part" | "total" | "subject";
/**
 * 对一个问题的处理意见。
 * - `open`：未处理。还没有处理意见；新写出的核实记录中各条都是如此。
 * - `confirmed`：已核实。已经核实，报告无误，或者所公布的就是如此；必须写明理由，该问题不再计入。
 * - `disputed`：有异议。认为规则在这里不适用；须写明意见，该问题仍然计入。
 * - `fixed`：已改正。报告已经改正；改正后该问题不再出现。
 *
 * What was decided about a finding.
 * - `open`: Open. Nothing has been decided; so it stands in a file that was just written.
 * - `confirmed`: Confirmed. The report was looked at again and stands as it is; a reason is required, and the finding no longer counts.
 * - `disputed`: Disputed. The rule is thought not to apply here; it must be said why, and the finding still counts.
 * - `fixed`: Fixed. The report has been corrected; the finding no longer appears in the corrected one.
 */
export type DecisionKind = "open" | "confirmed" | "disputed" | "fixed";
/**
 * 处理意见是否仍然有效。
 * - `in-force`：有效。写明意见以后，有关数字没有变动。
 * - `void`：已失效。写明意见以后，有关数字有变动，须重新核实。
 *
 * Whether a decision still holds.
 * - `in-force`: In force. The figures are the ones it was made about.
 * - `void`: Void. The figures have changed since; they are to be looked at again.
 */
export type DecisionStatus = "in-force" | "void";
/**
 * 处理意见的理由。
 * - `organ-reform`：机构改革。机关合并、撤销、更名或者职能划转，与上年数字不能直接衔接。
 * - `recount`：重新核算。统计口径未变，经重新核算更新了数字。
 * - `correction-published`：已发布更正。已另行发布更正或者更正后的报告。
 * - `local-form`：地方格式。所用地方格式增设、合并了行或者列。
 * - `scope-differs`：统计范围不同。两处数字的统计范围不同，如一为本机关、一为本地区。
 * - `transferred-cases`：案件移交。申请或者复议、诉讼案件移交其他机关，或者由其他机关移交。
 * - `as-printed`：所印如此。公布的文件就是如此，数据照录；用于对公布的报告作整理的单位。
 * - `other`：其他。其他理由，须以文字说明。
 *
 * Why something was decided about a finding.
 * - `organ-reform`: Reform of the organ. The organ was merged, dissolved or renamed, or took over or gave up duties, so the figures of two years do not join.
 * - `recount`: Recount. The figures were counted again on the same terms.
 * - `correction-published`: Correction published. A correction, or a corrected report, was published.
 * - `local-form`: Local form. The local form adds rows or columns, or joins some.
 * - `scope-differs`: Scope differs. Two figures cover different things, such as the organ alone and its whole area.
 * - `transferred-cases`: Cases transferred. Requests or cases were handed over to, or taken over from, another organ.
 * - `as-printed`: As printed. The published document says so and the data keeps it; for whoever prepares reports that others published.
 * - `other`: Other. Another reason, to be told in words.
 */
export type DecisionReason =
  | "organ-reform"
  | "recount"
  | "correction-published"
  | "local-form"
  | "scope-differs"
  | "transferred-cases"
  | "as-printed"
  | "other";
/**
 * 改动对应哪一种差错。
 * - `digit-swapped`：相邻两位数字颠倒：12 写成 21。
 * - `digit-dropped`：漏写一位数字：112 写成 12。
 * - `digit-added`：多写一位数字：12 写成 112。
 * - `digit-changed`：写错一位数字：11 写成 17。
 * - `cells-swapped`：相邻两格的数字互换。
 * - `row-shifted`：整行数字错了一列。
 * - `column-shifted`：整列数字错了一行。
 * - `lines-swapped`：两行或者两列的数字互换。
 * - `total-stale`：各项改动以后，合计没有随之更新。
 * - `blank-is-zero`：空白只能是零。
 * - `copied-from-last-year`：沿用了上一年度的数字。
 * - `number-broken`：一个数字被拆成两格，其后各格错位；属于原文件或者读取的问题。
 * - `misfiled`：数字计入了别的行或者列。
 * - `counted-twice`：区分处理的申请已计入部分公开，又计入不予公开或者无法提供的情形。
 * - `blank-computed`：空白的数字可由合计推出。
 * - `figure-wrong`：数字有误，看不出属于哪一种。
 *
 * What kind of slip a fix would be.
 * - `digit-swapped`: Two neighbouring digits changed places: 21 for 12.
 * - `digit-dropped`: A digit was left out: 12 for 112.
 * - `digit-added`: A digit stands there once too often: 112 for 12.
 * - `digit-changed`: One digit is another: 17 for 11.
 * - `cells-swapped`: The figures of two neighbouring cells changed places.
 * - `row-shifted`: The figures of a row stand one column off.
 * - `column-shifted`: The figures of a column stand one row off.
 * - `lines-swapped`: The figures of two rows changed places, or those of two columns.
 * - `total-stale`: A total was not updated when its parts were.
 * - `blank-is-zero`: A blank that can only stand for zero.
 * - `copied-from-last-year`: The figure is last year's.
 * - `number-broken`: A number was read as two, and the row behind it moved: a matter of the source or of its reading.
 * - `misfiled`: The right number was counted in the wrong row or column.
 * - `counted-twice`: The same requests were counted under 部分公开 and again under a ground for withholding, or as unavailable.
 * - `blank-computed`: A blank whose figure follows from the sums.
 * - `figure-wrong`: A wrong figure, of no kind that could be told.
 */
export type FixKind =
  | "digit-swapped"
  | "digit-dropped"
  | "digit-added"
  | "digit-changed"
  | "cells-swapped"
  | "row-shifted"
  | "column-shifted"
  | "lines-swapped"
  | "total-stale"
  | "blank-is-zero"
  | "copied-from-last-year"
  | "number-broken"
  | "misfiled"
  | "counted-twice"
  | "blank-computed"
  | "figure-wrong";
/**
 * 依据支持还是反对改动。
 * - `for`：支持：依据与现填的数字不符，与改后的数字相符。
 * - `against`：反对：依据与现填的数字相符，与改后的数字不符。
 *
 * Whether evidence speaks for a change or against it.
 * - `for`: For it: it contradicts the printed figure and agrees with the changed one.
 * - `against`: Against it: it agrees with the printed figure and contradicts the changed one.
 */
export type Speaks = "for" | "against";
/**
 * 依据出自何处。
 * - `prose`：报告的文字部分。
 * - `previous-year`：上一年度的报告。
 * - `member`：所汇总的各单位的报告。
 *
 * What evidence is taken from.
 * - `prose`: The prose of the report.
 * - `previous-year`: The report of the year before.
 * - `member`: The reports of the members that an area report sums up.
 */
export type EvidenceSource = "prose" | "previous-year" | "member";
/**
 * 报告的文字部分。
 * - `overview`：一、总体情况。
 * - `problems`：五、存在的主要问题及改进情况。
 * - `other_matters`：六、其他需要报告的事项。
 *
 * The sections of a report that are prose.
 * - `overview`: Section one, 总体情况.
 * - `problems`: Section five, 存在的主要问题及改进情况.
 * - `other_matters`: Section six, 其他需要报告的事项.
 */
export type EvidenceSection = "overview" | "problems" | "other_matters";
/**
 * 读取说明的种类；未能读出的单元格所用的原因代码也在其中。
 * - `row-lost-cell`：行内单元格数目不足。该行的单元格比格式少，无法确定各数字属于哪一列，未读取。
 * - `row-extra-cell`：行内单元格数目过多。该行的单元格比格式多，无法确定各数字属于哪一列，未读取。
 * - `row-repeated`：同一行出现两次。同一行出现两次且数字不同，未读取。
 * - `row-uncertain`：一行的数字不能确定。附近有不能归入任何一行的数字，或者有标题而没有数字，不能确定该行的数字是哪些，未读取。
 * - `row-omitted`：缺少一行。文件中没有格式应有的一行。
 * - `row-unknown`：无法辨认的一行。表中有一行不属于格式，也无法辨认。
 * - `row-local`：地方增设的行。表中有地方增设的行，已照录。
 * - `table-omitted`：缺少一张表。文件中没有格式应有的一张表。
 * - `table-cut`：表格不完整。文件在表格中间中断，其后的单元格未读取。
 * - `table-repeated`：表格重复。同一张表出现不止一次，数字不同，不能确定哪一张属于本报告，数字不同的单元格未读取。
 * - `embedded-differs`：文件所带数据与所示不同。文件所带的数据与文件上所示不同，以所示为准。
 * - `header-unknown`：表头无法辨认。表头与格式不符，无法确定各列，未读取。
 * - `not-a-figure`：单元格内容不是数字。单元格内容不能作为该项的数字，原文照录。
 * - `unit-unknown`：金额单位不明。金额没有单位，无法换算为万元，原文照录。
 * - `edition-mixed`：各表格式版本不一致。各表所用的格式版本不同，按原样保存。
 * - `edition-unknown`：表格看不出格式版本。现有的表格在各版格式中相同，看不出格式版本。
 * - `organ-unknown`：未找到报告机关。标题中没有报告机关的名称。
 * - `year-unknown`：未找到报告年度。标题中没有报告年度。
 * - `year-disputed`：报告年度不一致。文件中几处标题的年度不一致。
 * - `report-repeated`：报告重复。同一份报告在文件中出现两次，内容相同，读取一次。
 * - `other-year`：另有其他年度的数字。文件中并列其他年度的数字，不属于本报告，未读取。
 * - `other-copy`：另有一张相同的表。文件中另有一张相同的表，按其标题、年度或者工作表名称不属于本报告，未读取。
 * - `label-lost`：行标题缺失或者有误。该行的标题缺失或者无法辨认，但在前后各行之间只有一个位置，按该位置读取。
 * - `read-by-sums`：借助勾稽关系读出。该行的单元格比格式少或者多，只有一种读法使有关的合计全部相符，按该读法读取；这些合计不再作为核对依据。数字很少的表格不足以如此判断。
 * - `organ-elsewhere`：报告机关取自标题之外。标题中没有报告机关的名称，按落款或者发布机构确定。
 * - `text-lossy`：有无法解码的文字。文件中有无法按其编码识别的字符。
 * - `text-restored`：乱码已还原。文字曾按错误的编码保存，已无损还原。
 *
 * What a note is about. The codes of cells left unread are among them.
 * - `row-lost-cell`: A row lost cells. The row has fewer cells than the form, so the columns of its figures are not certain; left unread.
 * - `row-extra-cell`: A row has too many cells. The row has more cells than the form, so the columns of its figures are not certain; left unread.
 * - `row-repeated`: A row stands twice. The same row stands twice with different figures; left unread.
 * - `row-uncertain`: The figures of a row are not certain. Near the row stand figures that belong to no label, or a label without figures, so which figures are the row's is not certain; left unread.
 * - `row-omitted`: A row is missing. The document lacks a row that the form prints.
 * - `row-unknown`: A row could not be recognised. A row of the table belongs to no row of the form.
 * - `row-local`: A local row. The table has a row that the form does not; it is kept as printed.
 * - `table-omitted`: A table is missing. The document lacks a table of the form.
 * - `table-cut`: A table is cut off. The document ends inside a table; the cells after that are left unread.
 * - `table-repeated`: A table stands twice. The same table stands more than once with different figures, and nothing tells which is the report's; the cells that differ are left unread.
 * - `embedded-differs`: The data in the document differ from what it shows. The data that the document carries differ from what it shows; what it shows counts.
 * - `header-unknown`: A header could not be recognised. The header does not match the form, so the columns are not certain; left unread.
 * - `not-a-figure`: A cell holds no figure. What the cell holds cannot be its figure; it is kept as printed.
 * - `unit-unknown`: The unit is not known. An amount has no unit anywhere and cannot be given in 万元; it is kept as printed.
 * - `edition-mixed`: The tables are of different editions. The tables are of different editions of the form; they are kept as printed.
 * - `edition-unknown`: The tables do not tell their edition. The tables that are there are the same in every edition and do not tell which one it is.
 * - `organ-unknown`: The organ was not found. The title does not name the organ that reports.
 * - `year-unknown`: The year was not found. The title does not name the year reported on.
 * - `year-disputed`: The years disagree. The titles in the document name different years.
 * - `report-repeated`: The report stands twice. The same report stands in the document twice, with the same figures; it is read once.
 * - `other-year`: Figures of another year. The document sets figures of another year beside those of the report; they are not this report's and left aside.
 * - `other-copy`: Another copy of a table. The document has another copy of the table, which by its caption, its year or its sheet is not the report's; it is left aside.
 * - `label-lost`: The label of a row is lost or wrong. The label of the row is lost or not known, but between its neighbours it has one place only; read as that row.
 * - `read-by-sums`: Read by the help of sums. The row has fewer or more cells than the form; one reading alone fulfils every sum it takes part in and is taken. Those sums prove nothing about it any more. A table with few figures would not prove enough.
 * - `organ-elsewhere`: The organ is named outside the title. The title does not name the organ; it is taken from the signature or the publisher.
 * - `text-lossy`: Some characters could not be decoded. Some bytes are no characters of the encoding of the file.
 * - `text-restored`: Garbled text was restored. The text had been stored in a wrong encoding and was restored without loss.
 */
export type NoteCode =
  | "row-lost-cell"
  | "row-extra-cell"
  | "row-repeated"
  | "row-uncertain"
  | "row-omitted"
  | "row-unknown"
  | "row-local"
  | "table-omitted"
  | "table-cut"
  | "table-repeated"
  | "embedded-differs"
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
  | "other-copy"
  | "label-lost"
  | "read-by-sums"
  | "organ-elsewhere"
  | "text-lossy"
  | "text-restored";
/**
 * 单元格中数字的种类。
 * - `count`：件数：非负整数。
 * - `change`：增减数：整数，可以为负。
 * - `amount`：金额：非负的精确小数，单位为万元。
 *
 * The kind of figure a cell holds.
 * - `count`: A whole number, not negative.
 * - `change`: A whole number with its sign.
 * - `amount`: An exact decimal in 万元, not negative.
 */
export type FigureKind = "count" | "change" | "amount";
/**
 * 规则看什么：一份报告，还是一个地区的各份报告。
 * - `report`：一份报告，以及同一机关以前年度的报告。
 * - `area`：本级政府的报告，与各机关的报告对照。
 *
 * What a rule looks at.
 * - `report`: A report, beside earlier ones of its organ.
 * - `area`: The report of an area, beside those of its members.
 */
export type RuleScope = "report" | "area";
/**
 * 依据有多确定。
 * - `printed`：格式上印明。
 * - `law`：法律、法规或者国家文件规定。
 * - `meaning`：由格式用语的含义得出。
 * - `practice`：通行做法，没有全国性规定。
 *
 * How firm the basis of a rule is.
 * - `printed`: It stands on the form itself.
 * - `law`: It stands in a law, in regulations or in a national notice.
 * - `meaning`: It follows from the meaning of the form's words.
 * - `practice`: It is practice, not written down nationally.
 */
export type Authority = "printed" | "law" | "meaning" | "practice";
/**
 * 两边的关系。
 * - `equal`：左边等于右边。
 * - `at_most`：左边不大于右边。
 * - `at_least`：左边不小于右边。
 * - `less_than`：左边小于右边。
 * - `more_than`：左边大于右边。
 *
 * How two sides compare.
 * - `equal`: The left side equals the right.
 * - `at_most`: The left side is at most the right.
 * - `at_least`: The left side is at least the right.
 * - `less_than`: The left side is less than the right.
 * - `more_than`: The left side is more than the right.
 */
export type Comparison = "equal" | "at_most" | "at_least" | "less_than" | "more_than";
/**
 * A group of outcomes in part three of table three. No cell has the address of a group.
 * - `disclosed`：予以公开或者部分公开。（一）（二）：全部或者部分公开，两行没有共同的标题。
 * - `withheld`：不予公开。（三）：属于不予公开的各种情形。
 * - `unavailable`：无法提供。（四）：没有可以提供的信息，或者申请内容不明确。
 * - `not_processed`：不予处理。（五）：不作为政府信息公开申请处理的各种情形。
 * - `other`：其他处理。（六）：其他处理；2019年版为一行，2021年版为三行。
 *
 *
 * - `disclosed`: Disclosed. Rows (一) and (二): disclosed in full or in part; no label stands over the two.
 * - `withheld`: Withheld. Rows under (三): withheld, by ground.
 * - `unavailable`: Unavailable. Rows under (四): nothing to give, or a request that stayed unclear.
 * - `not_processed`: Not processed. Rows under (五): not processed as a request for information, by ground.
 * - `other`: Other. Row (六): dealt with otherwise; one row in edition 2019, three in edition 2021.
 */
export type OutcomeGroup = "disclosed" | "withheld" | "unavailable" | "not_processed" | "other";
/**
 * A law, regulation or notice that is cited.
 * - `regulations`：政府信息公开条例。国务院令第711号，2019年5月15日起施行。
 * - `form_2019`：国办公开办函〔2019〕60号。2019年版年度报告格式（试行）。
 * - `form_2021`：国办公开办函〔2021〕30号。2021年版年度报告格式。
 * - `fee_measures`：政府信息公开信息处理费管理办法。国办函〔2020〕109号，2021年1月1日起施行。
 * - `reconsideration_law_2017`：行政复议法（2017年修正）。适用至2023年12月31日。
 * - `reconsideration_law_2023`：行政复议法（2023年修订）。2024年1月1日起施行。
 * - `litigation_law`：行政诉讼法。2017年修正，现行有效。
 *
 *
 * - `regulations`: Regulations on Open Government Information. State Council Decree No. 711, in force since 15 May 2019.
 * - `form_2019`: Notice of the form of 2019. The form of 2019, on trial.
 * - `form_2021`: Notice of the form of 2021. The form of 2021.
 * - `fee_measures`: Measures on Information Processing Fees. Guobanhan (2020) 109, in force since 1 January 2021.
 * - `reconsideration_law_2017`: Administrative Reconsideration Law (as amended in 2017). Applied until 31 December 2023.
 * - `reconsideration_law_2023`: Administrative Reconsideration Law (as revised in 2023). In force since 1 January 2024.
 * - `litigation_law`: Administrative Litigation Law. As amended in 2017; in force.
 */
export type Instrument =
  | "regulations"
  | "form_2019"
  | "form_2021"
  | "fee_measures"
  | "reconsideration_law_2017"
  | "reconsideration_law_2023"
  | "litigation_law";

/**
 * 政府信息公开工作年度报告。
 *
 * 按印制内容如实保存：数字对不上、有空白、缺行的报告也是报告。空白单元格不写（不写成 null，也不写成 0）。
 *
 * An annual report on open government information, as it was printed: one that does not add up, has blanks or lacks rows is still a report. A blank cell is left out; it is neither null nor 0.
 */
export interface Report {
  /**
   * 数据格式的位置。数据格式的网址或者路径，供编辑器校验和补全；任意文字，读写时原样保留。
   *
   * The address or path of the schema, by which editors complete and check. Any string, kept as it is.
   */
  $schema?: string;
  /**
   * 数据格式版本。本文件所依据的数据格式版本。
   *
   * The version of the data schema this document follows.
   */
  schema_version: SchemaVersion;
  /**
   * 格式版本。表格的格式版本，以表二所用格式为准（没有表二的，以表三为准）；按表格判断，不按年度推断。
   *
   * The edition of the form: that of table two, or of table three where table two is missing. It is told from the tables, not from the year.
   */
  edition: Edition;
  /**
   * 各表格式版本。与 `edition` 不同的各表的格式版本。
   *
   * The edition of each table that differs from `edition`.
   */
  forms?: Forms;
  /**
   * 标识。发布者自己给报告的标识，任意文字。
   *
   * The publisher's own identifier of the report; any string.
   */
  identifier?: string;
  /**
   * 状态。报告所处的状态。仅在文件写明或者确定时填写。
   *
   * Where the report stands between draft and withdrawal, where that is stated or certain.
   */
  status?: Status;
  /**
   * 所替代的文件。本报告所替代的文件。
   *
   * The document that this one replaces.
   */
  replaces?: Replaces;
  /**
   * 报告年度。不是发布年份。
   *
   * The year reported on, not the year of publication.
   */
  year?: number;
  /**
   * 报告机关。
   *
   * The organ that reports.
   */
  organ?: Organ;
  /**
   * 统计范围。本机关，或者本行政区域。仅在文件写明时填写。
   *
   * Whether the figures cover the organ alone or its whole area, where the document says so.
   */
  scope?: Scope;
  /**
   * 包含的机关。汇总报告包含哪些机关的数据。仅在文件写明时填写。
   *
   * Whose figures a report of an area holds, where the document says so.
   */
  covers?: Covers;
  /**
   * 统计期限。文中写明的统计期限。
   *
   * The period covered, as the text states it.
   */
  period?: Period;
  /**
   * 成文日期。成文（落款）日期。
   *
   * The date under the signature.
   */
  signed?: string;
  /**
   * 报送日期。向政府信息公开工作主管部门提交年度报告的日期（条例第四十九条）。
   *
   * The day the report was submitted to the office that supervises disclosure (Regulations, article 49).
   */
  submitted?: string;
  /**
   * 发布日期。向社会公布年度报告的日期（条例第四十九条）。
   *
   * The day the report was published (Regulations, article 49).
   */
  published?: string;
  /**
   * 来源。数据读自何处。
   *
   * Where the data was read.
   */
  source?: Source;
  /**
   * 公文要素。标题和页面上的公文要素。
   *
   * The title and what the page says about the document.
   */
  metadata?: Metadata;
  /**
   * 二、主动公开政府信息情况。
   *
   * Section two: proactive disclosure.
   */
  disclosure?: Disclosure;
  /**
   * 三、收到和处理政府信息公开申请情况。
   *
   * Section three: requests received and dealt with.
   */
  requests?: Requests;
  /**
   * 四、政府信息公开行政复议、行政诉讼情况。
   *
   * Section four: reconsideration and litigation.
   */
  reviews?: Reviews;
  /**
   * 表格附注。各表下方的附注。附注说“空白表示零”也不改变空白单元格。
   *
   * Footnotes of the tables. A footnote that says blanks mean zero changes no blank cell.
   */
  table_notes?: TableNotes;
  /**
   * 地方增设的行。地方格式增设的行。涉及这些行的合计不予核对。
   *
   * Rows that a local form adds. Sums they may be part of are not evaluated.
   */
  local_rows?: LocalRow[];
  /**
   * 文字部分。第一、五、六部分的文字。
   *
   * The prose of sections one, five and six.
   */
  narrative?: Narrative;
  /**
   * 信息处理费。第六部分报告的信息处理费收取情况。
   *
   * What section six reports of information processing fees.
   */
  fee_statement?: FeeStatement;
  /**
   * 文件中没有的部分。格式上有而文件中没有的表、行或者单元格。
   *
   * Tables, rows and cells that the form prints and the document does not have.
   */
  omitted?: Address[];
  /**
   * 未能读出的单元格。文件中有、但未能准确读出的单元格：地址对应原因和原文。
   *
   * Cells that stand in the document but could not be read with certainty: why, and what stands there.
   */
  unread?: {
    [k: string]: Unread;
  };
  /**
   * 借助勾稽关系读出的单元格。借助勾稽关系才读出的单元格：原文缺少或者多出单元格，逐一试读，只有一种读法使有关的合计全部相符。这些合计不再作为核对依据。
   *
   * Cells that were read by the help of sums: their row had lost or gained cells, and of all ways to read it one alone fulfils every sum it takes part in. Those sums prove nothing about them any more.
   */
  read_by_sums?: Cell[];
  /**
   * 不能确定的事项。读取时不能确定、核对时需要知道的事项。
   *
   * What could not be settled in reading and a check must know.
   */
  doubts?: Doubt[];
  /**
   * 单元格原文。单元格中数字以外的原文，如单位、“/”、括注。
   *
   * What a cell prints beside or instead of a plain number, such as a unit, a slash or a remark in brackets.
   */
  remarks?: {
    [k: string]: string;
  };
  /**
   * 扩展。供各地、各系统自行扩展，读写时原样保留。
   *
   * Reserved for others; kept untouched by every reader and writer.
   */
  extensions?: {};
}
/**
 * 各表的格式版本，仅列与 `edition` 不同的表。
 *
 * The editions of the tables that differ from that of the report.
 */
export interface Forms {
  /**
   * 表二。表二的格式版本。
   *
   * The edition of table two.
   */
  disclosure?: Edition;
  /**
   * 表三。表三的格式版本。
   *
   * The edition of table three.
   */
  requests?: Edition;
  /**
   * 表四。表四的格式版本。
   *
   * The edition of table four.
   */
  reviews?: Edition;
}
/**
 * 本报告所替代的文件；至少写明一项。
 *
 * The document that a report replaces. At least one member is given.
 */
export interface Replaces {
  /**
   * 标识。所替代报告的 `identifier`。
   *
   * The `identifier` of the report replaced.
   */
  identifier?: string;
  /**
   * SHA-256。所替代文件内容的 SHA-256。
   *
   * The SHA-256 of the bytes of the file replaced.
   */
  sha256?: string;
  /**
   * 网址。所替代文件的网址。
   *
   * The address of the document replaced.
   */
  uri?: string;
  /**
   * 发文字号。所替代文件的发文字号。
   *
   * The document number of the document replaced.
   */
  document_number?: string;
  /**
   * 发布日期。所替代文件的发布日期。
   *
   * The day the document replaced was published.
   */
  published?: string;
  /**
   * 原因。更正的原因。
   *
   * Why it was replaced.
   */
  reason?: string;
}
/**
 * 编制报告的机关。除名称外，各项只在文件中印明或者确定无疑时才有。
 *
 * The organ that made the report. Everything but the name is there only where it is printed or certain.
 */
export interface Organ {
  /**
   * 机关名称。按所印文字。
   *
   * The name as printed.
   */
  name: string;
  /**
   * 级别。机关所属的行政级别。垂直管理机构不属于地方，开发区等的管理委员会没有印明级别的，没有此项。
   *
   * The level of government the organ belongs to. A vertical agency belongs to none of the local ones and has no level; the committee of a development zone has one only where it is printed.
   */
  level?: Level;
  /**
   * 种类。机关的种类。
   *
   * What the organ is by law.
   */
  kind?: OrganKind;
  /**
   * 行政区划代码。机关所在行政区划的代码（GB/T 2260，乡级为 GB/T 10114）。
   *
   * The code of the division the organ belongs to (GB/T 2260; for a township GB/T 10114).
   */
  division_code?: string;
  /**
   * 统一社会信用代码。统一社会信用代码（GB 32100-2015）。
   *
   * The unified social credit code (GB 32100-2015).
   */
  credit_code?: string;
  /**
   * 其他编号。机关在其他登记、目录中的编号。
   *
   * Its identifiers in other registers.
   */
  identifiers?: Identifier[];
  /**
   * 扩展。供各地、各系统自行扩展，读写时原样保留。
   *
   * Reserved for others; kept untouched by every reader and writer.
   */
  extensions?: {};
}
/**
 * 机关在一种登记或者目录中的编号。
 *
 * The identifier of an organ in a register.
 */
export interface Identifier {
  /**
   * 登记或者目录。哪一种登记或者目录，由使用者约定。
   *
   * Which register it is of, as its users agree.
   */
  scheme: string;
  /**
   * 编号。
   *
   * The identifier.
   */
  id: string;
}
/**
 * 汇总报告包含哪些机关的数据；至少写明一项。
 *
 * Whose figures a report of an area holds. At least one member is given.
 */
export interface Covers {
  /**
   * 机关数。包含多少个机关。
   *
   * How many organs it covers; a count.
   */
  count?: number;
  /**
   * 包含的机关。按文件所列。
   *
   * The organs it covers, as the document lists them.
   */
  organs?: Organ[];
  /**
   * 不包含的机关。写明不包含的机关，如垂直管理机构。
   *
   * Organs that it says it leaves out, such as vertical agencies.
   */
  without?: Organ[];
}
/**
 * 统计期限。
 *
 * The period covered.
 */
export interface Period {
  /**
   * 起。起始日期。
   *
   * The first day.
   */
  start: string;
  /**
   * 止。截止日期。
   *
   * The last day.
   */
  end: string;
}
/**
 * 数据读自哪个文件。
 *
 * The file the data was read from.
 */
export interface Source {
  /**
   * 文件名或者网址。
   *
   * Its name or address.
   */
  name?: string;
  /**
   * SHA-256。文件内容的 SHA-256，64 位小写十六进制。
   *
   * The SHA-256 of its bytes, 64 lower-case hexadecimal digits.
   */
  sha256?: string;
  /**
   * 媒体类型。如 `text/html`。
   *
   * Its media type, such as `text/html`.
   */
  media_type?: string;
  /**
   * 文件中的部分。文件中的第几份报告（一个文件含多份报告时）。
   *
   * Which report of the file it is, where the file holds several.
   */
  part?: string;
  /**
   * 取得日期。取得文件的日期。
   *
   * The day the file was retrieved.
   */
  retrieved?: string;
}
/**
 * 公文要素：标题、索引号、文号等，按页面所印。
 *
 * What the page says about the document: title, index number, document number and so on, as printed.
 */
export interface Metadata {
  /**
   * 标题。
   *
   * The title.
   */
  title?: string;
  /**
   * 索引号。
   *
   * The index number.
   */
  index_number?: string;
  /**
   * 发文字号。
   *
   * The document number.
   */
  document_number?: string;
  /**
   * 发布机构。
   *
   * The publisher.
   */
  publisher?: string;
  /**
   * 所属类目。
   *
   * The category it is filed under.
   */
  category?: string;
  /**
   * 其他要素。页面上的其他要素：名称对应内容，按名称排序。
   *
   * Whatever else the page states: label to text, in the order of the labels.
   */
  other?: {
    [k: string]: string;
  };
}
/**
 * 二、主动公开政府信息情况（表二）。
 *
 * Table two: proactive disclosure under article 20.
 */
export interface Disclosure {
  /**
   * 规章。第二十条第（一）项：规章。
   *
   * Article 20(1): rules.
   */
  rules?: Documents;
  /**
   * 行政规范性文件。第二十条第（一）项：行政规范性文件（2019年版印作“规范性文件”）。
   *
   * Article 20(1): normative documents.
   */
  normative_documents?: Documents;
  /**
   * 行政许可。第二十条第（五）项：行政许可。
   *
   * Article 20(5): licensing.
   */
  administrative_licensing?: Services;
  /**
   * 其他对外管理服务事项。第二十条第（五）项：其他对外管理服务事项。2019年版。
   *
   * Article 20(5): other services to the public. Edition 2019.
   */
  other_services?: Services;
  /**
   * 行政处罚。第二十条第（六）项：行政处罚。
   *
   * Article 20(6): penalties.
   */
  administrative_penalties?: Services;
  /**
   * 行政强制。第二十条第（六）项：行政强制。
   *
   * Article 20(6): compulsion.
   */
  administrative_compulsion?: Services;
  /**
   * 行政事业性收费。第二十条第（八）项：行政事业性收费。
   *
   * Article 20(8): administrative fees.
   */
  administrative_fees?: Fees;
  /**
   * 政府集中采购。第二十条第（九）项：政府集中采购。2019年版。
   *
   * Article 20(9): centralized procurement. Edition 2019.
   */
  centralized_procurement?: Procurement;
}
/**
 * 规章或者行政规范性文件的件数。前三项为2019年版，后三项为2021年版。
 *
 * Rules or normative documents; the first three measures are those of edition 2019, the last three those of 2021.
 */
export interface Documents {
  /**
   * 本年新制作数量。本年新制作的件数。2019年版。
   *
   * Documents made in the year; a count. Edition 2019.
   */
  made?: number;
  /**
   * 本年新公开数量。本年新公开的件数。2019年版。
   *
   * Documents newly disclosed in the year; a count. Edition 2019.
   */
  disclosed?: number;
  /**
   * 对外公开总数量。对外公开的总件数，不等于现行有效件数。2019年版。
   *
   * All documents publicly available, which is not the number in force; a count. Edition 2019.
   */
  total_disclosed?: number;
  /**
   * 本年制发件数。本年制定并发布的件数。2021年版。
   *
   * Documents issued in the year; a count. Edition 2021.
   */
  issued?: number;
  /**
   * 本年废止件数。本年废止的件数。2021年版。
   *
   * Documents repealed in the year; a count. Edition 2021.
   */
  repealed?: number;
  /**
   * 现行有效件数。12月31日现行有效的件数。2021年版。
   *
   * Documents in force on 31 December; a count. Edition 2021.
   */
  in_force?: number;
}
/**
 * 行政许可、其他对外管理服务事项、行政处罚或者行政强制。
 *
 * Licensing, other services, penalties or compulsion. Edition 2021 prints decisions only.
 */
export interface Services {
  /**
   * 上一年项目数量。上一年末的事项数。2019年版。
   *
   * Items in the catalogue at the end of last year; a count. Edition 2019.
   */
  previous_items?: number;
  /**
   * 本年增/减。事项数的增减，可为负数。2019年版。
   *
   * Items gained or lost in the year, with sign. Edition 2019.
   */
  change?: number;
  /**
   * 处理决定数量。本年作出的处理决定件数，公开与否均计入。2021年版印作“本年处理决定数量”。
   *
   * Decisions made in the year, published or not; a count. Edition 2021 prints 本年处理决定数量.
   */
  decisions?: number;
}
/**
 * 行政事业性收费：2019年版填项目数，2021年版填金额。
 *
 * Administrative fees: kinds of fee in edition 2019, money in edition 2021.
 */
export interface Fees {
  /**
   * 上一年项目数量。上一年末的收费项目数。2019年版。
   *
   * Kinds of fee at the end of last year; a count. Edition 2019.
   */
  previous_items?: number;
  /**
   * 本年增/减。收费项目数的增减，可为负数。2019年版。
   *
   * Kinds of fee gained or lost in the year, with sign. Edition 2019.
   */
  change?: number;
  /**
   * 本年收费金额（单位：万元）。本年实际收取的金额，单位：万元。2021年版。
   *
   * Fees collected in the year, in 万元 (ten thousand yuan), as a string. Edition 2021.
   */
  amount?: string;
}
/**
 * 政府集中采购。2019年版。
 *
 * Centralized procurement. Edition 2019.
 */
export interface Procurement {
  /**
   * 采购项目数量。本年集中采购项目数。
   *
   * Procurement projects in the year; a count.
   */
  projects?: number;
  /**
   * 采购总金额。本年集中采购总金额，统一换算为万元；表中未印单位，填写人常写在单元格内。
   *
   * Money spent, converted to 万元 (ten thousand yuan), as a string. The form prints no unit; writers put it into the cell.
   */
  amount?: string;
}
/**
 * 三、收到和处理政府信息公开申请情况（表三）。
 *
 * Table three: requests received, and how they were dealt with.
 */
export interface Requests {
  /**
   * 一、本年新收政府信息公开申请数量。统计年度内收到的申请，件。
   *
   * Requests received in the year; counts.
   */
  received?: ByApplicant;
  /**
   * 二、上年结转政府信息公开申请数量。上一年度未办结、转入本年度的申请，件。
   *
   * Requests left open by the year before; counts.
   */
  brought_forward?: ByApplicant;
  /**
   * 三、本年度办理结果。按结果分列，件。
   *
   * Requests dealt with in the year, by outcome; counts.
   */
  outcomes?: Outcomes;
  /**
   * （七）总计。三、（七）总计。本年度办理结果总计（不是收到的申请总数），件。
   *
   * Requests concluded in the year, all outcomes: row (七), not the requests received; counts.
   */
  concluded?: ByApplicant;
  /**
   * 四、结转下年度继续办理。年底仍未办结的申请，件。
   *
   * Requests left open at the end of the year; counts.
   */
  carried_forward?: ByApplicant;
}
/**
 * 一行数据，按申请人分列。
 *
 * One row of table three, by applicant. A blank cell is left out.
 */
export interface ByApplicant {
  /**
   * 自然人。以个人名义提出的申请，件数。
   *
   * Natural person. Requests made by people in their own name; a count.
   */
  natural_person?: number;
  /**
   * 商业企业。法人或其他组织中的企业提出的申请，件数。
   *
   * Business enterprise. Requests made by companies; a count.
   */
  business?: number;
  /**
   * 科研机构。法人或其他组织中的科研机构提出的申请，件数。
   *
   * Research institution. Requests made by research institutions; a count.
   */
  research_institution?: number;
  /**
   * 社会公益组织。法人或其他组织中的社会公益组织提出的申请，件数。
   *
   * Public-interest organization. Requests made by charities and other public-interest bodies; a count.
   */
  public_interest_organization?: number;
  /**
   * 法律服务机构。律师事务所等法律服务机构提出的申请，件数。
   *
   * Legal service organization. Requests made by law firms and the like; a count.
   */
  legal_service_organization?: number;
  /**
   * 其他。其他法人或组织提出的申请，件数。
   *
   * Other organization. Requests made by any other body; a count.
   */
  other_organization?: number;
  /**
   * 总计。本行各类申请人之和，按表中所印填写，可能与各项之和不符。
   *
   * Total. The row's total as printed, which need not equal the sum of its parts.
   */
  total?: number;
}
/**
 * 三、本年度办理结果：（一）至（六）各行。
 *
 * Requests finished in the year, by outcome: rows (一) to (六).
 */
export interface Outcomes {
  /**
   * 予以公开。告知已主动公开的获取方式，或者提供所申请的全部信息。
   *
   * Granted. The information was given in full, or the applicant was told where it is published.
   */
  granted?: ByApplicant;
  /**
   * 部分公开。区分处理后部分提供；区分处理的只计这一情形，不计其他情形。
   *
   * Partly granted. Part was given and part withheld; counted here only, never also under a ground for withholding.
   */
  partly_granted?: ByApplicant;
  /**
   * 属于国家秘密。依法确定为国家秘密，不予公开。
   *
   * Withheld: state secret. Withheld because the information is a state secret by law.
   */
  withheld_state_secret?: ByApplicant;
  /**
   * 其他法律行政法规禁止公开。法律、行政法规禁止公开，不予公开。
   *
   * Withheld: forbidden by law. Withheld because a statute or administrative regulation forbids disclosure.
   */
  withheld_by_law?: ByApplicant;
  /**
   * 危及“三安全一稳定”。公开后可能危及国家安全、公共安全、经济安全、社会稳定，不予公开。
   *
   * Withheld: security and stability. Withheld because disclosure could endanger national, public or economic security or social stability.
   */
  withheld_security_stability?: ByApplicant;
  /**
   * 保护第三方合法权益。涉及商业秘密、个人隐私等，公开会损害第三方合法权益，不予公开。
   *
   * Withheld: third party. Withheld to protect trade secrets, privacy or other lawful interests of a third party.
   */
  withheld_third_party?: ByApplicant;
  /**
   * 属于三类内部事务信息。人事管理、后勤管理、内部工作流程三类信息，可以不予公开。
   *
   * Withheld: internal affairs. Withheld as personnel, logistics or internal procedure.
   */
  withheld_internal_affairs?: ByApplicant;
  /**
   * 属于四类过程性信息。讨论记录、过程稿、磋商信函、请示报告四类信息，可以不予公开。
   *
   * Withheld: process information. Withheld as minutes, drafts, consultations between organs or requests for instructions.
   */
  withheld_process_information?: ByApplicant;
  /**
   * 属于行政执法案卷。行政执法案卷信息，可以不予公开。
   *
   * Withheld: enforcement file. Withheld as part of a file of administrative enforcement.
   */
  withheld_enforcement_file?: ByApplicant;
  /**
   * 属于行政查询事项。工商、不动产登记资料等，有专门的查询办法，告知按该办法办理。
   *
   * Withheld: registry search. The applicant was referred to a register with access rules of its own, such as company or land registration.
   */
  withheld_registry_search?: ByApplicant;
  /**
   * 本机关不掌握相关政府信息。经检索不存在，或者不属于本机关负责公开。
   *
   * Unavailable: not held. The information does not exist, or another organ is responsible for it.
   */
  unavailable_not_held?: ByApplicant;
  /**
   * 没有现成信息需要另行制作。没有现成信息，需要加工、分析才能提供。
   *
   * Unavailable: would have to be made. Nothing ready exists; the information would have to be compiled or analysed.
   */
  unavailable_needs_creation?: ByApplicant;
  /**
   * 补正后申请内容仍不明确。申请人补正后，申请内容仍不明确。
   *
   * Unavailable: still unclear. The request stayed unclear after it was supplemented.
   */
  unavailable_unclear?: ByApplicant;
  /**
   * 信访举报投诉类申请。以申请名义进行信访、投诉、举报。
   *
   * Not processed: petition or complaint. A petition, complaint or report of wrongdoing in the form of a request.
   */
  not_processed_petition?: ByApplicant;
  /**
   * 重复申请。就相同信息重复提出的申请。
   *
   * Not processed: repeated. A request for the same information again.
   */
  not_processed_repeated?: ByApplicant;
  /**
   * 要求提供公开出版物。要求提供政府公报、报刊、书籍等公开出版物。
   *
   * Not processed: publication. A request for gazettes, newspapers, books or other publications.
   */
  not_processed_publication?: ByApplicant;
  /**
   * 无正当理由大量反复申请。申请数量、频次明显超过合理范围且理由不合理。
   *
   * Not processed: excessive. Requests whose number or frequency is plainly unreasonable, without good reason.
   */
  not_processed_excessive?: ByApplicant;
  /**
   * 要求行政机关确认或重新出具已获取信息。要求确认或者重新出具申请人已经获取的信息。
   *
   * Not processed: reconfirmation. A request to confirm or issue again what the applicant already has.
   */
  not_processed_reconfirmation?: ByApplicant;
  /**
   * 其他处理。2019年版的单独一行，2021年版分为三行。
   *
   * Other. The single row of edition 2019, which edition 2021 divides into three.
   */
  other?: ByApplicant;
  /**
   * 申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请。经告知后逾期不补正，视为放弃，不再处理。
   *
   * Other: not supplemented in time. The applicant did not supplement the request in time; it is deemed given up.
   */
  other_not_supplemented?: ByApplicant;
  /**
   * 申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请。收到信息处理费缴费通知后逾期未缴，不再处理。
   *
   * Other: fee not paid in time. The applicant did not pay the information processing fee in time; it is deemed given up.
   */
  other_unpaid?: ByApplicant;
  /**
   * 其他。撤回申请等其余情形。
   *
   * Other: remaining. Whatever is left, such as requests withdrawn.
   */
  other_remaining?: ByApplicant;
}
/**
 * 四、政府信息公开行政复议、行政诉讼情况（表四）。
 *
 * Table four: reconsideration and litigation over open government information.
 */
export interface Reviews {
  /**
   * 行政复议。因政府信息公开被申请的行政复议。
   *
   * Administrative reconsideration. Cases before a reviewing administrative organ.
   */
  reconsideration?: ByResult;
  /**
   * 未经复议直接起诉。未经复议直接提起的行政诉讼。
   *
   * Litigation without reconsideration. Suits brought to court directly.
   */
  direct_litigation?: ByResult;
  /**
   * 复议后起诉。经过复议后提起的行政诉讼。
   *
   * Litigation after reconsideration. Suits brought after a reconsideration.
   */
  litigation_after_reconsideration?: ByResult;
}
/**
 * 一类案件，按结果分列。
 *
 * The cases of one channel, by result. A blank cell is left out.
 */
export interface ByResult {
  /**
   * 结果维持。维持原行为，或者驳回请求，件。
   *
   * Upheld. The organ's act was upheld or the claim dismissed; a count.
   */
  upheld?: number;
  /**
   * 结果纠正。被撤销、变更、确认违法或者责令履行，件。
   *
   * Corrected. The act was revoked, changed, declared unlawful, or the organ ordered to act; a count.
   */
  corrected?: number;
  /**
   * 其他结果。撤回、终止、不予受理等，件。
   *
   * Other result. Withdrawn, ended, not accepted and the like; a count.
   */
  other?: number;
  /**
   * 尚未审结。年底尚未审结，件。
   *
   * Pending. Still open on 31 December; a count.
   */
  pending?: number;
  /**
   * 总计。本类案件总计，按表中所印填写，可能与各项之和不符。
   *
   * Total. The block's total as printed, which need not equal the sum of its parts.
   */
  total?: number;
}
/**
 * 各表的附注，逐条照录。
 *
 * Footnotes of the tables, as printed.
 */
export interface TableNotes {
  /**
   * 主动公开政府信息情况。第二部分的表（表二）。
   *
   * Proactive disclosure. The table of section two.
   */
  disclosure?: string[];
  /**
   * 收到和处理政府信息公开申请情况。第三部分的表（表三）。
   *
   * Requests received and dealt with. The table of section three.
   */
  requests?: string[];
  /**
   * 政府信息公开行政复议、行政诉讼情况。第四部分的表（表四）。
   *
   * Reconsideration and litigation. The table of section four.
   */
  reviews?: string[];
}
/**
 * 地方格式增设的一行。
 *
 * A row that a local form adds.
 */
export interface LocalRow {
  /**
   * 所在的表。
   *
   * The table it stands in.
   */
  table: Table;
  /**
   * 行标题。该行的标题原文。
   *
   * Its label as printed.
   */
  label: string;
  /**
   * 位于哪一行之后。位于格式中的哪一行之后；没有则在最前。
   *
   * The row of the form it follows; absent where it comes first.
   */
  after?: Row;
  /**
   * 各列。各列原文。
   *
   * What stands in its columns.
   */
  cells?: LocalCell[];
}
/**
 * 地方增设的行中的一格。
 *
 * A cell of a local row.
 */
export interface LocalCell {
  /**
   * 列。格式中的列用其键（如 `natural_person`），地方增设的列用所印标题。
   *
   * The column: the key where the form has it, such as `natural_person`, otherwise the label as printed.
   */
  column: string;
  /**
   * 原文。单元格原文。
   *
   * What stands there, as printed.
   */
  text: string;
}
/**
 * 文字部分。缺少的部分不写，空的部分写成 []。
 *
 * The sections in prose. A missing section is absent, an empty one is an empty list.
 */
export interface Narrative {
  /**
   * 一、总体情况。
   *
   * Section one: overview.
   */
  overview?: NarrativeBlock[];
  /**
   * 五、存在的主要问题及改进情况。
   *
   * Section five: problems and improvement.
   */
  problems?: NarrativeBlock[];
  /**
   * 六、其他需要报告的事项。
   *
   * Section six: other matters, the information processing fee among them.
   */
  other_matters?: NarrativeBlock[];
}
/**
 * 一个段落或者小标题。
 *
 * A paragraph or a heading.
 */
export interface NarrativeBlock {
  /**
   * 原文。
   *
   * The text as printed.
   */
  text: string;
  /**
   * 标题级别。小标题的级别：1（一、）、2（（一））、3（1.）；段落不写。
   *
   * The level of a heading: 1 for 一、, 2 for （一）, 3 for 1.; absent for a paragraph.
   */
  heading?: number;
}
/**
 * 信息处理费收取情况。
 *
 * What is reported of information processing fees.
 */
export interface FeeStatement {
  /**
   * 收费通知。发出的收费通知件数。
   *
   * Notices of a fee sent; a count.
   */
  notices?: number;
  /**
   * 应收金额（元）。应收（通知收取）的总金额，单位：元。
   *
   * The fees charged, in 元 (yuan), as a string.
   */
  charged?: string;
  /**
   * 实收金额（元）。实际收取的总金额，单位：元。
   *
   * The fees collected, in 元 (yuan), as a string.
   */
  collected?: string;
}
/**
 * 未能准确读出的单元格。
 *
 * A cell that could not be read with certainty.
 */
export interface Unread {
  /**
   * 原因。原因代码，如 `row-lost-cell`。
   *
   * Why, as a code such as `row-lost-cell`.
   */
  code: string;
  /**
   * 原文。
   *
   * What stands there, as printed.
   */
  text: string;
}
/**
 * 读取时不能确定、核对时需要知道的一件事。
 *
 * Something that could not be settled in reading and that a check must know, so that it finds the same in the document and in this data.
 */
export interface Doubt {
  /**
   * 种类。哪一种。
   *
   * Of what kind.
   */
  code: DoubtCode;
  /**
   * 涉及的部分。涉及的表、行或者单元格。
   *
   * The tables, rows and cells concerned.
   */
  addresses?: Address[];
  /**
   * 原文。如几处不同的年度。
   *
   * What stands there, such as the years that differ.
   */
  text?: string;
}
/**
 * 一份报告的核对结果。同一份报告总得到逐字节相同的结果。
 *
 * Everything a check has to say of one report. The same report gives the same bytes.
 */
export interface Findings {
  /**
   * 程序。进行核对的程序。
   *
   * What checked.
   */
  tool: Tool;
  /**
   * 数据格式版本。数据格式的版本。
   *
   * The version of this shape.
   */
  schema_version: SchemaVersion;
  /**
   * 规则集版本。规则集的版本；规则变了，它才变。
   *
   * The version of the rules; it changes when a verdict can.
   */
  rule_set: string;
  /**
   * 格式版本。报告所用的格式版本。
   *
   * The edition of the report.
   */
  edition: Edition;
  /**
   * 各表格式版本。与 `edition` 不同的各表的格式版本。
   *
   * The editions of its tables that differ.
   */
  forms?: Forms;
  /**
   * 报告机关。报告机关的名称。
   *
   * The name of the organ that reports.
   */
  organ?: string;
  /**
   * 报告年度。
   *
   * The year reported on.
   */
  year?: number;
  /**
   * 来源。报告读自何处。
   *
   * Where the report was read.
   */
  source?: Source;
  /**
   * 地方规定。核对所依据的地方规定：停用或者另行定级的规则、另定的数值和期限。
   *
   * The policy it was checked under: what was switched off, graded anew or judged by other numbers and dates.
   */
  policy?: Policy;
  /**
   * 数目。各种程度的问题各有多少。
   *
   * How many findings there are of each severity.
   */
  counts: Counts;
  /**
   * 规则结果。有不符、未能核对或者按空白为零相符的各条规则的结果，按规则目录的顺序；全部相符的只计入 `counts.passed`，除非要求列出。
   *
   * How the rules came out of which something failed, was not evaluated or held with blanks as zero, in the order of the catalogue. Rules that held throughout only count in `counts.passed`, unless they were asked for.
   */
  outcomes: RuleOutcome[];
  /**
   * 文字陈述。文字部分的陈述找到多少条、对应到单元格多少条、核对了多少条。
   *
   * How many statements of the prose were found, bound to cells and compared.
   */
  statements: StatementCounts;
  /**
   * 问题。最严重的在前，同等程度的按规则目录和格式的顺序。
   *
   * The findings: gravest first, then in the order of the catalogue and of the form.
   */
  findings: Finding[];
  /**
   * 改法。改动哪些数字可以使问题消失：同一处差错的排在一起，最可能的在前；最后是由合计推出的空白。
   *
   * What would explain the findings, those of one fault together, the likeliest first; then what blanks must stand for.
   */
  fixes: Fix[];
  /**
   * 没有找到改法的问题。在限定的计算量内没有找到改法的问题。
   *
   * The findings that no few cells explain.
   */
  without_fix?: WithoutFix[];
  /**
   * 未能核对。未能核对、或者未能全部核对的规则，按原因。
   *
   * The rules that could not be evaluated, or not throughout, by reason.
   */
  not_checked: NotChecked[];
  /**
   * 没有对应问题的处理意见。核实记录中没有对应问题的各条。
   *
   * Decisions of the decisions file that are about nothing found in this report.
   */
  unmatched_decisions?: Decision[];
  /**
   * 未能读出的单元格。未能读出、因而未作核对的单元格。
   *
   * The cells that could not be read, so that nothing was checked on them.
   */
  unreadable: Unreadable[];
}
/**
 * 进行核对的程序。
 *
 * What checked.
 */
export interface Tool {
  /**
   * 名称。程序的名称。
   *
   * Its name.
   */
  name: string;
  /**
   * 版本。程序库的版本。
   *
   * The version of its crates.
   */
  version: string;
}
/**
 * 地方规定：停用或者另行定级的规则、另定的数值、本地的公布期限。
 *
 * Rules switched off or graded anew, numbers to judge by, and local deadlines. [`Policy::from_toml`] reads one; what it changed stands in the [`Findings`](crate::Findings).
 */
export interface Policy {
  /**
   * 名称。
   *
   * What it is called.
   */
  name?: string;
  /**
   * 制定机关。
   *
   * Who laid it down.
   */
  issued_by?: string;
  /**
   * 规则。对各条规则的规定，以规则编号为键。
   *
   * What it says of each rule, by rule id.
   */
  rules?: {
    [k: string]: RulePolicy;
  };
  /**
   * 本地期限。早于法定期限的本地公布期限。
   *
   * Dates of publication earlier than those of the law.
   */
  deadlines?: LocalDeadline[];
}
/**
 * 对一条规则的规定。
 *
 * What a policy says of one rule.
 */
export interface RulePolicy {
  /**
   * 程度。或者停用（`off`）。
   *
   * How grave its findings are, or `off`.
   */
  severity?: SeverityOverride;
  /**
   * 起始程度。只对规则定为此种程度以上的问题另行定级；不写则对全部问题。
   *
   * The least severity, by the rule's own grading, of findings that are graded anew; all of them where none is given.
   */
  from?: Severity;
  /**
   * 数值。代替规则自身数值的数值。
   *
   * Numbers to judge by, in place of the rule's own.
   */
  thresholds?: {
    [k: string]: number;
  };
}
/**
 * 某地部分机关在报告年度次年的公布期限。
 *
 * By when some organs of a place publish, in the year after the one reported on.
 */
export interface LocalDeadline {
  /**
   * 机关性质。适用的机关性质；不写则全部适用。
   *
   * The kinds of organ it is for; every kind where none is named.
   */
  kinds?: OrganKind[];
  /**
   * 级别。适用的级别；不写则全部适用。
   *
   * The levels it is for; every level where none is named.
   */
  levels?: Level[];
  /**
   * 月。
   *
   * The month.
   */
  month: number;
  /**
   * 日。日（含当日）。
   *
   * The last day.
   */
  day: number;
  /**
   * 程度。逾期公布的程度。
   *
   * How grave it is to publish later.
   */
  severity: Severity;
}
/**
 * 各种程度的问题各有多少；处理意见为已核实的另计。
 *
 * How many findings there are of each severity; those a decision confirms are counted apart.
 */
export interface Counts {
  /**
   * 错误。
   *
   * Errors.
   */
  error: number;
  /**
   * 警告。
   *
   * Warnings.
   */
  warning: number;
  /**
   * 提示。
   *
   * What is to be asked about.
   */
  info: number;
  /**
   * 已核实。经核实并写明理由、有关数字没有变动的。
   *
   * Confirmed: with a reason, the figures unchanged since.
   */
  confirmed: number;
  /**
   * 相符。全部规则共有多少次核对相符。
   *
   * How often a rule held, over all rules.
   */
  passed: number;
}
/**
 * 一条规则的结果。规则对每一项合计、每一行或者每一个日期各核对一次。
 *
 * How a rule came out. A rule is checked once for each sum, row or date it speaks of.
 */
export interface RuleOutcome {
  /**
   * 规则。规则的编号。
   *
   * The id of the rule.
   */
  rule: string;
  /**
   * 相符。相符的次数。
   *
   * How often it held.
   */
  passed: number;
  /**
   * 按空白为零相符。其中按空白为零相符的次数。
   *
   * How often of these it held with blanks as zero.
   */
  blanks_as_zero: number;
  /**
   * 不符。不符的次数。
   *
   * How often it did not hold.
   */
  failed: number;
  /**
   * 未核对。未能核对的次数和原因。
   *
   * How often it could not be evaluated, and why.
   */
  not_evaluated: NotEvaluated[];
}
/**
 * 因同一原因未能核对的次数。
 *
 * How often a rule could not be evaluated for one reason.
 */
export interface NotEvaluated {
  /**
   * 原因。
   *
   * Why.
   */
  reason: Undecided;
  /**
   * 次数。
   *
   * How often.
   */
  count: number;
}
/**
 * 文字部分的陈述：找到多少条，对应到单元格多少条，核对了多少条。
 *
 * How many statements the prose makes, and what became of them.
 */
export interface StatementCounts {
  /**
   * 找到。所说的事项表格（信息处理费为第六部分）中也有的。
   *
   * Found: statements on what the tables, or for fees section six, also tell.
   */
  found: number;
  /**
   * 对应。对应到单元格：年度、范围与表格相同的。
   *
   * Bound to cells: those of the same year and scope.
   */
  bound: number;
  /**
   * 核对。有关单元格没有空缺的。
   *
   * Compared: those whose cells are filled in.
   */
  compared: number;
}
/**
 * 一个问题，或者需要核实的一处。
 *
 * A fault, or something to be asked about.
 */
export interface Finding {
  /**
   * 规则。规则的编号。
   *
   * The id of the rule that found it.
   */
  rule: string;
  /**
   * 类别。规则的类别。
   *
   * The kind of check.
   */
  class: RuleClass;
  /**
   * 程度。
   *
   * How grave it is.
   */
  severity: Severity;
  /**
   * 说明。用文字说明。
   *
   * In words.
   */
  message: Message;
  /**
   * 数值。用数字说明。
   *
   * In numbers.
   */
  args?: Args;
  /**
   * 单元格。有关的单元格，按格式的顺序。
   *
   * The cells it is about, in printed order.
   */
  cells?: CellRole[];
  /**
   * 位置。这些单元格在原文件中的位置，顺序相同；位置不详的不列。
   *
   * Where those cells stand in the source, in the same order, where that is known.
   */
  sources?: Place[];
  /**
   * 指纹。由规则和有关的单元格算出，不含数字，数字改动后不变。
   *
   * What identifies it from one check to the next: made from the rule and what it is about, without the figures.
   */
  fingerprint: string;
  /**
   * 数字指纹。有关数字的指纹：数字变了，它就变，对该问题的处理意见随之失效。
   *
   * What identifies its figures: it changes when they do, and a decision about the finding is void.
   */
  figures: string;
  /**
   * 同一原因。同一原因的各个问题共有的代码；单独的没有。
   *
   * A code that findings of one cause share; one that stands alone has none.
   */
  group?: string;
  /**
   * 处理意见。核实记录对该问题的处理意见。
   *
   * What the decisions file says of it.
   */
  decision?: Decided;
}
/**
 * 一段文字，中英文各一。
 *
 * One message in both languages.
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
 * 问题中的数值。
 *
 * The numbers of a finding.
 */
export interface Args {
  /**
   * 应为。应为多少。
   *
   * What should stand there.
   */
  expected?: number;
  /**
   * 实为。实为多少。
   *
   * What stands there.
   */
  actual?: number;
  /**
   * 相差。相差多少；日期按天计。
   *
   * By how much it is off; for a date, in days.
   */
  difference?: number;
}
/**
 * 一个单元格，以及它在问题中的作用。
 *
 * A cell, and what it has to do with a finding.
 */
export interface CellRole {
  /**
   * 单元格。单元格的地址。
   *
   * The address of the cell.
   */
  cell: Cell;
  /**
   * 作用。它在问题中的作用。
   *
   * Its part in the finding.
   */
  role: Role;
}
/**
 * 原文件中的位置，均从 1 起数。
 *
 * Where something stands in the source document; every number counts from 1.
 */
export interface Place {
  /**
   * 页。第几页（PDF）。
   *
   * The page, of a PDF.
   */
  page?: number;
  /**
   * 工作表。工作表名称（Excel）。
   *
   * The name of the sheet, of a workbook.
   */
  sheet?: string;
  /**
   * 行号。第几行文字。
   *
   * The line of the file.
   */
  line?: number;
  /**
   * 表。文件中的第几张表。
   *
   * The table of the document.
   */
  table?: number;
  /**
   * 表中的行。表中第几行。
   *
   * The row of the table.
   */
  row?: number;
  /**
   * 表中的列。表中第几列。
   *
   * The column of the table.
   */
  column?: number;
  /**
   * 单元格编号。单元格在工作表中的编号，如 `D7`。
   *
   * The reference of the cell in its sheet, such as `D7`.
   */
  reference?: string;
  /**
   * 页面上的范围。在页面上的范围（PDF）。
   *
   * The area on the page, of a PDF.
   */
  area?: Area;
}
/**
 * 页面上的一块范围，单位为点（1/72 英寸），取整，从页面左上角量起。
 *
 * An area of a page in whole points (1/72 inch), measured from the upper left corner of the page as it is shown.
 */
export interface Area {
  /**
   * 左。左边。
   *
   * Its left edge.
   */
  left: number;
  /**
   * 上。上边。
   *
   * Its upper edge.
   */
  top: number;
  /**
   * 右。右边。
   *
   * Its right edge.
   */
  right: number;
  /**
   * 下。下边。
   *
   * Its lower edge.
   */
  bottom: number;
}
/**
 * 核实记录对一个问题的处理意见，以及意见是否仍然有效。
 *
 * What a decisions file says of a finding, and whether that still holds.
 */
export interface Decided {
  /**
   * 处理意见。
   *
   * The decision.
   */
  decision: DecisionKind;
  /**
   * 效力。处理意见是否仍然有效；有关数字变动后失效。
   *
   * Whether it still holds; it does not where the figures have changed.
   */
  status: DecisionStatus;
  /**
   * 理由。理由的代码。
   *
   * Why, as a code.
   */
  reason?: DecisionReason;
  /**
   * 文字说明。
   *
   * Why, in words.
   */
  text?: string;
  /**
   * 处理人。处理的单位或者人员。
   *
   * Who decided.
   */
  by?: string;
  /**
   * 日期。处理的日期。
   *
   * On which day.
   */
  on?: string;
}
/**
 * 使问题消失的一种改动。只是建议，报告本身不变。
 *
 * A change of figures with which the sums it is about hold. It is a proposal: the report is not touched.
 */
export interface Fix {
  /**
   * 说明。用文字说明。
   *
   * In words.
   */
  message: Message;
  /**
   * 改动。要改动的单元格，按格式的顺序；其余不变。
   *
   * What would have to be changed, in printed order; nothing else.
   */
  changes: Change[];
  /**
   * 改后消失的问题。改动后不再出现的问题的指纹，均属同一处差错。
   *
   * The fingerprints of the findings that would be settled, all of one fault.
   */
  settles?: string[];
  /**
   * 差错种类。改动对应哪一种差错。
   *
   * What kind of slip it would be.
   */
  kind: FixKind;
  /**
   * 名次。在同一处差错的各种改法中按常见程度的名次，从 1 起；同样常见的名次相同。
   *
   * Its place by how people err, from 1, among the fixes of the same findings; equally likely ones share a place.
   */
  rank: number;
  /**
   * 改动同样少的改法。还有多少种改法与它同样简单：改动的单元格一样少，或者一次移动的单元格一样多。
   *
   * How many other fixes are as simple as this one: as few cells, or as many cells moved in one go.
   */
  ties: number;
  /**
   * 是否全部。是否已经全部数到；否则至少有这么多。
   *
   * Whether that is all of them; otherwise there are at least so many.
   */
  ties_exact: boolean;
  /**
   * 依据。除合计以外，还有什么支持或者反对这样改。反对的，名次排在没有反对的之后。
   *
   * What speaks for the changes or against them besides the sums. A fix that something speaks against ranks below every fix that nothing speaks against.
   */
  evidence?: Evidence[];
}
/**
 * 要改动的一个单元格。
 *
 * A cell that would be changed.
 */
export interface Change {
  /**
   * 单元格。单元格的地址。
   *
   * The cell.
   */
  cell: Cell;
  /**
   * 现填。现在填的数字；空白的不写。
   *
   * What stands there; absent where it is blank.
   */
  from?: number;
  /**
   * 改为。改为的数字。
   *
   * What would stand there.
   */
  to: number;
}
/**
 * 支持或者反对一项改动的依据。
 *
 * What speaks for a change or against it.
 */
export interface Evidence {
  /**
   * 支持或者反对。支持还是反对。
   *
   * For the change or against it.
   */
  speaks: Speaks;
  /**
   * 依据种类。依据出自何处。
   *
   * What it is taken from.
   */
  what: EvidenceSource;
  /**
   * 单元格。所涉及的改动的单元格；依据说的是几格之和的，为其中改动的第一格。
   *
   * The changed cell it is about. Where it tells of several cells together, the first of them that is changed.
   */
  cell: Cell;
  /**
   * 位置。依据所在的位置。
   *
   * Where it stands.
   */
  place?: EvidencePlace;
  /**
   * 数字。依据所写的数字；所说的是几格之和的，为其和。
   *
   * The figure it gives; of several cells together, their sum.
   */
  value?: number;
}
/**
 * 依据所在的位置。
 *
 * Where evidence stands.
 */
export interface EvidencePlace {
  /**
   * 部分。文字部分的哪一部分。
   *
   * The section of the prose.
   */
  section?: EvidenceSection;
  /**
   * 段。该部分的第几段，从 1 起，标题也算一段。
   *
   * The paragraph of the section, from 1, headings counted.
   */
  paragraph?: number;
  /**
   * 年度。哪一年度的报告。
   *
   * The year of the report.
   */
  year?: number;
  /**
   * 机关。哪个机关的报告。
   *
   * The organ of the report.
   */
  organ?: string;
}
/**
 * 在限定的计算量内没有找到改法的问题。
 *
 * Findings for which no fix was found within the bound of work.
 */
export interface WithoutFix {
  /**
   * 说明。用文字说明。
   *
   * In words.
   */
  message: Message;
  /**
   * 表。所在的表。
   *
   * The table.
   */
  table: Table;
  /**
   * 问题。这些问题的指纹。
   *
   * The fingerprints of the findings.
   */
  findings: string[];
  /**
   * 至少改动。至少要改动多少个单元格。
   *
   * How many cells would have to be changed at least.
   */
  at_least: number;
}
/**
 * 因同一原因未能核对、或者未能全部核对的规则。
 *
 * The rules that could not be evaluated for one reason, or not throughout.
 */
export interface NotChecked {
  /**
   * 原因。
   *
   * Why.
   */
  reason: Undecided;
  /**
   * 规则。规则的编号，按规则目录的顺序。
   *
   * The ids of the rules, in the order of the catalogue.
   */
  rules: string[];
}
/**
 * 对一个问题的处理意见，即核实记录中的一条。读入的文件中 `reason`、`text`、`by`、`on` 可以空着，与不写相同；命令写出的文件就是这样，供填写。
 *
 * An entry of a decisions file: what was decided about one finding. A file that is read may leave `reason`, `text`, `by` and `on` empty, which is the same as leaving them out: the command writes them so, to be filled in.
 */
export interface Decision {
  /**
   * 指纹。该问题的指纹。
   *
   * The fingerprint of the finding.
   */
  fingerprint: string;
  /**
   * 数字指纹。写明意见时有关数字的指纹；数字变了，意见失效。
   *
   * What identified its figures when the decision was made; where they have changed, the decision is void.
   */
  figures: string;
  /**
   * 规则。规则的编号。
   *
   * The id of the rule that found it.
   */
  rule: string;
  /**
   * 问题。该问题的文字说明，供阅读，不作核对。
   *
   * What was found, in words; for whoever reads the file, and not compared.
   */
  about?: string;
  /**
   * 处理意见。
   *
   * The decision. A file that is read may also say it in Chinese, such as 已核实; it is written as a code.
   */
  decision: DecisionKind;
  /**
   * 理由。理由的代码；处理意见为 `confirmed` 的，必须写明。
   *
   * Why, as a code; required where the decision is `confirmed`. A file that is read may also say it in Chinese, such as 机构改革.
   */
  reason?: DecisionReason;
  /**
   * 文字说明。理由为 `other` 或者处理意见为 `disputed` 的，必须写明。
   *
   * Why, in words; required where the reason is `other` or the decision is `disputed`.
   */
  text?: string;
  /**
   * 处理人。处理的单位或者人员。
   *
   * Who decided.
   */
  by?: string;
  /**
   * 日期。处理的日期。
   *
   * On which day.
   */
  on?: string;
}
/**
 * 一个未能读出的单元格。
 *
 * A cell that could not be read.
 */
export interface Unreadable {
  /**
   * 单元格。单元格的地址。
   *
   * The address of the cell.
   */
  cell: Cell;
  /**
   * 原因。原因代码，如 `row-lost-cell`。
   *
   * Why, as a code such as `row-lost-cell`.
   */
  code: string;
  /**
   * 原文。
   *
   * What stands there, as printed.
   */
  text: string;
}
/**
 * 核实记录：对一份报告核对出的问题的处理意见。
 *
 * What was decided about the findings of one report.
 */
export interface DecisionsFile {
  /**
   * 数据格式版本。本文件所依据的数据格式版本。
   *
   * The version of the data schema this file follows.
   */
  schema_version: SchemaVersion;
  /**
   * 报告机关。报告机关的名称；报告中没有的不写。
   *
   * The name of the organ that reports, where the report has it.
   */
  organ?: string;
  /**
   * 报告年度。报告中没有的不写。
   *
   * The year reported on, where the report has it.
   */
  year?: number;
  /**
   * 处理意见。各条处理意见。
   *
   * The decisions.
   */
  decisions: Decision[];
}
/**
 * 从文件中读出的一份报告，读取时的说明，以及每个单元格的原文和位置；即 `ogi extract --places` 输出的一行。
 *
 * What was read from a document: a report, notes on the reading, and where each cell stands. In JSON it is a line of `ogi extract --places`.
 */
export interface Extraction {
  /**
   * 报告。如实照录。
   *
   * The report as printed.
   */
  report: Report;
  /**
   * 说明。读取说明：什么没有读出、有疑问或者不寻常，在什么地方。
   *
   * What was left unread, doubtful or out of the ordinary, and where.
   */
  notes: Note[];
  /**
   * 单元格的原文和位置。每个单元格的原文和位置，按印制顺序；包括空白和未能读出的单元格。
   *
   * What each cell prints and where it stands in the document, in printed order, blank and unread cells included.
   */
  places: {
    [k: string]: Printed;
  };
}
/**
 * 读取说明：什么没有读出、有疑问或者不寻常，在什么地方。
 *
 * A note on the reading of a document: what was left unread, doubtful or out of the ordinary, and where.
 */
export interface Note {
  /**
   * 代码。读取说明的种类。
   *
   * What kind of note it is.
   */
  code: NoteCode;
  /**
   * 程度。严重程度。
   *
   * How grave it is.
   */
  severity: Severity;
  /**
   * 涉及的地址。涉及的表、行或者单元格。
   *
   * The tables, rows or cells it is about.
   */
  addresses?: Address[];
  /**
   * 位置。在原文件中的位置。
   *
   * Where it stands in the document.
   */
  place?: Place;
  /**
   * 说明。文字说明。
   *
   * In words.
   */
  message: Message;
}
/**
 * 单元格在原文件中的原文和位置。
 *
 * What a cell prints, and where it stands in the source document.
 */
export interface Printed {
  /**
   * 原文。单元格原文，空白单元格为空字符串；未能读出的，为整行原文。
   *
   * What stands in the cell, to the letter; empty where it is blank. Of a cell that was left unread, the whole row.
   */
  text: string;
  /**
   * 页。第几页（PDF）。
   *
   * The page, of a PDF.
   */
  page?: number;
  /**
   * 工作表。工作表名称（Excel）。
   *
   * The name of the sheet, of a workbook.
   */
  sheet?: string;
  /**
   * 行号。第几行文字。
   *
   * The line of the file.
   */
  line?: number;
  /**
   * 表。文件中的第几张表。
   *
   * The table of the document.
   */
  table?: number;
  /**
   * 表中的行。表中第几行。
   *
   * The row of the table.
   */
  row?: number;
  /**
   * 表中的列。表中第几列。
   *
   * The column of the table.
   */
  column?: number;
  /**
   * 单元格编号。单元格在工作表中的编号，如 `D7`。
   *
   * The reference of the cell in its sheet, such as `D7`.
   */
  reference?: string;
  /**
   * 页面上的范围。在页面上的范围（PDF）。
   *
   * The area on the page, of a PDF.
   */
  area?: Area;
}
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
   * 表示没有的符号。单元格中表示“没有”或者“不适用”的符号。横线、斜线一类只有一个字符的符号可以连写，如 `--`、`———`，见 `nil_pattern`。
   *
   * Marks for "none" or "not applicable". Keywords of one character, dashes or slashes, may be repeated, such as `--` or `———`: see `nil_pattern`.
   */
  nil_marks: string[];
  /**
   * 表示没有的文字。去掉全部空白以后，表示没有的文字符合的正则表达式：`nil_marks` 之一，或者同一类横线、斜线连写。单元格没有数字而 `remarks` 符合的，为空白；是其他文字的，为未能读出。
   *
   * The regular expression that a text for "none" matches once all blanks are taken out of it: one of the `nil_marks`, or dashes or slashes of one kind in a row. A cell without a figure whose remark matches is blank; with any other remark it counts as not read.
   */
  nil_pattern: string;
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
   * 行名。由外到内，以 `·` 相连。
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
   * 编号。不会再用于别的规则。
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
   * 程度。问题的程度，个别问题可以另定。
   *
   * How grave a finding of it is.
   */
  severity: Severity;
  /**
   * 范围。看什么：一份报告（`report`），或者一个地区的各份报告（`area`）。
   *
   * What it looks at: a report, or the reports of an area.
   */
  scope: RuleScope;
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
  authority: Authority;
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
   * 数值。主管部门可以另定。
   *
   * Its value, unless a policy sets another.
   */
  value: number;
  /**
   * 含义。含义和单位。
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
   * 左边。左边各项，相加。
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
   * 右边。右边各项，相加。
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
   * 机关名称中没有。机关名称中没有其中任何一个。
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
   * 没有借助勾稽关系读出的。总是 `true`：所比较的单元格都不在 `read_by_sums` 中；比较成立而有的在其中的，不予核对（`used-for-reading`）。
   *
   * Always `true`: no cell compared is in `read_by_sums`; a comparison that holds although one is, is not evaluated (`used-for-reading`).
   */
  not_read_by_sums?: boolean;
}
/**
 * 两边及其关系。
 *
 * Two sides and how they compare.
 */
export interface Relation {
  /**
   * 左边。左边各项，相加。
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
   * 右边。右边各项，相加。
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
/**
 * 一版报告格式：各表逐格印什么，哪一格是报告的哪个数字。
 *
 * An edition of the form: what each table prints, cell by cell, and which figure of a report belongs where.
 */
export interface Form {
  /**
   * 数据格式版本。本文件所依据的数据格式版本。
   *
   * The version of the data schema this document follows.
   */
  schema_version: SchemaVersion;
  /**
   * 格式版本。哪一版格式。
   *
   * Which edition it is.
   */
  edition: Edition;
  /**
   * 通知。规定该格式的通知。
   *
   * The notice that prescribes it.
   */
  notice: FormNotice;
  /**
   * 起始年度。自哪个报告年度起采用。
   *
   * The first report year it was made for.
   */
  first_year: number;
  /**
   * 各部分。六个部分，按印刷顺序。
   *
   * The six sections, in printed order.
   */
  sections: FormSection[];
  /**
   * 各表。三张表，按印刷顺序。
   *
   * The three tables, in printed order.
   */
  tables: FormTable[];
  /**
   * 办理结果的类别。表三办理结果的类别。
   *
   * The groups of outcomes of table three.
   */
  groups: FormGroup[];
  /**
   * 勾稽关系。表内的勾稽关系：各部分之和等于各合计之和。
   *
   * The sums of the form: the parts add up to the totals.
   */
  sums: FormSum[];
}
/**
 * 规定格式的通知。
 *
 * A notice that prescribes an edition of the form.
 */
export interface FormNotice {
  /**
   * 发文字号。
   *
   * Its document number.
   */
  number: string;
  /**
   * 名称。格式的名称。
   *
   * The title of the form.
   */
  title: string;
}
/**
 * 报告的一个部分。
 *
 * A section of the report.
 */
export interface FormSection {
  /**
   * 序号。第几部分，从 1 起。
   *
   * Its number, from 1.
   */
  number: number;
  /**
   * 标题。所印标题，带序号。
   *
   * The printed title, with its number.
   */
  title: string;
  /**
   * 报告中的位置。`disclosure`、`narrative.overview` 等。
   *
   * Where it stands in a report, such as `disclosure` or `narrative.overview`.
   */
  member: string;
}
/**
 * 一张表。
 *
 * A table.
 */
export interface FormTable {
  /**
   * 表。哪张表。
   *
   * Which table it is.
   */
  table: Table;
  /**
   * 列数。按多少列排版。
   *
   * How many columns it is drawn on.
   */
  width: number;
  /**
   * 排版。逐行排列的单元格：每行列出在该行起头的单元格，如同 HTML 表格。
   *
   * The table as it is drawn, row by row: the boxes that begin in each row, as in a table of HTML.
   */
  layout: FormBox[][];
  /**
   * 各行。有数字的各行，按印刷顺序。
   *
   * The rows that hold figures, in printed order.
   */
  rows: FormRow[];
}
/**
 * 排版中的一格：印有文字，或者留给一个数字。
 *
 * A box of a drawn table: a printed label, or room for a figure.
 */
export interface FormBox {
  /**
   * 文字。所印文字。
   *
   * What is printed.
   */
  label?: string;
  /**
   * 单元格。填在这里的数字的地址。
   *
   * The address of the figure that belongs here.
   */
  cell?: Cell;
  /**
   * 占列。占多少列。
   *
   * How many columns it takes.
   */
  columns: number;
  /**
   * 占行。占多少行。
   *
   * How many rows it takes.
   */
  rows: number;
}
/**
 * 表中有数字的一行。
 *
 * A row that holds figures.
 */
export interface FormRow {
  /**
   * 行。该行的地址。
   *
   * The address of the row.
   */
  row: Row;
  /**
   * 行标题。所印行标题，由外到内以“·”相连。
   *
   * The printed labels, from the outermost group inwards, joined by `·`.
   */
  label: string;
  /**
   * 英文名称。
   *
   * The English name.
   */
  en: string;
  /**
   * 填报说明。填什么。
   *
   * What is to be filled in.
   */
  note?: FormText;
  /**
   * 类别。办理结果的类别。
   *
   * The group of outcomes it stands in.
   */
  group?: OutcomeGroup;
  /**
   * 依据。依据的条文。
   *
   * The provisions it rests on.
   */
  basis: Citation[];
  /**
   * 各格。按印刷顺序。
   *
   * Its cells, in printed order.
   */
  cells: FormFigure[];
}
/**
 * 中英文对照的文字。
 *
 * A text in both languages.
 */
export interface FormText {
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
 * 一处条文。
 *
 * A provision, as lawyers cite it in both languages.
 */
export interface Citation {
  /**
   * 法律文件。所在的法律文件，代码见 `instruments`。
   *
   * The instrument, a key of the code list `instruments`.
   */
  instrument: Instrument;
  /**
   * 条。
   *
   * The article (条).
   */
  article: number;
  /**
   * 款。指明时才有。
   *
   * Its paragraph (款), where one is meant.
   */
  paragraph?: number;
  /**
   * 项。指明时才有。
   *
   * Its item (项), where one is meant.
   */
  item?: number;
  /**
   * 起始年度。自哪个报告年度起适用，晚于第一版格式时才有。
   *
   * The first report year in which the instrument applied, where that is not the first of the form.
   */
  from_year?: number;
  /**
   * 截止年度。适用到哪个报告年度，不再适用时才有。
   *
   * The last report year in which the instrument applied, where it applies no longer.
   */
  until_year?: number;
  /**
   * 中文。中文写法：`《政府信息公开条例》第三十六条第（一）项`。
   *
   * In Chinese: `《政府信息公开条例》第三十六条第（一）项`.
   */
  zh: string;
  /**
   * 英文。英文写法：`Regulations on Open Government Information, article 36(1)`。
   *
   * In English: `Regulations on Open Government Information, article 36(1)`.
   */
  en: string;
}
/**
 * 留给一个数字的格。
 *
 * Room for a figure.
 */
export interface FormFigure {
  /**
   * 单元格。地址。
   *
   * Its address.
   */
  cell: Cell;
  /**
   * 列标题。所印列标题。
   *
   * The printed label of its column.
   */
  column: string;
  /**
   * 数字的种类。
   *
   * The kind of its figure.
   */
  figure: FigureKind;
  /**
   * 单位。数据中的单位，只有金额有。
   *
   * The unit in the data; amounts alone have one.
   */
  unit?: string;
}
/**
 * 办理结果的一个类别。
 *
 * A group of outcomes.
 */
export interface FormGroup {
  /**
   * 类别。哪一类。
   *
   * Which group it is.
   */
  group: OutcomeGroup;
  /**
   * 名称。中文名称。
   *
   * Its Chinese name.
   */
  label: string;
  /**
   * 各行。该版格式中属于这一类的各行。
   *
   * The rows of this edition that stand in it.
   */
  rows: Row[];
  /**
   * 依据。依据的条文。
   *
   * The provisions it rests on.
   */
  basis: Citation[];
}
/**
 * 一条勾稽关系。
 *
 * A sum of the form.
 */
export interface FormSum {
  /**
   * 规则。核对它的规则。
   *
   * The rule that checks it.
   */
  rule: string;
  /**
   * 各部分。相加的各格。
   *
   * The cells that are added up.
   */
  parts: Cell[];
  /**
   * 合计。应与之相等的各格（之和）。
   *
   * The cells whose sum they must equal.
   */
  totals: Cell[];
}
