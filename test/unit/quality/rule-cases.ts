import type { RecordKind } from '../../../src/quality/quality-rule.ts';
import type { Changes } from './good-records.ts';

/** How a rule is tripped: a good record, what makes the rule look at it, and what breaks it. */
export interface RuleCase {
  readonly kind: RecordKind;
  /** Changes after which the rule is judged, and kept. */
  readonly judged?: Changes;
  /** Further changes that break it; `twice` sends the same record again. */
  readonly broken: Changes | 'twice';
  /** The fields that are named then. */
  readonly fields: readonly string[];
}

const PERSON = '/person/identities/0';
const NAMES = `${PERSON}/names`;
const FAMILY = `${NAMES}/0/familyName`;
const BORN = `${PERSON}/birthDate/value`;
const NATIONALITIES = `${PERSON}/nationalities`;
const EACH_BORN = '/person/identities/-/birthDate/value';

const rule = (kind: RecordKind, broken: RuleCase['broken'], fields: RuleCase['fields'] | string, judged?: Changes): RuleCase => ({
  kind,
  broken,
  fields: typeof fields === 'string' ? [fields] : fields,
  ...(judged && { judged }),
});

/** The same field is broken and named. */
const at = (kind: RecordKind, field: string, value: unknown, judged?: Changes): RuleCase => rule(kind, { [field]: value }, field, judged);

const missing = (kind: RecordKind, field: string, judged?: Changes): RuleCase => at(kind, field, undefined, judged);
const noName = (kind: RecordKind): RuleCase => rule(kind, { [NAMES]: undefined }, '/person/identities/-/names/-/familyName');
const noBirth = (kind: RecordKind): RuleCase => rule(kind, { [`${PERSON}/birthDate`]: undefined }, EACH_BORN);
const noNationality = (kind: RecordKind): RuleCase => rule(kind, { [NATIONALITIES]: undefined }, '/person/identities/-/nationalities/-');
const noBirthPlace = (kind: RecordKind): RuleCase =>
  rule(kind, { [`${PERSON}/birthPlace`]: undefined, [`${PERSON}/birthCountry`]: undefined }, '/person/identities/-/birthPlace');
const citizen = (kind: RecordKind): RuleCase =>
  rule(kind, { [NATIONALITIES]: ['GEO', 'LVA'] }, `${NATIONALITIES}/1`, { [NATIONALITIES]: ['GEO', 'UKR'] });
const noDocument = (kind: RecordKind, field = 'number'): RuleCase => rule(kind, { '/documents': undefined }, `/documents/-/${field}`);
const inDocument = (kind: RecordKind, field: string, value: unknown): RuleCase => at(kind, `/documents/0/${field}`, value);
const twice = (kind: RecordKind, field: string): RuleCase => rule(kind, 'twice', field);
const samePerson = (kind: RecordKind): RuleCase => twice(kind, '/person/identities/-/names/-/familyName');
const noSample = (kind: RecordKind, index: number): RuleCase =>
  rule(kind, { [`/biometrics/${index}/modality`]: index === 0 ? 'face' : 'fingerprints' }, '/biometrics');

const TOMORROW = '2026-11-23';
const LATER = '2026-11-22T12:00:01Z';

const IDENTITY: Readonly<Record<string, RuleCase>> = {
  'identity-family-name-placeholder': at('visa', FAMILY, ' Nezināms '),
  'identity-family-name-unlikely': at('entry-ban', FAMILY, 'Null'),
  'identity-given-name-placeholder': at('visa', `${NAMES}/0/givenNames/1`, 'fnu'),
  'identity-latin-letters': rule('visa', { [FAMILY]: 'Параудзиня' }, `${NAMES}/0`),
  'identity-zone-letters': rule('visa', { [`${NAMES}/1/givenNames`]: ['MĪRA'] }, `${NAMES}/1`),
  'identity-zone-agrees': rule('person-alert', { [`${NAMES}/1/familyName`]: 'PAREIZA' }, `${NAMES}/1`),
  'identity-birth-date-calendar': at('border-crossing', BORN, '1990-06-31'),
  'identity-birth-date-future': at('border-crossing', BORN, '2026-12'),
  'identity-age-impossible': at('border-crossing', BORN, '1895-11-22'),
  'identity-age-unlikely': at('border-crossing', BORN, '1914'),
  'identity-birth-date-default': at('border-crossing', BORN, '1900-01-01'),
  'identity-birth-date-whole': at('return-decision', BORN, '1990-05'),
  'identity-nationality-known': at('irregular-crossing', `${NATIONALITIES}/0`, 'XXX'),
  'identity-nationality-of-state': at('irregular-crossing', `${NATIONALITIES}/0`, 'XXB'),
  'identity-sex-stated': rule('visa', { [`${PERSON}/sex`]: undefined }, '/person/identities/-/sex'),
  'identity-code-plausible': at('person-alert', '/person/nationalIdentifier', '01019010002', {
    '/person/nationalIdentifier': '01019010001',
  }),
  'identity-code-agrees': at('person-alert', BORN, '1990-01-02', { '/person/nationalIdentifier': '01019010001', [BORN]: '1990-01-01' }),
};

const DOCUMENTS: Readonly<Record<string, RuleCase>> = {
  'document-dates-in-order': inDocument('visa', 'validUntil', '2020-01-01'),
  'document-issued-past': inDocument('visa', 'issuedOn', TOMORROW),
  'document-born-before-issue': inDocument('visa', 'issuedOn', '1989-12-31'),
  'document-number-placeholder': inDocument('document-report', 'number', '0000000'),
  'document-number-unlikely': inDocument('document-report', 'number', '123456789'),
  'document-type-stated': inDocument('asylum-application', 'type', undefined),
  'document-issuer-stated': inDocument('asylum-application', 'issuingState', undefined),
  'document-valid-at-crossing': inDocument('border-crossing', 'validUntil', '2026-11-21'),
  'document-valid-for-journey': inDocument('visa', 'validUntil', '2026-12-19'),
};

const ENTRY_EXIT: Readonly<Record<string, RuleCase>> = {
  'ees-family-name': noName('border-crossing'),
  'ees-birth-date': noBirth('border-crossing'),
  'ees-nationality': noNationality('border-refusal'),
  'ees-document-number': noDocument('border-refusal'),
  'ees-document-issuer': inDocument('border-crossing', 'issuingState', undefined),
  'ees-document-expiry': rule('border-crossing', { '/documents/0/validUntil': undefined }, '/documents/-/validUntil'),
  'ees-crossing-past': at('border-crossing', '/borderCrossing/at', LATER),
  'ees-crossing-soon': at('border-crossing', '/borderCrossing/at', '2026-11-21T11:59:59Z'),
  'ees-refusal-past': at('border-refusal', '/borderRefusal/at', LATER),
  'ees-refusal-soon': at('border-refusal', '/borderRefusal/at', '2026-11-21T11:59:59Z'),
  'ees-refusal-reasons': missing('border-crossing', '/borderCrossing/refusalReasons', {
    '/borderCrossing/outcome': 'refused',
    '/borderCrossing/refusalReasons': ['C'],
  }),
  'ees-refusal-letters': at('border-refusal', '/borderRefusal/reasons/1', 'K'),
  'ees-crossing-letters': at('border-crossing', '/borderCrossing/refusalReasons/0', 'K', { '/borderCrossing/refusalReasons': ['J'] }),
  'ees-refusal-face': rule('border-refusal', { '/biometrics': undefined }, '/biometrics'),
  'ees-crossing-once': twice('border-crossing', '/borderCrossing/at'),
  'ees-refusal-once': twice('border-refusal', '/borderRefusal/number'),
};

const COMMON: Readonly<Record<string, RuleCase>> = {
  'cir-family-name': noName('irregular-crossing'),
  'cir-birth-date': noBirth('asylum-application'),
  'cir-nationality': noNationality('visa'),
  'cir-document': noDocument('border-crossing'),
};

const VISAS: Readonly<Record<string, RuleCase>> = {
  'vis-application-number': missing('visa', '/visa/applicationNumber'),
  'vis-family-name': noName('visa'),
  'vis-birth-date': noBirth('visa'),
  'vis-nationality': noNationality('visa'),
  'vis-third-country': citizen('visa'),
  'vis-document': noDocument('visa'),
  'vis-document-expiry': rule('visa', { '/documents/0/validUntil': undefined }, '/documents/-/validUntil'),
  'vis-birth-place': noBirthPlace('visa'),
  'vis-purpose': missing('visa', '/visa/purpose'),
  'vis-applied': missing('visa', '/visa/appliedOn'),
  'vis-applied-past': at('visa', '/visa/appliedOn', TOMORROW),
  'vis-journey-order': at('visa', '/visa/departureOn', '2026-11-30'),
  'vis-validity-order': at('visa', '/visa/validUntil', '2026-11-30'),
  'vis-sticker': missing('visa', '/visa/stickerNumber'),
  'vis-validity': missing('visa', '/visa/validUntil'),
  'vis-once': twice('visa', '/visa/applicationNumber'),
};

const PERMITS: Readonly<Record<string, RuleCase>> = {
  'vis-permit-family-name': noName('residence-permit'),
  'vis-permit-birth-date': noBirth('residence-permit-decision'),
  'vis-permit-nationality': noNationality('residence-permit-application'),
  'vis-permit-document': noDocument('residence-permit'),
  'vis-permit-applied-past': at('residence-permit-application', '/residencePermit/appliedOn', TOMORROW),
  'vis-permit-decided-past': at('residence-permit-decision', '/residencePermit/decidedOn', TOMORROW),
  'vis-permit-validity-order': at('residence-permit-decision', '/residencePermit/validUntil', '2026-11-09'),
  'vis-permit-application-number': rule(
    'residence-permit-application',
    { '/residencePermit/number': undefined, '/nationalFile': undefined },
    '/residencePermit/number',
  ),
  'vis-permit-number': missing('residence-permit', '/residencePermit/number'),
  'vis-permit-end': missing('residence-permit-decision', '/residencePermit/validUntil'),
  'vis-permit-card-end': missing('residence-permit', '/residencePermit/validUntil'),
  'vis-permit-refusal-ground': missing('residence-permit-decision', '/residencePermit/refusalGround', {
    '/residencePermit/stage': 'refused',
    '/residencePermit/refusalGround': 'means',
  }),
  'vis-permit-annulment-ground': missing('residence-permit-decision', '/residencePermit/refusalGround', {
    '/residencePermit/stage': 'annulled',
    '/residencePermit/refusalGround': 'purpose',
  }),
  'vis-permit-decision-once': twice('residence-permit-decision', '/residencePermit/decisionNumber'),
  'vis-permit-once': twice('residence-permit', '/residencePermit/number'),
};

/** The rules that Eurodac has for applicants and for irregular crossings alike. */
function eurodac(prefix: string, kind: RecordKind, part: string, event: string): Readonly<Record<string, RuleCase>> {
  const taken = `${part}/fingerprintsTakenAt`;
  return {
    [`${prefix}-family-name`]: noName(kind),
    [`${prefix}-nationality`]: noNationality(kind),
    [`${prefix}-birth-date`]: noBirth(kind),
    [`${prefix}-birth-place`]: noBirthPlace(kind),
    [`${prefix}-third-country`]: citizen(kind),
    [`${prefix}-fingerprints`]: noSample(kind, 0),
    [`${prefix}-face`]: noSample(kind, 1),
    [`${prefix}-taken-at`]: missing(kind, taken),
    [`${prefix}-taken-past`]: at(kind, taken, LATER),
    [`${prefix}-age`]: at(kind, BORN, '2020-11-22', { [BORN]: '2020-11-21' }),
    [`${prefix}-place`]: missing(kind, `${part}/place`),
    [`${prefix}-past`]: at(kind, event, event.endsWith('/at') ? LATER : TOMORROW),
    [`${prefix}-born`]: rule(kind, { [BORN]: '2026-11-22' }, event),
    [`${prefix}-minor`]: at(kind, BORN, '2008-11-21', { [`${part}/unaccompaniedMinor`]: true, [BORN]: '2008-11-22' }),
    [`${prefix}-72-hours`]: at(kind, event, event.endsWith('/at') ? '2026-11-19T11:59:59Z' : '2026-11-18'),
    [`${prefix}-once`]: twice(kind, `${part}/number`),
  };
}

const EURODAC: Readonly<Record<string, RuleCase>> = {
  ...eurodac('eurodac-applicant', 'asylum-application', '/asylumApplication', '/asylumApplication/lodgedOn'),
  ...eurodac('eurodac-crossing', 'irregular-crossing', '/irregularCrossing', '/irregularCrossing/at'),
  'eurodac-applicant-decided': missing('asylum-application', '/asylumApplication/decidedOn', {
    '/asylumApplication/stage': 'granted',
    '/asylumApplication/decidedOn': '2026-11-22',
  }),
  'eurodac-applicant-decided-order': at('asylum-application', '/asylumApplication/decidedOn', '2026-11-20', {
    '/asylumApplication/decidedOn': '2026-11-21',
  }),
};

const SAMPLES: Readonly<Record<string, RuleCase>> = {
  'sbms-fingerprint-quality': at('asylum-application', '/biometrics/0/quality', 39, { '/biometrics/0/quality': 40 }),
  'sbms-face-quality': at('border-refusal', '/biometrics/0/quality', 49, { '/biometrics/0/quality': 50 }),
  'sbms-palm-print': at('irregular-crossing', '/biometrics/1/modality', 'palm-print'),
  'sbms-border-fingers': rule('biometric-enrolment', { '/biometrics/1/position': 15 }, '/biometrics', {
    '/biometricEnrolment/purpose': 'border',
    '/biometrics/2': { modality: 'face' },
    '/biometrics/3': { modality: 'face' },
  }),
  'sbms-visa-fingers': rule('biometric-enrolment', { '/biometrics/1/position': 2 }, '/biometrics', {
    '/biometricEnrolment/purpose': 'visa',
  }),
  'sbms-asylum-fingers': rule('biometric-enrolment', { '/biometrics/1/position': 2 }, '/biometrics'),
  'sbms-asylum-face': rule('biometric-enrolment', { '/biometrics/0/modality': 'fingerprints' }, '/biometrics'),
  'sbms-border-age': at('biometric-enrolment', BORN, '2014-11-22', { '/biometricEnrolment/purpose': 'border', [BORN]: '2014-11-21' }),
  'sbms-asylum-age': at('biometric-enrolment', BORN, '2020-11-22', { [BORN]: '2020-11-21' }),
  'sbms-captured-past': at('asylum-application', '/biometrics/1/capturedAt', LATER),
  'sbms-session-past': at('biometric-enrolment', '/biometricEnrolment/takenAt', LATER),
  'sbms-enrolled-once': twice('biometric-enrolment', '/biometricEnrolment/transaction'),
};

const RETURNS: Readonly<Record<string, RuleCase>> = {
  'sis-return-a': noName('return-decision'),
  'sis-return-f': noBirth('return-decision'),
  'sis-return-j': missing('return-decision', '/returnDecision/reason'),
  'sis-return-l': missing('return-decision', '/returnDecision/number'),
  'sis-return-m': missing('return-decision', '/returnDecision/kind'),
  'sis-return-x': missing('return-decision', '/returnDecision/lastVoluntaryDeparture'),
  'sis-return-x-none': at('return-decision', '/returnDecision/lastVoluntaryDeparture', '2026-12-21', {
    '/returnDecision/voluntaryDepartureGranted': false,
    '/returnDecision/lastVoluntaryDeparture': undefined,
  }),
  'sis-return-z': missing('return-decision', '/returnDecision/entryBan'),
  'sis-return-period-order': at('return-decision', '/returnDecision/lastVoluntaryDeparture', '2026-11-20'),
  'sis-return-decided-past': at('return-decision', '/returnDecision/decidedOn', TOMORROW),
  'sis-return-without-delay': at('return-decision', '/returnDecision/decidedOn', '2026-11-19'),
  'sis-return-third-country': citizen('return-decision'),
  'sis-return-suspended-until': missing('return-decision', '/returnDecision/suspendedUntil', {
    '/returnDecision/suspended': true,
    '/returnDecision/suspendedUntil': '2027-01-01',
  }),
  'sis-return-once': twice('return-decision', '/returnDecision/number'),
  'sis-return-person-once': samePerson('return-decision'),
  'sis-departure-decision': missing('return-confirmation', '/returnConfirmation/returnDecision'),
  'sis-departure-place': missing('return-confirmation', '/returnConfirmation/place'),
  'sis-departure-past': at('return-confirmation', '/returnConfirmation/at', LATER),
  'sis-departure-soon': at('return-confirmation', '/returnConfirmation/at', '2026-11-19T11:59:59Z'),
  'sis-departure-once': twice('return-confirmation', '/returnConfirmation/returnDecision'),
};

const REFUSALS: Readonly<Record<string, RuleCase>> = {
  'sis-refusal-a': noName('entry-ban'),
  'sis-refusal-g': noBirth('entry-ban'),
  'sis-refusal-k': missing('entry-ban', '/entryBan/reason'),
  'sis-refusal-m': missing('entry-ban', '/entryBan/number'),
  'sis-refusal-n': missing('entry-ban', '/entryBan'),
  'sis-refusal-q': missing('entry-ban', '/entryBan/ground'),
  'sis-refusal-no-return-items': at('entry-ban', '/returnDecision', { number: 'IZR-1' }),
  'sis-refusal-dates-in-order': at('entry-ban', '/entryBan/validUntil', '2026-11-20'),
  'sis-refusal-expired': at('entry-ban', '/entryBan/validUntil', '2026-11-21'),
  'sis-refusal-decided-past': at('entry-ban', '/entryBan/decidedOn', TOMORROW),
  'sis-refusal-end-stated': missing('entry-ban', '/entryBan/validUntil', { '/entryBan/ground': 'return-entry-ban' }),
  'sis-refusal-without-delay': at('entry-ban', '/entryBan/decidedOn', '2026-11-19'),
  'sis-refusal-third-country': citizen('entry-ban'),
  'sis-refusal-once': twice('entry-ban', '/entryBan/number'),
  'sis-refusal-person-once': samePerson('entry-ban'),
};

const alertOf = (category: string, action: string): Changes => ({ '/personAlert/category': category, '/personAlert/action': action });
const wrongAction = (category: string, right: string, wrong: string): RuleCase =>
  at('person-alert', '/personAlert/action', wrong, alertOf(category, right));

const POLICE: Readonly<Record<string, RuleCase>> = {
  'sis-person-a': noName('person-alert'),
  'sis-person-g': noBirth('person-alert'),
  'sis-person-k': missing('person-alert', '/personAlert/reason'),
  'sis-person-n': missing('person-alert', '/personAlert/action'),
  'sis-person-arrest-action': at('person-alert', '/personAlert/action', 'discreet-check'),
  'sis-person-missing-action': wrongAction('32(1)(c)', 'place-under-protection', 'arrest'),
  'sis-person-unprotected-action': wrongAction('32(1)(b)', 'communicate-whereabouts', 'place-under-protection'),
  'sis-person-judicial-action': wrongAction('34', 'communicate-whereabouts', 'arrest'),
  'sis-person-check-action': wrongAction('36', 'inquiry-check', 'arrest'),
  'sis-person-offence': missing('person-alert', '/personAlert/offence'),
  'sis-person-child-age': at('person-alert', BORN, '2008-11-21', { '/personAlert/category': '32(1)(d)', [BORN]: '2008-11-22' }),
  'sis-person-adult-age': at('person-alert', BORN, '2008-11-22', { '/personAlert/category': '32(1)(e)', [BORN]: '2008-11-21' }),
  'sis-person-missing-since': missing('person-alert', '/personAlert/missingSince', {
    '/personAlert/category': '32(1)(a)',
    '/personAlert/missingSince': '2026-11-20',
  }),
  'sis-person-missing-order': rule('person-alert', { '/personAlert/missingSince': '2026-11-22' }, '/personAlert/decidedOn', {
    '/personAlert/missingSince': '2026-11-21',
  }),
  'sis-person-validity-order': at('person-alert', '/personAlert/validUntil', '2026-11-20'),
  'sis-person-expired': at('person-alert', '/personAlert/validUntil', '2026-11-21'),
  'sis-person-decided-past': at('person-alert', '/personAlert/decidedOn', TOMORROW),
  'sis-person-soon': at('person-alert', '/personAlert/decidedOn', '2026-11-19'),
  'sis-person-once': twice('person-alert', '/personAlert/number'),
};

const DOCUMENT_ALERTS: Readonly<Record<string, RuleCase>> = {
  'sis-document-number': noDocument('document-report'),
  'sis-document-issuer': inDocument('document-report', 'issuingState', undefined),
  'sis-document-type': inDocument('document-report', 'type', undefined),
  'sis-document-reported-past': at('document-report', '/documentReport/reportedOn', TOMORROW),
  'sis-document-event-order': rule('document-report', { '/documentReport/happenedOn/value': '2026-12' }, '/documentReport/reportedOn'),
  'sis-document-soon': at('document-report', '/documentReport/reportedOn', '2026-11-18'),
  'sis-document-once': twice('document-report', '/documents/-/number'),
};

/** A case for every packaged rule. */
export const RULE_CASES: Readonly<Record<string, RuleCase>> = {
  ...IDENTITY,
  ...DOCUMENTS,
  ...ENTRY_EXIT,
  ...COMMON,
  ...VISAS,
  ...PERMITS,
  ...EURODAC,
  ...SAMPLES,
  ...RETURNS,
  ...REFUSALS,
  ...POLICE,
  ...DOCUMENT_ALERTS,
};
