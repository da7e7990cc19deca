import type { Match } from '../../canonical/generated/types.ts';
import type { Leg } from '../../canonical/query.ts';
import { withoutUndefined } from '../../kernel/without-undefined.ts';
import { contractNamespace, type ContractAnswer, type ContractRequest, type Conversation } from '../contract-form/conversation.ts';
import { formOf, type Form } from '../contract-form/form.ts';
import { coded, matching } from '../contract-form/leaf-forms.ts';
import { field, type Group, type RequestField } from '../contract-form/request-form.ts';
import { DOCUMENT } from '../eu-types/document-form.ts';
import { IDENTITY } from '../eu-types/identity-form.ts';
import { milliseconds } from '../eu-types/milliseconds.ts';
import { refusalTable } from '../eu-types/refusal-table.ts';
import { subjectGroup } from '../eu-types/subject-fields.ts';
import { CONCEALED_REFERENCE, QUERY_ID } from '../eu-types/text-forms.ts';
import { TYPES_NAMESPACE } from '../eu-types/types-namespace.ts';
import { identificationOf, type IdentificationCheck } from './identification.ts';
import { asksLinkedData, linkedDataFor, linkedDataOf } from './linked-data.ts';
import { PRESENCE_SYSTEMS, presenceCheckOf } from './presence-check.ts';

const NAMESPACE = contractNamespace('cir');

/**
 * Asks a common identity repository (Regulation (EU) 2019/817, Articles 17 to 24): identifications under Articles 20 and 20a, for a leg
 * with `presenceOnly` the first step of Article 22, and for the purposes of Article 21 the data that a link connects. Every answer is final.
 */
export const CIR_CONVERSATION: Conversation = Object.freeze({
  kind: 'cir',
  refusals: refusalTable('cir', [
    'legal-basis-not-permitted',
    'circumstance-missing',
    'minor-under-twelve',
    'presence-missing',
    'biometrics-first',
    'caller-not-central',
    'flag-not-visible',
  ]),
  ask,
  answer,
});

function ask(leg: Leg): ContractRequest {
  if (asksLinkedData(leg)) return linkedDataRequest(leg);
  return leg.presenceOnly ? presenceRequest(leg) : identificationRequest(leg);
}

function answer(leg: Leg): { readonly message: string; readonly form: Form<ContractAnswer> } {
  if (asksLinkedData(leg)) return { message: 'ReadLinkedDataResponse', form: linkedDataFor(leg) };
  return leg.presenceOnly
    ? { message: 'CheckPresenceResponse', form: presenceOf(leg) }
    : { message: 'IdentifyPersonResponse', form: identificationFor(leg) };
}

function linkedDataRequest(leg: Leg): ContractRequest {
  const { basis, sid } = linkedDataOf(leg);
  return { operation: 'ReadLinkedData', path: 'linked-data', fields: [...askerFields(leg, basis), field('Sid', sid)] };
}

function identificationRequest(leg: Leg): ContractRequest {
  const { basis, check } = identificationOf(leg);
  const fields = [...askerFields(leg, basis), field('Check', check && checkGroup(check)), field('Subject', subjectGroup(leg.subject))];
  return { operation: 'IdentifyPerson', path: 'identifications', fields };
}

function presenceRequest(leg: Leg): ContractRequest {
  const { basis, caseToken, systems } = presenceCheckOf(leg);
  const fields = [
    ...askerFields(leg, basis),
    field('CaseToken', caseToken),
    field('System', systems, 'systems'),
    field('Subject', subjectGroup(leg.subject)),
  ];
  return { operation: 'CheckPresence', path: 'presence-checks', fields };
}

function askerFields(leg: Leg, basis: string): readonly RequestField[] {
  return [
    field('QueryId', leg.query),
    field('LegalBasis', basis),
    field('ProfileId', leg.profile),
    field('ProfileNumber', leg.annexProfile),
    field('MemberState', leg.memberState),
    field('Authority', leg.authority),
    field('User', leg.user),
    field('DeadlineMs', milliseconds(leg.budgetMs)),
  ];
}

function checkGroup(check: IdentificationCheck): Group {
  return {
    of: 'contract',
    fields: [
      field('Circumstance', check.circumstance),
      field('PersonPresent', check.personPresent),
      field('CapturedAt', check.capturedAt),
      field('BiometricStep', check.biometricStep),
      field('ChildsBestInterests', check.childsBestInterests),
    ],
  };
}

/** `ConcealedMatch` of eu-types.xsd: Article 18(1) data and nothing that tells the owning system. */
const CONCEALED_MATCH: Form<Match> = formOf(TYPES_NAMESPACE, (fields) =>
  withoutUndefined({
    ...fields.optional('Identity', IDENTITY),
    ...fields.optional('Document', DOCUMENT),
    faceReference: fields.optional('FacialImageReference', matching(CONCEALED_REFERENCE)),
  }),
);

/**
 * `IdentifyPersonResponse` as one part. The CIR conceals which system owns the data (Article 9(4) with Articles 20 and 20a), so the
 * part's `system` is only its nominal bearer, the first that was asked: a concealing profile never shows it.
 */
function identificationFor(leg: Leg): Form<ContractAnswer> {
  const [bearer] = leg.systems;
  return formOf(NAMESPACE, (fields) => {
    const query = fields.one('QueryId', matching(QUERY_ID));
    const matches = fields.many('Match', CONCEALED_MATCH, { json: 'matches', max: 100, always: true }) ?? [];
    if (query !== leg.query || bearer === undefined) return fields.refuse('QueryId');
    return { parts: [{ system: bearer, status: matches.length > 0 ? 'HIT' : 'NO_HIT', matches }] };
  });
}

/**
 * `CheckPresenceResponse` as one part for every system that was asked: HIT for those that the CIR names, NO_HIT for the others, and never
 * a match (Article 22(2)). A system not asked, or named twice, breaks the contract.
 */
function presenceOf(leg: Leg): Form<ContractAnswer> {
  return formOf(NAMESPACE, (fields) => {
    const query = fields.one('QueryId', matching(QUERY_ID));
    const systems = fields.many('System', coded(PRESENCE_SYSTEMS), { json: 'systems', max: 4, always: true }) ?? [];
    if (query !== leg.query) fields.refuse('QueryId');
    const wrong = systems.findIndex((system, index) => !leg.systems.includes(system) || systems.indexOf(system) < index);
    if (wrong >= 0) fields.refuse('System', { json: 'systems', index: wrong });
    const holding: ReadonlySet<string> = new Set(systems);
    return { parts: leg.systems.map((system) => ({ system, status: holding.has(system) ? 'HIT' : 'NO_HIT', matches: [] })) };
  });
}
