/** A count that may be shown, or `null` where it is so small that it could point at somebody. */
export type ShownCount = number | null;

/**
 * Counts of one group as they may be shown: those from 1 to below the threshold are withheld, and where that is a single one, the smallest
 * other count above zero as well, because the group's sum would give it away (Regulation (EU) 2019/817, Article 39).
 */
export function withheldCounts(counts: readonly number[], threshold: number): readonly ShownCount[] {
  const small = counts.map((count) => count > 0 && count < threshold);
  if (small.filter(Boolean).length === 1) {
    const others = counts.flatMap((count, index) => (count > 0 && !small[index] ? [{ count, index }] : []));
    const [next] = others.toSorted((one, other) => one.count - other.count);
    if (next !== undefined) small[next.index] = true;
  }
  return counts.map((count, index) => (small[index] ? null : count));
}
