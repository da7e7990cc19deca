import type { SystemRecord } from '../population/person.ts';

/**
 * Finds what a new or changed record has to be compared with (Regulation (EU) 2019/817, Article 27(2) to (5)): records of *other* systems
 * that detection covers, each once, in the order in which they were filed, which share with it
 * - a biometric match,
 * - a travel document: number and issuer, whatever the type, or
 * - names and date of birth that are equal or meet a rule of the closed list of Delegated Regulations (EU) 2023/332 and 2023/333, with no
 *   contradiction of sex.
 *
 * Every pair that those rules call same or similar is among them; some that they do not may be, and so may alerts of categories that launch
 * no detection. The record itself need not be in the store.
 */
export interface DetectionSource {
  detectionCandidates(record: SystemRecord): Iterable<SystemRecord>;
}
