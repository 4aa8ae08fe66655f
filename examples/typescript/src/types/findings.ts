/* Generated from docs/schema by `npm run types`; not to be edited. */

/**
 * 程序的名称。
 *
 * Its name.
 */
export type NoName1 = string;
/**
 * 程序库的版本。
 *
 * The version of its crates.
 */
export type NoName2 = string;
/**
 * 数据格式的版本。
 *
 * The version of this shape.
 */
export type NoName3 = "1.0";
/**
 * 规则集的版本；规则变了，它才变。
 *
 * The version of the rules; it changes when a verdict can.
 */
export type NoName4 = string;
/**
 * 报告所用的格式版本。
 *
 * The edition of the report.
 */
export type NoName5 = "2019" | "2021";
/**
 * 表二的格式版本。
 *
 * The edition of table two.
 */
export type NoName7 = "2019" | "2021";
/**
 * 表三的格式版本。
 *
 * The edition of table three.
 */
export type NoName8 = "2019" | "2021";
/**
 * 表四的格式版本。
 *
 * The edition of table four.
 */
export type NoName9 = "2019" | "2021";
/**
 * 报告机关的名称。
 *
 * The name of the organ that reports.
 */
export type NoName10 = string;
/**
 * 报告年度。
 *
 * The year reported on.
 */
export type NoName11 = number;
/**
 * 文件名或者网址。
 *
 * Its name or address.
 */
export type NoName13 = string;
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
export type NoName14 = string;
/**
 * 文件中的第几份报告（一个文件含多份报告时）。
 *
 * Which report of the file it is, where the file holds several.
 */
export type NoName15 = string;
/**
 * 取得文件的日期。
 *
 * The day the file was retrieved.
 */
export type NoName16 = string;
/**
 * 名称。
 *
 * What it is called.
 */
export type NoName18 = string;
/**
 * 制定机关。
 *
 * Who laid it down.
 */
export type NoName19 = string;
/**
 * 程度，或者停用（`off`）。
 *
 * How grave its findings are, or `off`.
 */
export type NoName21 = "off" | "info" | "warning" | "error";
export type OrganKind =
  | "government"
  | "government_office"
  | "department"
  | "agency"
  | "vertical_agency"
  | "management_committee"
  | "public_institution";
/**
 * 适用的机关性质；不写则全部适用。
 *
 * The kinds of organ it is for; every kind where none is named.
 */
export type NoName24 = OrganKind[];
export type Level = "national" | "province" | "prefecture" | "county" | "township" | "development_zone";
/**
 * 适用的级别；不写则全部适用。
 *
 * The levels it is for; every level where none is named.
 */
export type NoName25 = Level[];
/**
 * 月。
 *
 * The month.
 */
export type NoName26 = number;
/**
 * 日（含当日）。
 *
 * The last day.
 */
export type NoName27 = number;
/**
 * 逾期公布的程度。
 *
 * How grave it is to publish later.
 */
export type NoName28 = "info" | "warning" | "error";
/**
 * 早于法定期限的本地公布期限。
 *
 * Dates of publication earlier than those of the law.
 */
export type NoName23 = LocalDeadline[];
/**
 * 错误。
 *
 * Errors.
 */
export type NoName30 = number;
/**
 * 警告。
 *
 * Warnings.
 */
export type NoName31 = number;
/**
 * 提示。
 *
 * What is to be asked about.
 */
export type NoName32 = number;
/**
 * 已说明：经核实并写明理由、有关数字没有变动的。
 *
 * Explained: confirmed with a reason, the figures unchanged since.
 */
export type NoName33 = number;
/**
 * 规则的编号。
 *
 * The id of the rule.
 */
export type NoName35 = string;
/**
 * 成立的次数。
 *
 * How often it held.
 */
export type NoName36 = number;
/**
 * 其中按空白为零成立的次数。
 *
 * How often of these it held with blanks as zero.
 */
export type NoName37 = number;
/**
 * 不成立的次数。
 *
 * How often it did not hold.
 */
export type NoName38 = number;
/**
 * 原因。
 *
 * Why.
 */
export type NoName40 =
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
 * 次数。
 *
 * How often.
 */
export type NoName41 = number;
/**
 * 未能核对的次数和原因。
 *
 * How often it could not be evaluated, and why.
 */
export type NoName39 = NotEvaluated[];
/**
 * 每条规则的结果，按规则目录的顺序。
 *
 * How each rule came out, in the order of the catalogue.
 */
export type NoName34 = RuleOutcome[];
/**
 * 找到：所说的事项表格（信息处理费为第六部分）中也有的。
 *
 * Found: statements on what the tables, or for fees section six, also tell.
 */
export type NoName43 = number;
/**
 * 对应到单元格：年度、范围与表格相同的。
 *
 * Bound to cells: those of the same year and scope.
 */
export type NoName44 = number;
/**
 * 核对：有关单元格没有空缺的。
 *
 * Compared: those whose cells are filled in.
 */
export type NoName45 = number;
/**
 * 规则的编号。
 *
 * The id of the rule that found it.
 */
export type NoName47 = string;
/**
 * 规则的类别。
 *
 * The kind of check.
 */
export type NoName48 = "structure" | "identity" | "consistency" | "plausibility";
/**
 * 程度。
 *
 * How grave it is.
 */
export type NoName49 = "info" | "warning" | "error";
/**
 * 中文。
 *
 * Chinese.
 */
export type NoName51 = string;
/**
 * 英文。
 *
 * English.
 */
export type NoName52 = string;
/**
 * 应为多少。
 *
 * What should stand there.
 */
export type NoName54 = number;
/**
 * 实为多少。
 *
 * What stands there.
 */
export type NoName55 = number;
/**
 * 相差多少；日期按天计。
 *
 * By how much it is off; for a date, in days.
 */
export type NoName56 = number;
/**
 * 单元格的地址。
 *
 * The address of the cell.
 */
export type NoName58 =
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
 * 它在发现中的作用。
 *
 * Its part in the finding.
 */
export type NoName59 = "part" | "total" | "subject";
/**
 * 有关的单元格，按格式的顺序。
 *
 * The cells it is about, in printed order.
 */
export type NoName57 = CellRole[];
/**
 * 第几页（PDF）。
 *
 * The page, of a PDF.
 */
export type NoName61 = number;
/**
 * 工作表名称（Excel）。
 *
 * The name of the sheet, of a workbook.
 */
export type NoName62 = string;
/**
 * 第几行文字。
 *
 * The line of the file.
 */
export type NoName63 = number;
/**
 * 文件中的第几张表。
 *
 * The table of the document.
 */
export type NoName64 = number;
/**
 * 表中第几行。
 *
 * The row of the table.
 */
export type NoName65 = number;
/**
 * 表中第几列。
 *
 * The column of the table.
 */
export type NoName66 = number;
/**
 * 单元格在工作表中的编号，如 `D7`。
 *
 * The reference of the cell in its sheet, such as `D7`.
 */
export type NoName67 = string;
/**
 * 左边。
 *
 * Its left edge.
 */
export type NoName69 = number;
/**
 * 上边。
 *
 * Its upper edge.
 */
export type NoName70 = number;
/**
 * 右边。
 *
 * Its right edge.
 */
export type NoName71 = number;
/**
 * 下边。
 *
 * Its lower edge.
 */
export type NoName72 = number;
/**
 * 这些单元格在原文件中的位置，顺序相同；位置不详的不列。
 *
 * Where those cells stand in the source, in the same order, where that is known.
 */
export type NoName60 = Place[];
/**
 * 指纹：由规则和有关的单元格算出，不含数字，数字改动后不变。
 *
 * What identifies it from one check to the next: made from the rule and what it is about, without the figures.
 */
export type NoName73 = string;
/**
 * 有关数字的指纹：数字变了，它就变，对该发现的决定随之失效。
 *
 * What identifies its figures: it changes when they do, and a decision about the finding is void.
 */
export type NoName74 = string;
/**
 * 决定。
 *
 * The decision.
 */
export type NoName76 = "open" | "confirmed" | "disputed" | "fixed";
/**
 * 决定是否仍然有效；有关数字变动后失效。
 *
 * Whether it still holds; it does not where the figures have changed.
 */
export type NoName77 = "in-force" | "void";
/**
 * 理由的代码。
 *
 * Why, as a code.
 */
export type NoName78 =
  | "organ-reform"
  | "recount"
  | "correction-published"
  | "local-form"
  | "scope-differs"
  | "transferred-cases"
  | "as-printed"
  | "other";
/**
 * 文字说明。
 *
 * Why, in words.
 */
export type NoName79 = string;
/**
 * 作出决定的单位或者人员。
 *
 * Who decided.
 */
export type NoName80 = string;
/**
 * 作出决定的日期。
 *
 * On which day.
 */
export type NoName81 = string;
/**
 * 所发现的问题：最严重的在前，同等程度的按规则目录和格式的顺序。
 *
 * The findings: gravest first, then in the order of the catalogue and of the form.
 */
export type NoName46 = Finding[];
/**
 * 单元格的地址。
 *
 * The cell.
 */
export type NoName85 =
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
 * 现在填的数字；空白的不写。
 *
 * What stands there; absent where it is blank.
 */
export type NoName86 = number;
/**
 * 改为的数字。
 *
 * What would stand there.
 */
export type NoName87 = number;
/**
 * 要改动的单元格，按格式的顺序；其余不变。
 *
 * What would have to be changed, in printed order; nothing else.
 */
export type NoName84 = Change[];
/**
 * 改动后不再出现的发现的指纹，均属同一处差错。
 *
 * The fingerprints of the findings that would be settled, all of one fault.
 */
export type NoName88 = string[];
/**
 * 改动对应哪一种差错。
 *
 * What kind of slip it would be.
 */
export type NoName89 =
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
  | "blank-computed"
  | "figure-wrong";
/**
 * 在同一处差错的各种解释中按常见程度的名次，从 1 起；同样常见的名次相同。
 *
 * Its place by how people err, from 1, among the explanations of the same findings; equally likely ones share a place.
 */
export type NoName90 = number;
/**
 * 还有多少种解释与它同样简单：改动的单元格一样少，或者一次移动的单元格一样多。
 *
 * How many other explanations are as simple as this one: as few cells, or as many cells moved in one go.
 */
export type NoName91 = number;
/**
 * 是否已经全部数到；否则至少有这么多。
 *
 * Whether that is all of them; otherwise there are at least so many.
 */
export type NoName92 = boolean;
/**
 * 改动哪些数字可以使所发现的问题消失：同一处差错的排在一起，最可能的在前；最后是由合计推出的空白。
 *
 * What would explain the findings, those of one fault together, the likeliest first; then what blanks must stand for.
 */
export type NoName82 = Explanation[];
/**
 * 所在的表。
 *
 * The table.
 */
export type NoName95 = "disclosure" | "requests" | "reviews";
/**
 * 这些发现的指纹。
 *
 * The fingerprints of the findings.
 */
export type NoName96 = string[];
/**
 * 至少要改动多少个单元格。
 *
 * How many cells would have to be changed at least.
 */
export type NoName97 = number;
/**
 * 在限定的计算量内没有找到解释的发现。
 *
 * The findings that no few cells explain.
 */
export type NoName93 = Unexplained[];
/**
 * 该发现的指纹。
 *
 * The fingerprint of the finding.
 */
export type NoName99 = string;
/**
 * 作出决定时有关数字的指纹；数字变了，决定失效。
 *
 * What identified its figures when the decision was made; where they have changed, the decision is void.
 */
export type NoName100 = string;
/**
 * 规则的编号。
 *
 * The id of the rule that found it.
 */
export type NoName101 = string;
/**
 * 该发现的文字说明，供阅读，不作核对。
 *
 * What was found, in words; for whoever reads the file, and not compared.
 */
export type NoName102 = string;
/**
 * 决定。
 *
 * The decision.
 */
export type NoName103 = "open" | "confirmed" | "disputed" | "fixed";
/**
 * 理由的代码；决定为 `confirmed` 的，必须写明。
 *
 * Why, as a code; required where the decision is `confirmed`.
 */
export type NoName104 =
  | "organ-reform"
  | "recount"
  | "correction-published"
  | "local-form"
  | "scope-differs"
  | "transferred-cases"
  | "as-printed"
  | "other";
/**
 * 文字说明；理由为 `other` 或者决定为 `disputed` 的，必须写明。
 *
 * Why, in words; required where the reason is `other` or the decision is `disputed`.
 */
export type NoName105 = string;
/**
 * 作出决定的单位或者人员。
 *
 * Who decided.
 */
export type NoName106 = string;
/**
 * 作出决定的日期。
 *
 * On which day.
 */
export type NoName107 = string;
/**
 * 说明文件中没有对应发现的决定。
 *
 * Decisions of the explanations file that are about nothing found in this report.
 */
export type NoName98 = Decision[];
/**
 * 单元格的地址。
 *
 * The address of the cell.
 */
export type NoName109 =
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
 * 原因代码，如 `row-lost-cell`。
 *
 * Why, as a code such as `row-lost-cell`.
 */
export type NoName110 = string;
/**
 * 原文。
 *
 * What stands there, as printed.
 */
export type NoName111 = string;
/**
 * 未能读出、因而未作核对的单元格。
 *
 * The cells that could not be read, so that nothing was checked on them.
 */
export type NoName108 = Unreadable[];

/**
 * 一份报告的核对结果。同一份报告总得到逐字节相同的结果。
 *
 * Everything a check has to say of one report. The same report gives the same bytes.
 */
export interface Findings {
  tool: NoName;
  schema_version: NoName3;
  rule_set: NoName4;
  edition: NoName5;
  forms?: NoName6;
  organ?: NoName10;
  year?: NoName11;
  source?: NoName12;
  policy?: NoName17;
  counts: NoName29;
  outcomes: NoName34;
  statements: NoName42;
  findings: NoName46;
  explanations: NoName82;
  unexplained?: NoName93;
  unmatched_decisions?: NoName98;
  unreadable: NoName108;
}
/**
 * 进行核对的程序。
 *
 * What checked.
 */
export interface NoName {
  name: NoName1;
  version: NoName2;
}
/**
 * 与 `edition` 不同的各表的格式版本。
 *
 * The editions of its tables that differ.
 */
export interface NoName6 {
  disclosure?: NoName7;
  requests?: NoName8;
  reviews?: NoName9;
}
/**
 * 报告读自何处。
 *
 * Where the report was read.
 */
export interface NoName12 {
  name?: NoName13;
  sha256?: SHA256;
  media_type?: NoName14;
  part?: NoName15;
  retrieved?: NoName16;
}
/**
 * 核对所依据的地方规定：停用或者另行定级的规则、另定的数值和期限。
 *
 * The policy it was checked under: what was switched off, graded anew or judged by other numbers and dates.
 */
export interface NoName17 {
  name?: NoName18;
  issued_by?: NoName19;
  rules?: NoName20;
  deadlines?: NoName23;
}
/**
 * 对各条规则的规定，以规则编号为键。
 *
 * What it says of each rule, by rule id.
 */
export interface NoName20 {
  [k: string]: RulePolicy;
}
/**
 * 对一条规则的规定。
 *
 * What a policy says of one rule.
 */
export interface RulePolicy {
  severity?: NoName21;
  thresholds?: NoName22;
}
/**
 * 代替规则自身数值的数值。
 *
 * Numbers to judge by, in place of the rule's own.
 */
export interface NoName22 {
  [k: string]: number;
}
/**
 * 某地部分机关在报告年度次年的公布期限。
 *
 * By when some organs of a place publish, in the year after the one reported on.
 */
export interface LocalDeadline {
  kinds?: NoName24;
  levels?: NoName25;
  month: NoName26;
  day: NoName27;
  severity: NoName28;
}
/**
 * 各种程度的发现各有多少。
 *
 * How many findings there are of each severity.
 */
export interface NoName29 {
  error: NoName30;
  warning: NoName31;
  info: NoName32;
  explained: NoName33;
}
/**
 * 一条规则的结果。规则对每一项合计、每一行或者每一个日期各核对一次。
 *
 * How a rule came out. A rule is checked once for each sum, row or date it speaks of.
 */
export interface RuleOutcome {
  rule: NoName35;
  passed: NoName36;
  blanks_as_zero: NoName37;
  failed: NoName38;
  not_evaluated: NoName39;
}
/**
 * 因同一原因未能核对的次数。
 *
 * How often a rule could not be evaluated for one reason.
 */
export interface NotEvaluated {
  reason: NoName40;
  count: NoName41;
}
/**
 * 文字部分的陈述找到多少条、对应到单元格多少条、核对了多少条。
 *
 * How many statements of the prose were found, bound to cells and compared.
 */
export interface NoName42 {
  found: NoName43;
  bound: NoName44;
  compared: NoName45;
}
/**
 * 发现的一处问题，或者需要核实的一处。
 *
 * A fault, or something to be asked about.
 */
export interface Finding {
  rule: NoName47;
  class: NoName48;
  severity: NoName49;
  message: NoName50;
  args?: NoName53;
  cells?: NoName57;
  sources?: NoName60;
  fingerprint: NoName73;
  figures: NoName74;
  decision?: NoName75;
}
/**
 * 用文字说明。
 *
 * In words.
 */
export interface NoName50 {
  zh: NoName51;
  en: NoName52;
}
/**
 * 用数字说明。
 *
 * In numbers.
 */
export interface NoName53 {
  expected?: NoName54;
  actual?: NoName55;
  difference?: NoName56;
}
/**
 * 一个单元格，以及它在发现中的作用。
 *
 * A cell, and what it has to do with a finding.
 */
export interface CellRole {
  cell: NoName58;
  role: NoName59;
}
/**
 * 原文件中的位置，均从 1 起数。
 *
 * Where something stands in the source document; every number counts from 1.
 */
export interface Place {
  page?: NoName61;
  sheet?: NoName62;
  line?: NoName63;
  table?: NoName64;
  row?: NoName65;
  column?: NoName66;
  reference?: NoName67;
  area?: NoName68;
}
/**
 * 在页面上的范围（PDF）。
 *
 * The area on the page, of a PDF.
 */
export interface NoName68 {
  left: NoName69;
  top: NoName70;
  right: NoName71;
  bottom: NoName72;
}
/**
 * 说明文件对该发现所作的决定。
 *
 * What the explanations file says of it.
 */
export interface NoName75 {
  decision: NoName76;
  status: NoName77;
  reason?: NoName78;
  text?: NoName79;
  by?: NoName80;
  on?: NoName81;
}
/**
 * 使所发现的问题消失的一种改动。只是建议，报告本身不变。
 *
 * A change of figures with which the sums it is about hold. It is a proposal: the report is not touched.
 */
export interface Explanation {
  message: NoName83;
  changes: NoName84;
  settles?: NoName88;
  kind: NoName89;
  rank: NoName90;
  ties: NoName91;
  ties_exact: NoName92;
}
/**
 * 用文字说明。
 *
 * In words.
 */
export interface NoName83 {
  zh: NoName51;
  en: NoName52;
}
/**
 * 要改动的一个单元格。
 *
 * A cell that would be changed.
 */
export interface Change {
  cell: NoName85;
  from?: NoName86;
  to: NoName87;
}
/**
 * 在限定的计算量内没有找到解释的发现。
 *
 * Findings for which no explanation was found within the bound of work.
 */
export interface Unexplained {
  message: NoName94;
  table: NoName95;
  findings: NoName96;
  at_least: NoName97;
}
/**
 * 用文字说明。
 *
 * In words.
 */
export interface NoName94 {
  zh: NoName51;
  en: NoName52;
}
/**
 * 对一处发现的决定。
 *
 * What was decided about one finding.
 */
export interface Decision {
  fingerprint: NoName99;
  figures: NoName100;
  rule: NoName101;
  about?: NoName102;
  decision: NoName103;
  reason?: NoName104;
  text?: NoName105;
  by?: NoName106;
  on?: NoName107;
}
/**
 * 一个未能读出的单元格。
 *
 * A cell that could not be read.
 */
export interface Unreadable {
  cell: NoName109;
  code: NoName110;
  text: NoName111;
}
