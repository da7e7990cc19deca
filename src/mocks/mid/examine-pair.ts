import type { SystemRecord } from '../population/person.ts';
import type { BiometricSearch } from '../sbms/biometric-search.ts';
import { colourOf, type ColourRow } from './colour-table.ts';
import { comparableIdentity, type ComparableIdentity } from './compare/comparable-identity.ts';
import { compareDocuments } from './compare/compare-documents.ts';
import { compareIdentities } from './compare/compare-identities.ts';
import type { ComparisonRules } from './compare/comparison-rules.ts';
import type { LinkGrounds } from './link-file.ts';

/** What came of comparing two records. */
export interface PairFinding {
  readonly colour: ColourRow['colour'];
  readonly grounds: LinkGrounds;
}

/** Compares one record with others of other systems: biometric, identity and travel-document data (Article 27(2) to (4)). */
export type Examination = (other: SystemRecord) => PairFinding | undefined;

/** Prepares a record to be compared. The comparison is `undefined` for a record of the same system, or of one that detection leaves out (Article 27(5)). */
export function examine(record: SystemRecord, biometrics: Pick<BiometricSearch, 'compare'>, rules: ComparisonRules): Examination {
  const own: ComparableIdentity | undefined = comparableIdentity(record);
  return (other) => {
    const theirs = other.system === record.system ? undefined : comparableIdentity(other);
    if (!own || !theirs) return undefined;
    const { outcome: identity, findings } = compareIdentities(own, theirs, rules);
    const evidence = { biometrics: biometrics.compare(record, other), identity, document: compareDocuments(record, other) };
    const { colour, basis, yellowCase } = colourOf(evidence);
    return { colour, grounds: { evidence, findings, basis, ...(yellowCase && { yellowCase }) } };
  };
}
