import type { Link, Match } from '../../canonical/generated/types.ts';
import { withoutUndefined } from '../../kernel/without-undefined.ts';
import { formOf, type Form } from '../contract-form/form.ts';
import { coded, date, instant, matching, text } from '../contract-form/leaf-forms.ts';
import { DOCUMENT } from './document-form.ts';
import { IDENTITY, STATE } from './identity-form.ts';
import {
  ALERT_BASES,
  ASYLUM_CATEGORIES,
  AUTHORISATION_STATUSES,
  HANDLING_CODES,
  LINK_COLOURS,
  NOTICE_COLOURS,
  VISA_STATUSES,
  VISA_TYPES,
} from './record-codes.ts';
import { SYSTEMS } from './system-codes.ts';
import { TYPES_NAMESPACE } from './types-namespace.ts';

/** `ReferenceText` of eu-types.xsd. */
export const REFERENCE = text(80);

/** `Match` of eu-types.xsd, whose groups become the flat fields of a canonical match; an empty group says nothing. */
export const MATCH: Form<Match> = formOf(TYPES_NAMESPACE, (fields) =>
  withoutUndefined({
    recordReference: fields.optional('RecordReference', REFERENCE),
    ...fields.optional('Identity', IDENTITY),
    ...fields.optional('Document', DOCUMENT),
    faceReference: fields.optional('FacialImageReference', REFERENCE),
    ...fields.optional('EntryExitRecord', entryExitRecord),
    ...fields.optional('VisaRecord', visaRecord),
    ...fields.optional('TravelAuthorisation', travelAuthorisation),
    ...fields.optional('Alert', alert),
    ...fields.optional('AsylumDataSet', asylumDataSet),
    ...fields.optional('ConvictionReference', convictionReference),
    links: fields.many('Link', recordLink, { json: 'links', max: 100 }),
    ...fields.optional('DocumentNotice', documentNotice),
    ...fields.optional('EuropolEntry', europolEntry),
  }),
);

const entryExitRecord = formOf(TYPES_NAMESPACE, (fields) => ({
  entryDate: fields.optional('EntryTime', instant),
  exitDate: fields.optional('ExitTime', instant),
  crossingPoint: fields.optional('BorderCrossingPoint', REFERENCE),
  authorisedUntil: fields.optional('AuthorisedStayUntil', date),
  refusalReasons: fields.many('RefusalReason', matching(/^[A-J]$/), { json: 'refusalReasons', max: 10 }),
}));

const visaRecord = formOf(TYPES_NAMESPACE, (fields) => ({
  visaStickerNumber: fields.optional('StickerNumber', text(20)),
  visaType: fields.optional('Type', coded(VISA_TYPES)),
  visaStatus: fields.optional('Status', coded(VISA_STATUSES)),
  visaValidUntil: fields.optional('ExpiryDate', date),
  visaIssuer: fields.optional('IssuingState', STATE),
}));

const travelAuthorisation = formOf(TYPES_NAMESPACE, (fields) => ({
  authorisationStatus: fields.optional('Status', coded(AUTHORISATION_STATUSES)),
  authorisationValidUntil: fields.optional('ExpiryDate', date),
}));

const alert = formOf(TYPES_NAMESPACE, (fields) => ({
  alertReference: fields.optional('SchengenId', text(40)),
  alertCategory: fields.optional('LegalBasis', coded(ALERT_BASES)),
  alertIssuer: fields.optional('IssuingState', STATE),
  alertAction: fields.optional('ActionToBeTaken', text(200)),
}));
const asylumDataSet = formOf(TYPES_NAMESPACE, (fields) => ({
  asylumDataSet: fields.optional('Category', coded(ASYLUM_CATEGORIES)),
  asylumMemberState: fields.optional('StateOfOrigin', STATE),
  asylumDate: fields.optional('EventDate', date),
}));

const convictionReference = formOf(TYPES_NAMESPACE, (fields) => ({
  convictingMemberState: fields.optional('MemberState', STATE),
  convictionReference: fields.optional('Code', text(60)),
}));

const recordLink: Form<Link> = formOf(TYPES_NAMESPACE, (fields) => {
  const id = fields.optional('Sid', text(60));
  const colour = fields.one('Colour', coded(LINK_COLOURS));
  const systems = fields.many('System', coded(SYSTEMS), { json: 'systems', max: 6 }) ?? [];
  if (systems.length < 2) fields.refuse('System', { json: 'systems' });
  return withoutUndefined({
    id,
    colour,
    records: systems.map((system) => ({ system })),
    responsibleAuthority: fields.optional('ResponsibleAuthority', text(120)),
    createdAt: fields.optional('CreatedAt', instant),
    updatedAt: fields.optional('UpdatedAt', instant),
  });
});

const documentNotice = formOf(TYPES_NAMESPACE, (fields) => ({
  noticeReference: fields.one('Reference', REFERENCE),
  noticeDate: fields.one('ReportedOn', date),
  noticeColour: fields.optional('Colour', coded(NOTICE_COLOURS)),
}));

const europolEntry = formOf(TYPES_NAMESPACE, (fields) => ({
  europolReference: fields.optional('Reference', REFERENCE),
  handlingCode: fields.one('HandlingCode', coded(HANDLING_CODES)),
}));
