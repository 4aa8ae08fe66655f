/** Figures by their addresses. */

import type { Cell, Report } from "./types.js";

/** A figure as the report has it. */
export function printed(report: Report, address: Cell): number | string | undefined {
  const within = (value: unknown, step: string) => (value as Record<string, unknown> | undefined)?.[step];
  return address.split(".").reduce<unknown>(within, report) as number | string | undefined;
}
