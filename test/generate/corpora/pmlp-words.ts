import type { CanonicalRecord } from '../../../src/canonical/generated/types.ts';
import { latvianDay, type Truth } from './synthetic-truth.ts';

type Status = NonNullable<CanonicalRecord['person']['nationalityStatus']>['status'];

/** Codes of OCMA's registers by canonical word, written down here a second time on purpose. */
export const PMLP_SEX = { male: 'V', female: 'S', unspecified: 'N' } as const;

/** The legal tie to a state. */
export const PMLP_STATUS: Readonly<Record<Status, string>> = {
  citizen: 'PI',
  'non-citizen': 'NP',
  stateless: 'BV',
  refugee: 'BG',
  'alternative-status': 'AL',
  'temporary-protection': 'PA',
  undetermined: 'NE',
};

/** Kinds of documents. */
export const PMLP_DOCUMENT: Readonly<Record<Truth['documents'][number]['type'], string>> = {
  passport: 'P',
  'diplomatic-passport': 'PD',
  'service-passport': 'PS',
  'special-passport': 'PV',
  'refugee-travel-document': 'PB',
  'stateless-travel-document': 'PX',
  'alien-passport': 'PA',
  'non-citizen-passport': 'PN',
  'identity-card': 'ID',
  'seafarers-identity-document': 'JG',
  'emergency-travel-document': 'AC',
  'residence-permit': 'UA',
  visa: 'VZ',
  other: 'CI',
};

/** How sure a date of birth is. */
export const PMLP_CERTAINTY = { confirmed: 'A', declared: 'D', estimated: 'N' } as const;

/** The words of one written form, as a register writes them in one field each. */
export const inFields = (family: string, given: readonly string[]): { uzvards: string; vardi: string | undefined } => ({
  uzvards: family,
  vardi: given.length === 0 ? undefined : given.join(' '),
});

/** A day that may be absent, in the Latvian form. */
export const dayField = (date: string | undefined): string | undefined => (date === undefined ? undefined : latvianDay(date));
