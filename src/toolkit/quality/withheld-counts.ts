/** A count that may be shown, or `null` where it is so small that it could point at somebody. */
export type ShownCount = number | null;

/** The least threshold that may be asked for. */
export const LEAST_THRESHOLD = 5;

/**
 * A count as a report may show it (Regulation (EU) 2019/817, Article 39): below the threshold it is withheld, nothing as well as a few; else
 * it is rounded down to a multiple of the threshold. Sums are rounded on their own, so that a shown sum of fewer parts than the threshold
 * never gives a withheld part away, whatever is subtracted from it; a sum of more parts does so only where all of them stand one below a
 * multiple.
 */
export function shownCount(count: number, threshold: number): ShownCount {
  return count < threshold ? null : count - (count % threshold);
}

/** A share of a whole in per mille, by the counts as they are shown, so that it tells no more; `null` where one of them is withheld. */
export function shownShare(count: number, whole: number, threshold: number): ShownCount {
  const [part, all] = [shownCount(count, threshold), shownCount(whole, threshold)];
  return part === null || all === null ? null : Math.round((1000 * part) / all);
}
