import type { SystemRecord } from '../../population/person.ts';

/** Who may see the flag (Regulation (EU) 2019/816, Article 5(7)): the VIS, the ETIAS Central Unit and screening authorities. */
const FLAG_READERS: ReadonlySet<string> = new Set(['VIS', 'ETIAS_CENTRAL_UNIT', 'SCREENING']);

/** Whether a role may see flags. */
export function readsFlags(role: string): boolean {
  return FLAG_READERS.has(role);
}

/** The flag of a record of ECRIS-TCN (Article 5(1)(c)), which the CIR stores apart from identity data (Regulation (EU) 2019/818, Article 18(1a)). */
export function convictionFlag({ content }: SystemRecord): boolean | undefined {
  return content.kind === 'ECRIS-TCN' ? content.flagged : undefined;
}
