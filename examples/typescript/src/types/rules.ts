import type { Report, Cell, Table, Row, Edition, Address } from "./report.js";
export type Undecided = "blank-cell" | "row-omitted" | "unread-cell" | "local-row" | "no-previous-year" | "other-edition" | "organ-unknown" | "date-unknown" | "prose-unknown" | "used-for-reading";
export interface RuleCatalogue { schema_version: "1.0"; rule_set: string; undecided: Undecided[]; nil_marks: string[]; cells: FormCell[]; rules: Rule[]; identities: unknown[] }
export interface FormCell { cell: Cell; row: Row; table: Table; figure: "count" | "change" | "amount"; labels: { edition: Edition; row: string; column: string }[] }
export interface Text { zh: string; en: string }
export interface Rule { id: string; title: Text; editions: Edition[]; thresholds: { name: string; value: number; about: Text }[]; expressions: Expression[] }
export interface Expression { when?: Guard[]; left: Term[]; is: "equal" | "at_most" | "at_least" | "less_than" | "more_than"; right: Term[] }
export interface Relation { left: Term[]; is: "equal" | "at_most" | "at_least" | "less_than" | "more_than"; right: Term[] }
export interface Guard { edition?: Edition[]; from_year?: number; scope_is_not?: NonNullable<Report["scope"]>; no_local_row_after?: Address[]; figures?: Relation; organ_kind?: string[]; organ_level?: string[]; organ_kind_is_not?: string; organ_name_ends?: string[]; organ_name_lacks?: string[]; cannot_make_rules?: boolean; nothing_confirmed?: boolean }
export interface Term { cell?: Cell; previous?: Cell; number?: number; threshold?: string; published?: boolean; next_year?: { month: number; day: number }; times?: number; times_threshold?: string }
