import type { Match } from '../../canonical/generated/types.ts';
import { withoutUndefined } from '../../kernel/without-undefined.ts';
import type { ElementReader } from '../../wire/xml-sequence/element-sequence.ts';
import { coded, date, instant, matching, text } from '../../wire/xml-sequence/simple-content.ts';
import { document } from '../eu-types/document-element.ts';
import { identity } from '../eu-types/identity-element.ts';
import { STATE_CODE } from '../eu-types/text-forms.ts';
import { typesSequence } from '../eu-types/types-sequence.ts';
import { ALERT_BASES, ASYLUM_CATEGORIES, AUTHORISATION_STATUSES, VISA_STATUSES, VISA_TYPES } from './contract-codes.ts';

const REFERENCE = text(80);
const STATE = matching(STATE_CODE);

/** Reads `t:Match` of eu-types.xsd, whose groups become the flat fields of a canonical match; an empty group says nothing. */
export const match: ElementReader<Match> = typesSequence((sequence) =>
  withoutUndefined({
    recordReference: sequence.optional('RecordReference', REFERENCE),
    ...sequence.optional('Identity', identity),
    ...sequence.optional('Document', document),
    faceReference: sequence.optional('FacialImageReference', REFERENCE),
    ...sequence.optional('EntryExitRecord', entryExitRecord),
    ...sequence.optional('VisaRecord', visaRecord),
    ...sequence.optional('TravelAuthorisation', travelAuthorisation),
    ...sequence.optional('Alert', alert),
    ...sequence.optional('AsylumDataSet', asylumDataSet),
    ...sequence.optional('ConvictionReference', convictionReference),
  }),
);

const entryExitRecord = typesSequence((sequence) => ({
  entryDate: sequence.optional('EntryTime', instant),
  exitDate: sequence.optional('ExitTime', instant),
  crossingPoint: sequence.optional('BorderCrossingPoint', REFERENCE),
  authorisedUntil: sequence.optional('AuthorisedStayUntil', date),
  refusalReasons: sequence.many('RefusalReason', 10, matching(/^[A-J]$/)),
}));

const visaRecord = typesSequence((sequence) => ({
  visaStickerNumber: sequence.optional('StickerNumber', text(20)),
  visaType: sequence.optional('Type', coded(VISA_TYPES)),
  visaStatus: sequence.optional('Status', coded(VISA_STATUSES)),
  visaValidUntil: sequence.optional('ExpiryDate', date),
  visaIssuer: sequence.optional('IssuingState', STATE),
}));

const travelAuthorisation = typesSequence((sequence) => ({
  authorisationStatus: sequence.optional('Status', coded(AUTHORISATION_STATUSES)),
  authorisationValidUntil: sequence.optional('ExpiryDate', date),
}));

const alert = typesSequence((sequence) => ({
  alertReference: sequence.optional('SchengenId', text(40)),
  alertCategory: sequence.optional('LegalBasis', coded(ALERT_BASES)),
  alertIssuer: sequence.optional('IssuingState', STATE),
  alertAction: sequence.optional('ActionToBeTaken', text(200)),
}));

const asylumDataSet = typesSequence((sequence) => ({
  asylumDataSet: sequence.optional('Category', coded(ASYLUM_CATEGORIES)),
  asylumMemberState: sequence.optional('StateOfOrigin', STATE),
  asylumDate: sequence.optional('EventDate', date),
}));

const convictionReference = typesSequence((sequence) => ({
  convictingMemberState: sequence.optional('MemberState', STATE),
  convictionReference: sequence.optional('Code', text(60)),
}));
