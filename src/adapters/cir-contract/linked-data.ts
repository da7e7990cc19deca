import type { Match, Purpose, SystemId } from '../../canonical/generated/types.ts';
import type { Leg } from '../../canonical/query.ts';
import { withoutUndefined } from '../../kernel/without-undefined.ts';
import { codeTable } from '../../wire/lexical/code-table.ts';
import { contractNamespace, type ContractAnswer } from '../contract-form/conversation.ts';
import { formOf, type Form } from '../contract-form/form.ts';
import { coded, date, matching } from '../contract-form/leaf-forms.ts';
import { unsupported } from '../contract-form/unsupported.ts';
import { DOCUMENT } from '../eu-types/document-form.ts';
import { IDENTITY, NAME, STATE } from '../eu-types/identity-form.ts';
import { REFERENCE } from '../eu-types/match-form.ts';
import { ARTICLE_TEXT, QUERY_ID } from '../eu-types/text-forms.ts';
import { TYPES_NAMESPACE } from '../eu-types/types-namespace.ts';

const NAMESPACE = contractNamespace('cir');

type StoredSystem = Extract<SystemId, 'EES' | 'VIS' | 'ETIAS' | 'Eurodac' | 'ECRIS-TCN'>;

/** `CirSystem`: SIS is not among them. */
const CIR_SYSTEMS = codeTable<StoredSystem>({
  EES: 'EES',
  VIS: 'VIS',
  ETIAS: 'ETIAS',
  Eurodac: 'EURODAC',
  'ECRIS-TCN': 'ECRIS_TCN',
});

/** `LinkedDataBasis`, by the purpose that rests on it (Article 21(1) and (2)). */
const BASES: ReadonlyMap<Purpose, string> = new Map([
  ['link-verification', '2019/817-21(1)'],
  ['identity-fraud', '2019/817-21(2)'],
]);

/** Whether a leg asks for the data that a link connects. */
export function asksLinkedData({ purpose, presenceOnly }: Leg): boolean {
  return BASES.has(purpose) && !presenceOnly;
}

const isStored = (system: SystemId): system is StoredSystem =>
  ['EES', 'VIS', 'ETIAS', 'Eurodac', 'ECRIS-TCN'].some((stored) => stored === system);

/** What such a leg says besides the asker. Throws `contract-query-unsupported` for a system without data in the CIR, or without a link. */
export function linkedDataOf(leg: Leg): { readonly basis: string; readonly sid: string } {
  const basis = BASES.get(leg.purpose);
  if (basis === undefined) throw unsupported(leg, 'purpose');
  if (leg.systems.length === 0 || !leg.systems.every(isStored)) throw unsupported(leg, 'systems');
  const sid = leg.subject.linkId;
  if (sid === undefined) throw unsupported(leg, '/subject/linkId');
  return { basis, sid };
}

/** `OtherName` of eu-types.xsd, which no field of a canonical match holds: it is only held against the contract. */
const OTHER_NAME = formOf(TYPES_NAMESPACE, (fields) => [
  fields.one('Surname', NAME),
  ...(fields.many('GivenName', NAME, { json: 'givenNames', max: 50 }) ?? []),
]);

/** `StoredData`: one set of data with its owner. */
const STORED_DATA: Form<{ readonly system: StoredSystem; readonly match: Match }> = formOf(NAMESPACE, (fields) => {
  const system = fields.one('System', coded(CIR_SYSTEMS));
  const recordReference = fields.one('RecordReference', REFERENCE);
  fields.one('MemberState', STATE);
  if (fields.many('Provision', matching(ARTICLE_TEXT), { json: 'provisions', max: 12 }) === undefined)
    fields.refuse('Provision', { json: 'provisions' });
  fields.one('ExpiresOn', date);
  const identity = fields.one('Identity', IDENTITY);
  fields.many('OtherName', OTHER_NAME, { json: 'otherNames', max: 50 });
  fields.optional('BirthNationality', STATE);
  const document = fields.optional('Document', DOCUMENT);
  const faceReference = fields.optional('FacialImageReference', REFERENCE);
  fields.optional('FingerprintReference', REFERENCE);
  return { system, match: withoutUndefined({ recordReference, ...identity, ...document, faceReference }) };
});

/**
 * `ReadLinkedDataResponse` as one part for every system that was asked (Article 9(4)): HIT for those that own linked data, NO_HIT for the
 * others. Data of a system not asked break the contract.
 */
export function linkedDataFor(leg: Leg): Form<ContractAnswer> {
  return formOf(NAMESPACE, (fields) => {
    const query = fields.one('QueryId', matching(QUERY_ID));
    const stored = fields.many('StoredData', STORED_DATA, { json: 'storedData', max: 50, always: true }) ?? [];
    if (query !== leg.query) fields.refuse('QueryId');
    const foreign = stored.findIndex(({ system }) => !leg.systems.includes(system));
    if (foreign >= 0) fields.refuse('StoredData', { json: 'storedData', index: foreign, field: 'System' });
    const parts = leg.systems.map((system) => {
      const matches = stored.filter((data) => data.system === system).map(({ match }) => match);
      return { system, status: matches.length > 0 ? ('HIT' as const) : ('NO_HIT' as const), matches };
    });
    return { parts };
  });
}
