import { attribute, textOf } from '../../wire/xml/xml-access.ts';
import { GatewayError } from '../../kernel/gateway-error.ts';
import { isCalendarDate, isInstant } from './dates.ts';
import { oneOf, readSequence, text, wholeNumber, type Reading } from './sequence-reader.ts';
import type { RecordedSex } from '../population/person.ts';
import type { ContractSample, ContractSubject, Modality } from './subject.ts';

/** The namespace of wsdl/eu-types.xsd. */
export const TYPES_NAMESPACE = 'https://gateway.example/ns/not-eu-lisa/types/1';

/** `QueryId`: a UUID in lower case. */
export const QUERY_ID = text(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
/** `ProfileId` (Article 8(1)). */
export const PROFILE_ID = text(/^[a-z0-9][a-z0-9-]{1,63}$/);
/** `ProfileNumber`: 1 to 52. */
export const PROFILE_NUMBER = wholeNumber(1, 52);
/** `PartyId`: 1 to 128 characters. */
export const PARTY_ID = text(/^.{1,128}$/su);
/** `Milliseconds`: at most ten minutes. */
export const MILLISECONDS = wholeNumber(0, 600_000);
/** `StateCode`: three capital letters. */
export const STATE_CODE = text(/^[A-Z]{3}$/);
/** `Instant`: a moment in UTC. */
export const INSTANT = text(isInstant);

const NAME = text(/^.{1,200}$/su);
const REFERENCE = text(/^.{1,80}$/su);
const DOCUMENT_TYPES = [
  'PASSPORT',
  'DIPLOMATIC_PASSPORT',
  'SERVICE_PASSPORT',
  'SPECIAL_PASSPORT',
  'REFUGEE_TRAVEL_DOCUMENT',
  'STATELESS_TRAVEL_DOCUMENT',
  'ALIENS_PASSPORT',
  'NON_CITIZENS_PASSPORT',
  'IDENTITY_CARD',
  'SEAFARERS_IDENTITY_DOCUMENT',
  'EMERGENCY_TRAVEL_DOCUMENT',
  'RESIDENCE_PERMIT',
  'VISA',
  'OTHER',
];
const PARTIAL_DATE = /^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$/;
const CERTAINTIES = new Set([undefined, 'CONFIRMED', 'DECLARED', 'ESTIMATED']);

/** Leaves out what is absent, so that XML and JSON requests look alike. */
export function present<T extends object>(value: { readonly [Key in keyof T]: T[Key] | undefined }): T {
  return Object.fromEntries(
    Object.entries(value).filter(([, member]) => member !== undefined && !(Array.isArray(member) && member.length === 0)),
  ) as T;
}

const readPersonName: Reading<{ surname?: string; givenNames?: readonly string[] }> = (element) => {
  const reader = readSequence(element, TYPES_NAMESPACE);
  const name = present<{ surname?: string; givenNames?: readonly string[] }>({
    surname: reader.optional('Surname', NAME),
    givenNames: reader.many('GivenName', NAME, 50),
  });
  reader.end();
  return name;
};

const readOtherName: Reading<{ surname: string; givenNames?: readonly string[] }> = (element) => {
  const reader = readSequence(element, TYPES_NAMESPACE);
  const name = present<{ surname: string; givenNames?: readonly string[] }>({
    surname: reader.one('Surname', NAME),
    givenNames: reader.many('GivenName', NAME, 50),
  });
  reader.end();
  return name;
};

const readBirthDate: Reading<{ date: string; certainty?: string }> = (element) => {
  const date = textOf(element);
  const certainty = attribute(element, 'certainty');
  if (!PARTIAL_DATE.test(date) || !CERTAINTIES.has(certainty) || element.attributes.length > (certainty === undefined ? 0 : 1)) {
    throw new GatewayError('wire-xml-malformed', { field: 'Subject/BirthDate' });
  }
  return present<{ date: string; certainty?: string }>({ date, certainty });
};

const readBirthPlace: Reading<{ place?: string; country?: string }> = (element) => {
  const reader = readSequence(element, TYPES_NAMESPACE);
  const place = present<{ place?: string; country?: string }>({
    place: reader.optional('Place', NAME),
    country: reader.optional('Country', STATE_CODE),
  });
  reader.end();
  return place;
};

const readDocument: Reading<NonNullable<ContractSubject['travelDocument']>> = (element) => {
  const reader = readSequence(element, TYPES_NAMESPACE);
  const document = present<NonNullable<ContractSubject['travelDocument']>>({
    type: reader.optional('Type', oneOf(DOCUMENT_TYPES)),
    number: reader.optional('Number', text(/^.{1,40}$/su)),
    issuingState: reader.optional('IssuingState', STATE_CODE),
    expiryDate: reader.optional('ExpiryDate', text(isCalendarDate)),
  });
  reader.end();
  return document;
};

const readSample: Reading<ContractSample> = (element) => {
  const reader = readSequence(element, TYPES_NAMESPACE);
  const sample = present<ContractSample>({
    modality: reader.one('Modality', oneOf<Modality>(['FINGERPRINTS', 'FACE', 'PALM_PRINT'])),
    heldBy: reader.optional('HeldBy', text(/^.{1,40}$/su)),
    reference: reader.optional('Reference', REFERENCE),
    capturedAt: reader.optional('CapturedAt', INSTANT),
    quality: reader.optional('Quality', wholeNumber(0, 100)),
  });
  reader.end();
  return sample;
};

/** Reads `Subject` of wsdl/eu-types.xsd as strictly as the schema. Throws `wire-xml-malformed`. */
export const readSubject: Reading<ContractSubject> = (element) => {
  const reader = readSequence(element, TYPES_NAMESPACE);
  const subject = present<ContractSubject>({
    personName: reader.optional('PersonName', readPersonName),
    birthSurname: reader.optional('BirthSurname', NAME),
    otherNames: reader.many('OtherName', readOtherName, 50),
    birthDate: reader.optional('BirthDate', readBirthDate),
    estimatedAge: reader.optional('EstimatedAge', wholeNumber(0, 130)),
    birthPlace: reader.optional('BirthPlace', readBirthPlace),
    sex: reader.optional('Sex', oneOf<RecordedSex>(['MALE', 'FEMALE', 'UNSPECIFIED'])),
    nationalities: reader.many('Nationality', STATE_CODE, 50),
    travelDocument: reader.optional('TravelDocument', readDocument),
    biometricSamples: reader.many('BiometricSample', readSample, 50),
  });
  reader.end();
  return subject;
};
