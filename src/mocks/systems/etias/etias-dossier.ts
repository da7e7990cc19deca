import type { ApplicationForm, Authorisation, Decision } from '../../../contracts/generated/etias.ts';
import type { AuthorisationContent, SystemRecord } from '../../population/person.ts';

/** What an application file holds beside what the CIR may have of it (Regulation (EU) 2018/1240, Articles 17 and 38 to 43). */
export interface EtiasDossier {
  readonly status: NonNullable<Authorisation['status']>;
  /** Everything the applicant entered, the items of Article 17(2)(aa) among it; generated files have none. */
  readonly form?: ApplicationForm;
  readonly validUntil?: string;
  /** Where an authorisation with limited territorial validity is valid (Article 44). */
  readonly territories?: readonly string[];
  /** In the order of entry. */
  readonly decisions: readonly Decision[];
}

/** The dossier that the content of a generated record amounts to. */
export function dossierFrom({ content }: SystemRecord): EtiasDossier {
  if (content.kind !== 'ETIAS') return { status: 'APPLIED', decisions: [] };
  const { status, validUntil } = content;
  return { status, decisions: [], ...(validUntil !== undefined && { validUntil }) };
}

/** What of a dossier goes into the record that other systems see. */
export function contentOf({ status, validUntil }: EtiasDossier): AuthorisationContent {
  return { kind: 'ETIAS', status, ...(validUntil !== undefined && { validUntil }) };
}

/** Whether there is an authorisation that is valid on a day. */
export function isValid({ status, validUntil }: EtiasDossier, on: string): boolean {
  return status === 'ISSUED' && (validUntil ?? '') >= on;
}
