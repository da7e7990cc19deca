import type { AlertDetails, AlertDocument, SisPersonAlias } from '../../../contracts/generated/sis.ts';
import type { AlertContent, RecordedAlias, RecordedIdentity, SyntheticDocument, SystemRecord } from '../../population/person.ts';
import type { AlertFile } from './alert-file.ts';

/** What is done where an alert states no action. */
export const ESTABLISH_IDENTITY = 'Establish identity';

const PASSPORTS: ReadonlySet<string> = new Set([
  'DIPLOMATIC_PASSPORT',
  'SERVICE_PASSPORT',
  'SPECIAL_PASSPORT',
  'ALIENS_PASSPORT',
  'NON_CITIZENS_PASSPORT',
]);

function recordedType(type: AlertDocument['type']): SyntheticDocument['type'] | undefined {
  if (PASSPORTS.has(type)) return 'PASSPORT';
  const kept = ['PASSPORT', 'IDENTITY_CARD', 'REFUGEE_TRAVEL_DOCUMENT', 'STATELESS_TRAVEL_DOCUMENT'] as const;
  return kept.find((known) => known === type);
}

/** The first document that the record store can hold: a travel document or an identity card. */
function recordedDocument({ documents = [], nationalities = [] }: AlertDetails, entered: string): SyntheticDocument | undefined {
  for (const { type, number, issuingState, issueDate } of documents) {
    const known = recordedType(type);
    if (!known) continue;
    const [nationality = issuingState] = nationalities;
    return { type: known, number, issuer: issuingState, nationality, issuedOn: issueDate ?? entered, validUntil: '9999-12-31' };
  }
  return undefined;
}

function recordedAlias({ label, surname, givenNames = [], birthDate, birthPlace, sex, nationalities = [] }: SisPersonAlias): RecordedAlias {
  const { place, country } = birthPlace ?? {};
  return {
    label,
    familyName: surname,
    givenNames,
    ...(birthDate && { birthDate: birthDate.date }),
    ...(place !== undefined && { birthPlace: place }),
    ...(country !== undefined && { birthCountry: country }),
    ...(sex && { sex }),
    ...(nationalities.length > 0 && { nationalities }),
  };
}

function recordedIdentity(details: AlertDetails): RecordedIdentity {
  const { surname = '', givenNames = [], birthSurname, formerSurnames = [], aliases = [], birthDate, birthPlace } = details;
  const { place, country } = birthPlace ?? {};
  return {
    familyName: surname,
    givenNames,
    ...(birthSurname !== undefined && { birthName: birthSurname }),
    ...(formerSurnames.length > 0 && { formerNames: formerSurnames }),
    otherNames: [],
    ...(aliases.length > 0 && { aliases: aliases.map(recordedAlias) }),
    birthDate: birthDate?.date ?? '',
    ...(place !== undefined && { birthPlace: place }),
    ...(country !== undefined && { birthCountry: country }),
    sex: details.sex ?? 'UNSPECIFIED',
    nationalities: details.nationalities ?? [],
  };
}

/** The record of an alert, as the CIR’s neighbours, the sBMS and the MID see it. */
export function recordOf(file: AlertFile): SystemRecord {
  const { details, category, schengenId, issuer, authority, reference, enteredAt, reviewBy } = file;
  const document = recordedDocument(details, enteredAt.slice(0, 10));
  const sample = (modality: string): string | undefined =>
    details.biometricSamples?.find((candidate) => candidate.modality === modality)?.reference;
  const [fingerprintReference, faceReference] = [sample('FINGERPRINTS'), sample('FACE')];
  return {
    synthetic: true,
    system: 'SIS',
    reference,
    person: 'unknown',
    memberState: issuer,
    authority,
    createdAt: enteredAt,
    expiresOn: reviewBy,
    identity: recordedIdentity(details),
    ...(document && { document }),
    ...(fingerprintReference !== undefined && { fingerprintReference }),
    ...(faceReference !== undefined && { faceReference }),
    content: { kind: 'SIS', category, schengenId, issuer, action: details.action ?? ESTABLISH_IDENTITY },
  };
}

/** A list of the contract, which is left out rather than empty. */
function listed<Key extends string, Value>(key: Key, list: readonly Value[] = []): { readonly [K in Key]?: readonly Value[] } {
  return list.length > 0 ? ({ [key]: list } as { readonly [K in Key]: readonly Value[] }) : {};
}

const detailsAlias = ({
  label,
  familyName,
  givenNames,
  birthDate,
  birthPlace,
  birthCountry,
  sex,
  nationalities,
}: RecordedAlias): SisPersonAlias => ({
  label,
  surname: familyName,
  ...listed('givenNames', givenNames),
  ...(birthDate !== undefined && { birthDate: { date: birthDate } }),
  ...((birthPlace ?? birthCountry) !== undefined && {
    birthPlace: { ...(birthPlace !== undefined && { place: birthPlace }), ...(birthCountry !== undefined && { country: birthCountry }) },
  }),
  ...(sex && { sex }),
  ...listed('nationalities', nationalities),
});

/** Identity items as the record has them; other written forms become aliases. */
function identityItems({ identity, document, fingerprintReference, faceReference }: SystemRecord): AlertDetails {
  const { familyName, givenNames, birthName, formerNames = [], otherNames, aliases = [], birthDate, birthPlace, birthCountry } = identity;
  const written = otherNames.map((name): SisPersonAlias => ({
    label: 'ALIAS',
    surname: name.familyName,
    ...listed('givenNames', name.givenNames),
  }));
  return {
    ...(familyName !== '' && { surname: familyName }),
    ...listed('givenNames', givenNames),
    ...(birthName !== undefined && { birthSurname: birthName }),
    ...listed('formerSurnames', formerNames),
    ...listed('aliases', [...written, ...aliases.map(detailsAlias)]),
    ...((birthPlace ?? birthCountry) !== undefined && {
      birthPlace: { ...(birthPlace !== undefined && { place: birthPlace }), ...(birthCountry !== undefined && { country: birthCountry }) },
    }),
    ...(birthDate !== '' && { birthDate: { date: birthDate } }),
    ...(familyName !== '' && { sex: identity.sex }),
    ...listed('nationalities', identity.nationalities),
    ...(document && {
      documents: [{ type: document.type, number: document.number, issuingState: document.issuer, issueDate: document.issuedOn }],
    }),
    ...listed('biometricSamples', [
      ...(fingerprintReference === undefined ? [] : [{ modality: 'FINGERPRINTS' as const, reference: fingerprintReference }]),
      ...(faceReference === undefined ? [] : [{ modality: 'FACE' as const, reference: faceReference }]),
    ]),
  };
}

const isOdd = (schengenId: string): boolean => Number(/[0-9](?=[^0-9]*$)/.exec(schengenId)?.[0] ?? 0) % 2 === 1;

/** What a record of the population does not say: an entry ban goes with every odd Schengen identification number, and no voluntary period. */
function legalItems({ category, schengenId }: AlertContent): AlertDetails {
  if (category === '1860/3') return { lastVoluntaryDeparture: 'NONE_GRANTED', suspended: false, entryBan: isOdd(schengenId) };
  if (category === '1861/24') return { legalGround: isOdd(schengenId) ? 'ENTRY_BAN' : 'SERIOUS_THREAT' };
  if (category === '1861/25') return { legalGround: 'SANCTIONS' };
  if (category === '1861/26') return { legalGround: 'SERIOUS_THREAT', familyMember: true };
  if (category === '1862/32') return { variant: 'MISSING_PROTECTION' };
  return category === '1862/36' ? { variant: 'DISCREET' } : {};
}

/** The alert behind a record that nobody has written a file for; `undefined` for a record of another system. */
export function derivedFile(record: SystemRecord): AlertFile | undefined {
  const { content } = record;
  if (content.kind !== 'SIS') return undefined;
  const { category, schengenId, issuer, action } = content;
  return {
    category,
    schengenId,
    issuer,
    authority: record.authority,
    reference: record.reference,
    enteredAt: record.createdAt,
    reviewBy: record.expiresOn,
    inForce: true,
    flags: [],
    details: {
      ...identityItems(record),
      reason: 'As the decision states',
      decisionReference: `DEC-${schengenId}`,
      action,
      ...legalItems(content),
    },
  };
}
