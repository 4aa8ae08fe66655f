/* Generated from docs/schema by `npm run types`; not to be edited. */

/**
 * 本文件所依据的数据格式版本。
 *
 * The version of the data schema this file follows.
 */
export type NoName = "1.0";
/**
 * 报告机关的名称；报告中没有的不写。
 *
 * The name of the organ that reports, where the report has it.
 */
export type NoName1 = string;
/**
 * 报告年度；报告中没有的不写。
 *
 * The year reported on, where the report has it.
 */
export type NoName2 = number;
/**
 * 该发现的指纹。
 *
 * The fingerprint of the finding.
 */
export type NoName4 = string;
/**
 * 作出决定时有关数字的指纹；数字变了，决定失效。
 *
 * What identified its figures when the decision was made; where they have changed, the decision is void.
 */
export type NoName5 = string;
/**
 * 规则的编号。
 *
 * The id of the rule that found it.
 */
export type NoName6 = string;
/**
 * 该发现的文字说明，供阅读，不作核对。
 *
 * What was found, in words; for whoever reads the file, and not compared.
 */
export type NoName7 = string;
/**
 * 决定。
 *
 * The decision.
 */
export type NoName8 = "open" | "confirmed" | "disputed" | "fixed";
/**
 * 理由的代码；决定为 `confirmed` 的，必须写明。
 *
 * Why, as a code; required where the decision is `confirmed`.
 */
export type NoName9 =
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
export type NoName10 = string;
/**
 * 作出决定的单位或者人员。
 *
 * Who decided.
 */
export type NoName11 = string;
/**
 * 作出决定的日期。
 *
 * On which day.
 */
export type NoName12 = string;
/**
 * 各项决定。
 *
 * The decisions.
 */
export type NoName3 = Decision[];

/**
 * 对一份报告核对结果的说明（确认或者解释）。
 *
 * What was decided about the findings of one report: confirm, or explain.
 */
export interface ExplanationsFile {
  schema_version: NoName;
  organ?: NoName1;
  year?: NoName2;
  decisions: NoName3;
}
/**
 * 对一处发现的决定。
 *
 * What was decided about one finding.
 */
export interface Decision {
  fingerprint: NoName4;
  figures: NoName5;
  rule: NoName6;
  about?: NoName7;
  decision: NoName8;
  reason?: NoName9;
  text?: NoName10;
  by?: NoName11;
  on?: NoName12;
}
