/** Tells comparisons in the printed words of the form. */

import { printed } from "./cells.js";
import type { Checked } from "./rules.js";
import type { Cell, Expression, Rule, Term } from "./types.js";

const RELATIONS = {
  equal: "应等于",
  at_most: "应不大于",
  at_least: "应不小于",
  less_than: "应小于",
  more_than: "应大于",
};

export interface Failure {
  rule: Rule;
  /** Which of the rule's expressions. */
  comparison: number;
  /** The figures of the report that it compares, the left side first. */
  cells: Cell[];
}

/** The comparisons that do not hold. */
export function failures(checked: Checked): Failure[] {
  const outcomes = checked.outcomes();
  return checked.catalogue.rules.flatMap((rule) =>
    rule.expressions.flatMap((expression, comparison) =>
      outcomes[rule.id]?.[comparison] === "fail" ? { rule, comparison, cells: cellsOf(expression) } : [],
    ),
  );
}

function cellsOf({ left, right }: Expression): Cell[] {
  return [...left, ...right].flatMap((term) => term.cell ?? []);
}

/** A comparison, a line a term: what the form prints at the cell, and what stands in it. */
export function tell(checked: Checked, { rule, comparison }: Failure): string[] {
  const expression = rule.expressions[comparison];
  if (!expression) return [];
  return [
    `${rule.title.zh}  [${rule.id}]`,
    ...side(checked, rule, expression.left),
    RELATIONS[expression.is],
    ...side(checked, rule, expression.right),
  ];
}

function side(checked: Checked, rule: Rule, terms: Term[]): string[] {
  const told = terms.map((term) => `    ${termTold(checked, rule, term)}`);
  return terms.length === 1 ? told : [...told, `    合计：${decimal(checked.side(rule, terms).known)}`];
}

function termTold(checked: Checked, rule: Rule, term: Term): string {
  const limit = (name: string) => rule.thresholds.find((threshold) => threshold.name === name);
  const times = term.times_threshold ? limit(term.times_threshold)?.value : (term.times ?? 1);
  const told = quantity();
  return times === 1 ? told : times === -1 ? `减去  ${told}` : `${times} 倍的  ${told}`;

  function quantity(): string {
    const { year = 0, published } = checked.report;
    if (term.cell) return figure(checked, term.cell);
    if (term.previous && checked.previous) return `上一年度的${figure(checked.previous, term.previous)}`;
    if (term.threshold) return `${limit(term.threshold)?.value}（${limit(term.threshold)?.about.zh}）`;
    if (term.next_year) return `${year + 1}年${term.next_year.month}月${term.next_year.day}日`;
    return term.published ? `发布日期：${published}` : String(term.number);
  }
}

/** The labels the report's form prints at a cell, and what stands in it. */
function figure(checked: Checked, address: Cell): string {
  const cell = checked.cells.get(address);
  const own = cell?.labels.find((label) => label.edition === checked.edition(cell.table)) ?? cell?.labels[0];
  return `“${own?.row}”一行“${own?.column}”：${printed(checked.report, address) ?? "空白"}`;
}

/** A number of 10⁻¹⁷ as a decimal. */
function decimal(scaled: bigint): string {
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(18, "0");
  const decimals = digits.slice(-17).replace(/0+$/, "");
  return `${scaled < 0n ? "-" : ""}${digits.slice(0, -17)}${decimals && `.${decimals}`}`;
}
