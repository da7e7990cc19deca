/** Longest span that `Milliseconds` of eu-types.xsd and cir.openapi.json can state: ten minutes. */
export const LONGEST_MS = 600_000;

/** A time budget as `Milliseconds` states it: whole, never negative, at most `LONGEST_MS`. */
export function milliseconds(budgetMs: number): number {
  return Math.min(LONGEST_MS, Math.max(0, Math.floor(budgetMs)));
}
