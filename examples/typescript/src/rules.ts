/** Evaluates docs/schema/1.0/rules.json as docs/expressions.md says: how each comparison of each rule comes out. */

import { printed } from "./cells.js";
import type { Cell, Edition, Organ, Report, Table } from "./types.js";
import type { Expression, FormCell, Guard, Relation, Rule, RuleCatalogue, Term, Undecided } from "./types.js";

export type Outcome = "pass" | "pass-blanks-as-zero" | "fail" | "not-counted" | Undecided;
/** What is certain of the organ, whatever its report says. */
export type Known = Partial<Organ> & { rule_making?: "yes" | "no" | "reports_for_government" | "unknown" };
/** The sum of what is known of a side, how far its blanks may move it, and why the rest is not known. */
type Side = { known: bigint; terms: number; least: bigint | number; most: bigint | number; missing: Undecided[] };
/** What stands in a cell, as a whole number of 10⁻¹⁷, so that no decimal is rounded; nothing where it is blank. */
type Value = bigint | undefined | Undecided;

const BLANKS = /[\s\u0085\u200b-\u200f\u2060\u00ad]+/g;

export class Checked {
  readonly cells: Map<Cell, FormCell>;
  readonly previous: Checked | undefined;

  constructor(
    readonly catalogue: RuleCatalogue,
    readonly report: Report,
    previous?: Report,
    private readonly known: Known = {},
  ) {
    const follows = previous?.year !== undefined && previous.year + 1 === report.year;
    this.previous = follows ? new Checked(catalogue, previous) : undefined;
    this.cells = new Map(catalogue.cells.map((cell) => [cell.cell, cell]));
  }

  /** For every rule with comparisons, the outcome of each: pass, fail, or why it is not evaluated. */
  outcomes(): Record<string, Outcome[]> {
    const rules = this.catalogue.rules.filter((rule) => rule.expressions.length > 0);
    return Object.fromEntries(rules.map((rule) => [rule.id, rule.expressions.map((it) => this.outcome(rule, it))]));
  }

  outcome(rule: Rule, comparison: Expression): Outcome {
    const cells = [...comparison.left, ...comparison.right].flatMap((term) => term.cell ?? []);
    const guards = comparison.when ?? [];
    const compared = [comparison, ...guards.flatMap((guard) => guard.figures ?? [])];
    const looksBack = compared.some(({ left, right }) => [...left, ...right].some((term) => term.previous));
    const tables = ["disclosure", "requests", "reviews"] as const;
    if (!tables.some((table) => rule.editions.includes(this.edition(table)))) return "other-edition";
    if (looksBack && !this.previous) return "no-previous-year";
    const table = cells[0]?.split(".")[0] as Table;
    if (guards.some(({ edition }) => edition && !edition.includes(this.edition(table)))) return "not-counted";
    const said = guards.map((guard) => this.isSo(rule, guard));
    if (said.includes(false)) return "pass";
    const truth = this.truth(rule, comparison);
    const reasons = new Set(said.filter((it) => typeof it === "string"));
    if (truth === "unread-cell" || truth === "row-omitted") reasons.delete("local-row");
    if (!reasons.has("local-row")) {
      if (truth === "pass" || truth === "pass-blanks-as-zero") {
        const helped = this.report.read_by_sums?.some((cell) => cells.includes(cell));
        return helped && guards.some((guard) => guard.not_read_by_sums) ? "used-for-reading" : truth;
      }
      if (truth !== "fail") reasons.add(truth);
    }
    const concerned = guards.map((guard) => this.concerns(guard));
    if (concerned.includes(false)) return "pass";
    return reasons.size > 0 ? this.last(reasons) : concerned.includes(undefined) ? "organ-unknown" : "fail";
  }

  /** Whether a guard about the report is so, or why that is not known. */
  private isSo(rule: Rule, guard: Guard): boolean | Undecided {
    const { year, scope, local_rows: rows = [] } = this.report;
    if (guard.from_year !== undefined) return year === undefined ? "date-unknown" : year >= guard.from_year;
    const truth = guard.figures && this.truth(rule, guard.figures);
    if (truth) return truth === "pass" || truth === "pass-blanks-as-zero" || (truth !== "fail" && truth);
    const disturbed = guard.no_local_row_after?.some((place) =>
      rows.some(({ table, after }) => place === table || (after ? place === after : place.startsWith(table))),
    );
    return disturbed ? "local-row" : !guard.scope_is_not || guard.scope_is_not !== scope;
  }

  /** Whether a guard about the organ is so; nothing where that is not known. */
  private concerns(guard: Guard): boolean | undefined {
    const { name, kind, level, rule_making: power = "unknown" }: Known = { ...this.report.organ, ...this.known };
    if (guard.organ_kind) return kind && guard.organ_kind.includes(kind);
    if (guard.organ_level) return level && guard.organ_level.includes(level);
    if (name === undefined && (guard.organ_name_ends || guard.organ_name_lacks)) return undefined;
    if (guard.organ_name_ends) return guard.organ_name_ends.some((end) => name?.trimEnd().endsWith(end));
    if (guard.organ_name_lacks) return !guard.organ_name_lacks.some((word) => name?.includes(word));
    if (guard.cannot_make_rules) return power === "unknown" ? undefined : power === "no";
    return !guard.organ_kind_is_not || guard.organ_kind_is_not !== kind;
  }

  private truth(rule: Rule, relation: Relation): "pass" | "pass-blanks-as-zero" | "fail" | Undecided {
    let [left, right] = [this.side(rule, relation.left), this.side(rule, relation.right)];
    const missing = new Set([...left.missing, ...right.missing]);
    if (missing.size > 0) return this.last(missing);
    if (relation.is === "at_least" || relation.is === "more_than") [left, right] = [right, left];
    const [below, above] = [left.most < right.least, right.most < left.least];
    if (relation.is === "equal") {
      const exact = left.least === left.most && right.least === right.most;
      const holds = exact ? "pass" : right.terms > 0 ? "pass-blanks-as-zero" : "blank-cell";
      return left.known === right.known ? holds : below || above ? "fail" : "blank-cell";
    }
    const weak = relation.is === "at_most" || relation.is === "at_least";
    const [holds, fails] = weak ? [left.most <= right.least, above] : [below, right.most <= left.least];
    return holds ? "pass" : fails ? "fail" : "blank-cell";
  }

  side(rule: Rule, terms: Term[]): Side {
    const side: Side = { known: 0n, terms: 0, least: 0n, most: 0n, missing: [] };
    for (const term of terms) {
      const times = term.times_threshold ? threshold(rule, term.times_threshold) : (term.times ?? 1);
      const value = this.value(rule, term);
      if (typeof value === "string") side.missing.push(value);
      else if (value === undefined) {
        const signed = this.cells.get((term.cell ?? term.previous) as Cell)?.figure === "change";
        if (signed || times < 0) side.least = -Infinity;
        if (signed || times > 0) side.most = Infinity;
      } else [side.known, side.terms] = [side.known + BigInt(times) * value, side.terms + 1];
    }
    return { ...side, least: side.least || side.known, most: side.most || side.known };
  }

  private value(rule: Rule, term: Term): Value {
    const { year, published } = this.report;
    if (term.cell) return this.figure(term.cell);
    if (term.previous) return this.previous?.figure(term.previous);
    if (term.threshold) return scaled(threshold(rule, term.threshold));
    if (term.published) return published ? days(Date.parse(published)) : "date-unknown";
    if (!term.next_year) return scaled(term.number ?? 0);
    return year ? days(Date.UTC(year + 1, term.next_year.month - 1, term.next_year.day)) : "date-unknown";
  }

  figure(address: Cell): Value {
    const { unread = {}, remarks = {}, omitted = [] } = this.report;
    const [cell, value, remark] = [this.cells.get(address), printed(this.report, address), remarks[address]];
    const nil = remark === undefined || new RegExp(this.catalogue.nil_pattern).test(remark.replace(BLANKS, ""));
    if (address in unread || (value === undefined && !nil)) return "unread-cell";
    if (value !== undefined) return scaled(value);
    if (omitted.some((it) => it === address || it === cell?.row || it === cell?.table)) return "row-omitted";
    return cell?.labels.some((it) => it.edition === this.edition(cell.table)) ? undefined : "other-edition";
  }

  edition = (table: Table): Edition => this.report.forms?.[table] ?? this.report.edition;
  private last = (of: Set<Undecided>) => this.catalogue.undecided.findLast((it) => of.has(it)) as Undecided;
}

const threshold = (rule: Rule, name: string): number => rule.thresholds.find((it) => it.name === name)?.value ?? 0;
const days = (milliseconds: number): bigint => scaled(milliseconds / 86_400_000);

function scaled(figure: number | string): bigint {
  const [whole, decimals = ""] = String(figure).split(".");
  return BigInt(whole + decimals.padEnd(17, "0"));
}
