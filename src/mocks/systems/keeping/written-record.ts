import type { Document, Identity, OtherName } from '../../../contracts/generated/types.ts';
import type { RecordedIdentity, SyntheticDocument, SystemRecord, WrittenName } from '../../population/person.ts';
import type { WrittenDocument } from './written-data.ts';

const nameOf = ({ surname, givenNames = [] }: OtherName): WrittenName => ({ familyName: surname, givenNames });

/** Whose record a written one is, no system knows. */
export const PERSON_UNKNOWN = 'SYN-P-unknown';

/** Identity data as they are stored. Call it with an identity that passed the quality rules. */
export function recordedIdentity(identity: Identity, otherNames: readonly OtherName[] = []): RecordedIdentity {
  const { surname = '', givenNames = [], birthSurname, birthDate, birthPlace, sex = 'UNSPECIFIED', nationalities = [] } = identity;
  return {
    familyName: surname,
    givenNames,
    ...(birthSurname !== undefined && { birthName: birthSurname }),
    otherNames: otherNames.map(nameOf),
    birthDate: birthDate?.date ?? '',
    ...(birthPlace?.place !== undefined && { birthPlace: birthPlace.place }),
    ...(birthPlace?.country !== undefined && { birthCountry: birthPlace.country }),
    sex,
    nationalities: [...new Set(nationalities)],
  };
}

/** A travel document as it is stored, if it has a number. The nationality printed on it is not in the contracts: the first one stated stands for it. */
export function recordedDocument(
  document: WrittenDocument | undefined,
  { nationalities }: RecordedIdentity,
): SyntheticDocument | undefined {
  if (document?.number === undefined) return undefined;
  const { type = 'OTHER', number, issuingState = 'XXX', issueDate = '', expiryDate = '' } = document;
  return { type, number, issuer: issuingState, nationality: nationalities[0] ?? 'XXX', issuedOn: issueDate, validUntil: expiryDate };
}

/** Other names of a record in the contracts' form. */
export function otherNamesOf({ identity }: SystemRecord): readonly OtherName[] {
  return identity.otherNames.map(({ familyName, givenNames }) => ({ surname: familyName, ...(givenNames.length > 0 && { givenNames }) }));
}

/** The identity of a record in the contracts' form. */
export function writtenIdentity({ identity }: SystemRecord): Identity {
  const { familyName, givenNames, birthName, birthDate, birthPlace, birthCountry, sex, nationalities } = identity;
  const place = { ...(birthPlace !== undefined && { place: birthPlace }), ...(birthCountry !== undefined && { country: birthCountry }) };
  return {
    ...(familyName !== '' && { surname: familyName }),
    ...(givenNames.length > 0 && { givenNames }),
    ...(birthName !== undefined && { birthSurname: birthName }),
    ...(birthDate !== '' && { birthDate: { date: birthDate } }),
    ...(Object.keys(place).length > 0 && { birthPlace: place }),
    sex,
    ...(nationalities.length > 0 && { nationalities }),
  };
}

/** The document of a record in the contracts' form. */
export function writtenDocument({ document }: SystemRecord): Document | undefined {
  if (!document) return undefined;
  const { type, number, issuer, validUntil } = document;
  return { type, number, issuingState: issuer, ...(validUntil !== '' && { expiryDate: validUntil }) };
}
