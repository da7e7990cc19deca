import type { Match } from '../../canonical/generated/types.ts';
import type { Leg } from '../../canonical/query.ts';
import { withoutUndefined } from '../../kernel/without-undefined.ts';
import { codeTable } from '../../wire/lexical/code-table.ts';
import { callerFields, requireEcho } from '../contract-form/caller.ts';
import { contractNamespace, type ContractAnswer, type ContractRequest, type Conversation } from '../contract-form/conversation.ts';
import { formOf, type Form } from '../contract-form/form.ts';
import { coded, date, instant, matching, text, truth } from '../contract-form/leaf-forms.ts';
import { field } from '../contract-form/request-form.ts';
import { unsupported } from '../contract-form/unsupported.ts';
import { BIRTH_PLACE, IDENTITY, NAME, PARTIAL_DATE_FORM, STATE } from '../eu-types/identity-form.ts';
import { REFERENCE } from '../eu-types/match-form.ts';
import { ALERT_BASES } from '../eu-types/record-codes.ts';
import { refusalTable } from '../eu-types/refusal-table.ts';
import { DOCUMENT_TYPES, SEXES } from '../eu-types/subject-codes.ts';
import { subjectGroup } from '../eu-types/subject-fields.ts';
import { DOCUMENT_NUMBER_LENGTH } from '../eu-types/text-forms.ts';

const NAMESPACE = contractNamespace('nsis');

/** `Warning`. */
const WARNINGS = codeTable<NonNullable<Match['alertWarnings']>[number]>({
  armed: 'ARMED',
  violent: 'VIOLENT',
  absconded: 'ABSCONDED',
  'suicide-risk': 'SUICIDE_RISK',
  'health-threat': 'HEALTH_THREAT',
  'terrorism-activity': 'TERRORISM_ACTIVITY',
});

/** `AlertVariant`: held against the contract, because no canonical field has a place for it. */
const VARIANT = matching(/^(?:MISSING_PROTECTION|MISSING|ABDUCTION_RISK|CHILD_TRAVEL_RISK|VULNERABLE_ADULT|DISCREET|INQUIRY|SPECIFIC)$/);

/**
 * Searches alerts on persons in a national system of the SIS, without the ESP (Regulation (EU) 2019/817, Article 7(3); Regulation (EU)
 * 2018/1861, Article 34). The answer is for the officer's eyes (2018/1862, Article 37(3)): the gateway's callers are systems, not screens.
 */
export const NSIS_CONVERSATION: Conversation = Object.freeze({
  kind: 'nsis',
  refusals: refusalTable('nsis', [
    'alert-incompatible',
    'alert-unknown',
    'biometrics-not-searchable',
    'citizen-of-member-state',
    'data-not-foreseen',
    'hit-incomplete',
    'legal-ground-wrong',
    'minimum-data-missing',
    'not-the-issuer',
    'only-dactyloscopic',
    'palm-prints-not-permitted',
    'same-state-alert-exists',
    'value-impossible',
  ]),
  ask,
  answer: (leg: Leg) => ({ message: 'QueryAlertsResponse', form: responseTo(leg) }),
});

function ask(leg: Leg): ContractRequest {
  if (leg.systems.length !== 1 || !leg.systems.includes('SIS') || leg.presenceOnly) throw unsupported(leg, 'systems');
  return {
    operation: 'QueryAlerts',
    path: 'alerts/query',
    fields: [...callerFields(leg), field('Screen', 'OFFICER'), field('Subject', subjectGroup(leg.subject))],
  };
}

/** `SisPersonAlias`: held against the contract. */
const ALIAS = formOf(NAMESPACE, (fields) => ({
  label: fields.one('Label', matching(/^(?:CONFIRMED|NOT_CONFIRMED|ALIAS|MISUSED)$/)),
  familyName: fields.one('Surname', NAME),
  givenNames: fields.many('GivenName', NAME, { json: 'givenNames', max: 50 }),
  birthDate: fields.optional('BirthDate', PARTIAL_DATE_FORM),
  birthPlace: fields.optional('BirthPlace', BIRTH_PLACE),
  sex: fields.optional('Sex', coded(SEXES)),
  nationalities: fields.many('Nationality', STATE, { json: 'nationalities', max: 50 }),
}));

const DOCUMENT = formOf(NAMESPACE, (fields) => {
  const shown = {
    documentType: fields.one('Type', coded(DOCUMENT_TYPES)),
    documentNumber: fields.one('Number', text(DOCUMENT_NUMBER_LENGTH)),
    documentIssuer: fields.one('IssuingState', STATE),
  };
  fields.optional('IssueDate', date);
  fields.optional('CopyReference', REFERENCE);
  return shown;
});

const HIT: Form<Match> = formOf(NAMESPACE, (fields) => {
  const alertReference = fields.one('SchengenId', matching(/^[A-Z]{3}-(?:SYN|NEW)-[0-9]{6,9}(?:-[0-9]{1,2})?$/));
  const recordReference = fields.one('RecordReference', REFERENCE);
  const alertCategory = fields.one('Basis', coded(ALERT_BASES));
  fields.optional('Variant', VARIANT);
  const alertIssuer = fields.one('IssuingState', STATE);
  const alertAction = fields.one('Action', NAME);
  fields.optional('Flagged', truth);
  fields.optional('FaceVerified', truth);
  const alertWarnings = fields.many('Warning', coded(WARNINGS), { json: 'warnings', max: 6 });
  const identity = fields.optional('Identity', IDENTITY);
  fields.many('Alias', ALIAS, { json: 'aliases', max: 50 });
  const document = fields.optional('Document', DOCUMENT);
  return withoutUndefined({
    recordReference,
    alertReference,
    alertCategory,
    alertIssuer,
    alertAction,
    alertWarnings,
    ...identity,
    ...document,
  });
});

function responseTo(leg: Leg): Form<ContractAnswer> {
  return formOf(NAMESPACE, (fields) => {
    requireEcho(fields, leg);
    fields.one('SynchronisedAt', instant);
    const matches = fields.many('Hit', HIT, { json: 'hits', max: 100, always: true }) ?? [];
    return { parts: [{ system: 'SIS', status: matches.length > 0 ? 'HIT' : 'NO_HIT', matches }] };
  });
}
