/* Generated from docs/schema by `npm run types`; not to be edited. */

export type SchemaVersion = "1.0";
export type DecisionKind = "open" | "confirmed" | "disputed" | "fixed";
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
 * 对一份报告核对结果的说明（确认或者解释）。
 *
 * What was decided about the findings of one report: confirm, or explain.
 */
export interface ExplanationsFile {
  /**
   * 数据格式版本。本文件所依据的数据格式版本。
   *
   * The version of the data schema this file follows.
   */
  schema_version: SchemaVersion;
  /**
   * 报告机关的名称；报告中没有的不写。
   *
   * The name of the organ that reports, where the report has it.
   */
  organ?: string;
  /**
   * 报告年度；报告中没有的不写。
   *
   * The year reported on, where the report has it.
   */
  year?: number;
  /**
   * 决定。各项决定。
   *
   * The decisions.
   */
  decisions: Decision[];
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
