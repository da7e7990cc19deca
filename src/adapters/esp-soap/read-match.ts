import type { Match, PartialDate } from '../../canonical/generated/types.ts';
import { GatewayError } from '../../kernel/gateway-error.ts';
import { withoutUndefined } from '../../kernel/without-undefined.ts';
import { readSequence, type ElementReader, type ElementSequence } from '../../wire/xml-sequence/element-sequence.ts';
import { coded, composedText, date, instant, matching, text, textContent } from '../../wire/xml-sequence/simple-content.ts';
import {
  ALERT_BASES,
  ASYLUM_CATEGORIES,
  AUTHORISATION_STATUSES,
  CERTAINTIES,
  DOCUMENT_TYPES,
  SEXES,
  TYPES_NAMESPACE,
  VISA_STATUSES,
  VISA_TYPES,
} from './contract-codes.ts';

const NAME = composedText(200);
const REFERENCE = text(80);
const STATE = matching(/^[A-Z]{3}$/);
const PARTIAL_DATE = /^[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?$/;

/** Reads `t:Match` of eu-types.xsd, whose groups become the flat fields of a canonical match; an empty group says nothing. */
export const match: ElementReader<Match> = reader((sequence) =>
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

function reader<T>(read: (sequence: ElementSequence) => T): ElementReader<T> {
  return (element, path) => readSequence(element, path, TYPES_NAMESPACE, read);
}

const partialDate: ElementReader<PartialDate> = (element, path) => {
  const value = textContent(element, path, ['certainty']);
  const code = element.attributes[0]?.value;
  const certainty = code === undefined ? undefined : CERTAINTIES.word(code);
  if (!PARTIAL_DATE.test(value) || (code !== undefined && certainty === undefined)) throw new GatewayError('wire-xml-malformed', { field: path });
  return withoutUndefined({ value, certainty });
};

const birthPlace = reader((sequence) => ({
  birthPlace: sequence.optional('Place', NAME),
  birthCountry: sequence.optional('Country', STATE),
}));

const identity = reader((sequence) => ({
  familyName: sequence.optional('Surname', NAME),
  givenNames: sequence.many('GivenName', 50, NAME),
  birthName: sequence.optional('BirthSurname', NAME),
  birthDate: sequence.optional('BirthDate', partialDate),
  ...sequence.optional('BirthPlace', birthPlace),
  sex: sequence.optional('Sex', coded(SEXES)),
  nationalities: sequence.many('Nationality', 50, STATE),
}));

const document = reader((sequence) => ({
  documentType: sequence.optional('Type', coded(DOCUMENT_TYPES)),
  documentNumber: sequence.optional('Number', text(40)),
  documentIssuer: sequence.optional('IssuingState', STATE),
  documentValidUntil: sequence.optional('ExpiryDate', date),
}));

const entryExitRecord = reader((sequence) => ({
  entryDate: sequence.optional('EntryTime', instant),
  exitDate: sequence.optional('ExitTime', instant),
  crossingPoint: sequence.optional('BorderCrossingPoint', REFERENCE),
  authorisedUntil: sequence.optional('AuthorisedStayUntil', date),
  refusalReasons: sequence.many('RefusalReason', 10, matching(/^[A-J]$/)),
}));

const visaRecord = reader((sequence) => ({
  visaStickerNumber: sequence.optional('StickerNumber', text(20)),
  visaType: sequence.optional('Type', coded(VISA_TYPES)),
  visaStatus: sequence.optional('Status', coded(VISA_STATUSES)),
  visaValidUntil: sequence.optional('ExpiryDate', date),
  visaIssuer: sequence.optional('IssuingState', STATE),
}));

const travelAuthorisation = reader((sequence) => ({
  authorisationStatus: sequence.optional('Status', coded(AUTHORISATION_STATUSES)),
  authorisationValidUntil: sequence.optional('ExpiryDate', date),
}));

const alert = reader((sequence) => ({
  alertReference: sequence.optional('SchengenId', text(40)),
  alertCategory: sequence.optional('LegalBasis', coded(ALERT_BASES)),
  alertIssuer: sequence.optional('IssuingState', STATE),
  alertAction: sequence.optional('ActionToBeTaken', text(200)),
}));

const asylumDataSet = reader((sequence) => ({
  asylumDataSet: sequence.optional('Category', coded(ASYLUM_CATEGORIES)),
  asylumMemberState: sequence.optional('StateOfOrigin', STATE),
  asylumDate: sequence.optional('EventDate', date),
}));

const convictionReference = reader((sequence) => ({
  convictingMemberState: sequence.optional('MemberState', STATE),
  convictionReference: sequence.optional('Code', text(60)),
}));
