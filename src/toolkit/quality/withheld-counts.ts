/** A count that may be shown, or `null` where it is so small that it could point at somebody. */
export type ShownCount = number | null;

/**
 * The least threshold. From five on, no withheld count can be told from sums beside it: a shown count stands for three counts or more, so
 * that one and two are both possible wherever one is withheld.
 */
export const LEAST_THRESHOLD = 5;

/**
 * A count as a report may show it (Regulation (EU) 2019/817, Article 39): from 1 to below the threshold it is withheld, else it is rounded to
 * a multiple of the threshold. Because sums are rounded on their own, no difference of shown counts, in one report or between two, gives a
 * withheld one away.
 */
export function shownCount(count: number, threshold: number): ShownCount {
  if (count > 0 && count < threshold) return null;
  return Math.round(count / threshold) * threshold;
}

/** A share of a whole in per mille, from counts as they may be shown; `null` where either of them, or what is left, is withheld or nothing. */
export function shownShare(count: number, whole: number, threshold: number): ShownCount {
  const [part, all, rest] = [shownCount(count, threshold), shownCount(whole, threshold), shownCount(whole - count, threshold)];
  if (part === null || rest === null || all === null || all === 0) return null;
  return Math.min(1000, Math.round((1000 * part) / all));
}
