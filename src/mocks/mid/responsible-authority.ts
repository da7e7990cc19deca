import type { SystemRecord } from '../population/person.ts';
import { centralAuthorityOf, ETIAS_CENTRAL_UNIT, etiasUnitOf, sireneOf } from './authorities.ts';
import type { Authority, Responsibility } from './link-file.ts';
import { overridingState } from './triggers.ts';

/** The authority that entered the data, or that the law names for them. */
export function ownerOf(record: SystemRecord): Responsibility {
  const { content, memberState, authority } = record;
  switch (content.kind) {
    case 'SIS':
      return sireneOf(content.issuer);
    case 'ETIAS':
      return { ...ETIAS_CENTRAL_UNIT, deputy: etiasUnitOf(memberState) };
    case 'ECRIS-TCN':
      return centralAuthorityOf(content.memberState);
    default:
      return { reference: authority, memberState };
  }
}

/** SIRENE bureaux whose alerts under 2018/1862, Articles 26, 32, 34 and 36, are among the records. */
export function alertedBureaux(records: readonly SystemRecord[]): readonly Authority[] {
  const states = records.map(overridingState).filter((state): state is string => state !== undefined);
  return [...new Set(states)].map(sireneOf);
}

/** Who verifies a link by hand: the authority of the data that brought the match (Article 29(1)), or a SIRENE bureau whatever brought it (Article 29(2)). */
export function responsibleAuthority(trigger: SystemRecord, others: readonly SystemRecord[]): Responsibility {
  return alertedBureaux([trigger, ...others])[0] ?? ownerOf(trigger);
}
