/* Generated from docs/schema by `npm run types`; not to be edited. */

export type SchemaVersion = "1.0";
export type Edition = "2019" | "2021";
/**
 * 规则的程度。
 *
 * How grave the findings of a rule are to be.
 */
export type Grade = "off" | "info" | "warning" | "error";
export type OrganKind =
  | "government"
  | "government_office"
  | "department"
  | "agency"
  | "vertical_agency"
  | "management_committee"
  | "public_institution";
export type Level = "national" | "province" | "prefecture" | "county" | "township" | "development_zone";
export type Severity = "info" | "warning" | "error";
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
 * 规则的类别：`structure` 文件是否具备格式应有的内容，`identity` 勾稽关系，`consistency` 数字、日期、文字是否一致， `plausibility` 数字是否可能、是否寻常。
 *
 * What kind of check a rule is: `structure`, whether the document has what the form prints; `identity`, the form's own sums; `consistency`, whether figures, dates and text agree; `plausibility`, whether a figure is likely or possible.
 */
export type RuleClass = "structure" | "identity" | "consistency" | "plausibility";
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
 * 单元格在发现中的作用：`part` 相加的各项，`total` 各项之和应当等于的总计，`subject` 发现所指的单元格。
 *
 * What a cell has to do with a finding: a `part` is added up, a `total` is what the parts must equal, a `subject` is what the finding is about.
 */
export type Role = "part" | "total" | "subject";
export type DecisionKind = "open" | "confirmed" | "disputed" | "fixed";
export type DecisionStatus = "in-force" | "void";
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
 *
 * What kind of slip an explanation would be.
 */
export type ExplanationKind =
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
export type Table = "disclosure" | "requests" | "reviews";

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
   * 报告机关的名称。
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
   * 数目。各种程度的发现各有多少。
   *
   * How many findings there are of each severity.
   */
  counts: Counts;
  /**
   * 规则结果。每条规则的结果，按规则目录的顺序。
   *
   * How each rule came out, in the order of the catalogue.
   */
  outcomes: RuleOutcome[];
  /**
   * 文字陈述。文字部分的陈述找到多少条、对应到单元格多少条、核对了多少条。
   *
   * How many statements of the prose were found, bound to cells and compared.
   */
  statements: StatementCounts;
  /**
   * 发现。所发现的问题：最严重的在前，同等程度的按规则目录和格式的顺序。
   *
   * The findings: gravest first, then in the order of the catalogue and of the form.
   */
  findings: Finding[];
  /**
   * 解释。改动哪些数字可以使所发现的问题消失：同一处差错的排在一起，最可能的在前；最后是由合计推出的空白。
   *
   * What would explain the findings, those of one fault together, the likeliest first; then what blanks must stand for.
   */
  explanations: Explanation[];
  /**
   * 没有找到解释的发现。在限定的计算量内没有找到解释的发现。
   *
   * The findings that no few cells explain.
   */
  unexplained?: Unexplained[];
  /**
   * 没有对应发现的决定。说明文件中没有对应发现的决定。
   *
   * Decisions of the explanations file that are about nothing found in this report.
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
 * 各表的格式版本，仅列与 `edition` 不同的表。
 *
 * The editions of the tables that differ from that of the report.
 */
export interface Forms {
  /**
   * 表二的格式版本。
   *
   * The edition of table two.
   */
  disclosure?: Edition;
  /**
   * 表三的格式版本。
   *
   * The edition of table three.
   */
  requests?: Edition;
  /**
   * 表四的格式版本。
   *
   * The edition of table four.
   */
  reviews?: Edition;
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
   * 媒体类型，如 `text/html`。
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
   * 程度，或者停用（`off`）。
   *
   * How grave its findings are, or `off`.
   */
  severity?: Grade;
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
   * 日（含当日）。
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
 * 各种程度的发现各有多少；已由说明文件说明的另计。
 *
 * How many findings there are of each severity; those an explanations file explains are counted apart.
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
   * 已说明：经核实并写明理由、有关数字没有变动的。
   *
   * Explained: confirmed with a reason, the figures unchanged since.
   */
  explained: number;
}
/**
 * 一条规则的结果。规则对每一项合计、每一行或者每一个日期各核对一次。
 *
 * How a rule came out. A rule is checked once for each sum, row or date it speaks of.
 */
export interface RuleOutcome {
  /**
   * 规则的编号。
   *
   * The id of the rule.
   */
  rule: string;
  /**
   * 成立的次数。
   *
   * How often it held.
   */
  passed: number;
  /**
   * 按空白为零成立。其中按空白为零成立的次数。
   *
   * How often of these it held with blanks as zero.
   */
  blanks_as_zero: number;
  /**
   * 不成立的次数。
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
   * 找到：所说的事项表格（信息处理费为第六部分）中也有的。
   *
   * Found: statements on what the tables, or for fees section six, also tell.
   */
  found: number;
  /**
   * 对应到单元格：年度、范围与表格相同的。
   *
   * Bound to cells: those of the same year and scope.
   */
  bound: number;
  /**
   * 核对：有关单元格没有空缺的。
   *
   * Compared: those whose cells are filled in.
   */
  compared: number;
}
/**
 * 发现的一处问题，或者需要核实的一处。
 *
 * A fault, or something to be asked about.
 */
export interface Finding {
  /**
   * 规则的编号。
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
   * 指纹：由规则和有关的单元格算出，不含数字，数字改动后不变。
   *
   * What identifies it from one check to the next: made from the rule and what it is about, without the figures.
   */
  fingerprint: string;
  /**
   * 数字指纹。有关数字的指纹：数字变了，它就变，对该发现的决定随之失效。
   *
   * What identifies its figures: it changes when they do, and a decision about the finding is void.
   */
  figures: string;
  /**
   * 决定。说明文件对该发现所作的决定。
   *
   * What the explanations file says of it.
   */
  decision?: Decided;
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
 * 发现中的数值。
 *
 * The numbers of a finding.
 */
export interface Args {
  /**
   * 应为多少。
   *
   * What should stand there.
   */
  expected?: number;
  /**
   * 实为多少。
   *
   * What stands there.
   */
  actual?: number;
  /**
   * 相差多少；日期按天计。
   *
   * By how much it is off; for a date, in days.
   */
  difference?: number;
}
/**
 * 一个单元格，以及它在发现中的作用。
 *
 * A cell, and what it has to do with a finding.
 */
export interface CellRole {
  /**
   * 单元格的地址。
   *
   * The address of the cell.
   */
  cell: Cell;
  /**
   * 作用。它在发现中的作用。
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
   * 工作表名称（Excel）。
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
   * 左边。
   *
   * Its left edge.
   */
  left: number;
  /**
   * 上边。
   *
   * Its upper edge.
   */
  top: number;
  /**
   * 右边。
   *
   * Its right edge.
   */
  right: number;
  /**
   * 下边。
   *
   * Its lower edge.
   */
  bottom: number;
}
/**
 * 说明文件对一处发现所作的决定，以及决定是否仍然有效。
 *
 * What an explanations file says of a finding, and whether that still holds.
 */
export interface Decided {
  /**
   * 决定。
   *
   * The decision.
   */
  decision: DecisionKind;
  /**
   * 效力。决定是否仍然有效；有关数字变动后失效。
   *
   * Whether it still holds; it does not where the figures have changed.
   */
  status: DecisionStatus;
  /**
   * 理由的代码。
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
   * 决定人。作出决定的单位或者人员。
   *
   * Who decided.
   */
  by?: string;
  /**
   * 日期。作出决定的日期。
   *
   * On which day.
   */
  on?: string;
}
/**
 * 使所发现的问题消失的一种改动。只是建议，报告本身不变。
 *
 * A change of figures with which the sums it is about hold. It is a proposal: the report is not touched.
 */
export interface Explanation {
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
   * 所解释的发现。改动后不再出现的发现的指纹，均属同一处差错。
   *
   * The fingerprints of the findings that would be settled, all of one fault.
   */
  settles?: string[];
  /**
   * 差错种类。改动对应哪一种差错。
   *
   * What kind of slip it would be.
   */
  kind: ExplanationKind;
  /**
   * 名次。在同一处差错的各种解释中按常见程度的名次，从 1 起；同样常见的名次相同。
   *
   * Its place by how people err, from 1, among the explanations of the same findings; equally likely ones share a place.
   */
  rank: number;
  /**
   * 同样简单的解释。还有多少种解释与它同样简单：改动的单元格一样少，或者一次移动的单元格一样多。
   *
   * How many other explanations are as simple as this one: as few cells, or as many cells moved in one go.
   */
  ties: number;
  /**
   * 是否全部。是否已经全部数到；否则至少有这么多。
   *
   * Whether that is all of them; otherwise there are at least so many.
   */
  ties_exact: boolean;
}
/**
 * 要改动的一个单元格。
 *
 * A cell that would be changed.
 */
export interface Change {
  /**
   * 单元格的地址。
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
   * 改为的数字。
   *
   * What would stand there.
   */
  to: number;
}
/**
 * 在限定的计算量内没有找到解释的发现。
 *
 * Findings for which no explanation was found within the bound of work.
 */
export interface Unexplained {
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
   * 发现。这些发现的指纹。
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
 * 对一处发现的决定。
 *
 * What was decided about one finding.
 */
export interface Decision {
  /**
   * 指纹。该发现的指纹。
   *
   * The fingerprint of the finding.
   */
  fingerprint: string;
  /**
   * 数字指纹。作出决定时有关数字的指纹；数字变了，决定失效。
   *
   * What identified its figures when the decision was made; where they have changed, the decision is void.
   */
  figures: string;
  /**
   * 规则的编号。
   *
   * The id of the rule that found it.
   */
  rule: string;
  /**
   * 发现的内容。该发现的文字说明，供阅读，不作核对。
   *
   * What was found, in words; for whoever reads the file, and not compared.
   */
  about?: string;
  /**
   * 决定。
   *
   * The decision.
   */
  decision: DecisionKind;
  /**
   * 理由的代码；决定为 `confirmed` 的，必须写明。
   *
   * Why, as a code; required where the decision is `confirmed`.
   */
  reason?: DecisionReason;
  /**
   * 文字说明；理由为 `other` 或者决定为 `disputed` 的，必须写明。
   *
   * Why, in words; required where the reason is `other` or the decision is `disputed`.
   */
  text?: string;
  /**
   * 决定人。作出决定的单位或者人员。
   *
   * Who decided.
   */
  by?: string;
  /**
   * 日期。作出决定的日期。
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
   * 单元格的地址。
   *
   * The address of the cell.
   */
  cell: Cell;
  /**
   * 原因代码，如 `row-lost-cell`。
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
