import type { BiometricSample, ModalityCode, Subject } from '../../contracts/generated/types.ts';
import { withoutUndefined } from '../../kernel/without-undefined.ts';
import type { SearchName } from '../search/name-keys.ts';
import type { SearchSubject } from '../search/search-index.ts';

/** The contracts' `Subject`, in its JSON form. */
export type ContractSubject = Subject;

/** The contracts' `BiometricSample`: a pointer, never an image. */
export type ContractSample = BiometricSample;

/** Kinds of biometric data (Regulation (EU) 2019/817, Article 4(11)). */
export type Modality = ModalityCode;

/** The kinds of search keys that profiles permit or not, in the contracts' words. */
export type SubjectField =
  | 'Surname'
  | 'GivenName'
  | 'BirthSurname'
  | 'OtherName'
  | 'BirthDate'
  | 'EstimatedAge'
  | 'BirthPlace'
  | 'BirthCountry'
  | 'Sex'
  | 'Nationality'
  | 'DocumentType'
  | 'DocumentNumber'
  | 'DocumentIssuer'
  | 'DocumentExpiry'
  | 'LinkId'
  | 'BiometricSample';

/** Which kinds of keys a subject uses. */
export function fieldsOf(subject: ContractSubject): readonly SubjectField[] {
  const { personName, birthPlace, travelDocument } = subject;
  const present: Readonly<Record<SubjectField, unknown>> = {
    Surname: personName?.surname,
    GivenName: personName?.givenNames?.[0],
    BirthSurname: subject.birthSurname,
    OtherName: subject.otherNames?.[0],
    BirthDate: subject.birthDate,
    EstimatedAge: subject.estimatedAge,
    BirthPlace: birthPlace?.place,
    BirthCountry: birthPlace?.country,
    Sex: subject.sex,
    Nationality: subject.nationalities?.[0],
    DocumentType: travelDocument?.type,
    DocumentNumber: travelDocument?.number,
    DocumentIssuer: travelDocument?.issuingState,
    DocumentExpiry: travelDocument?.expiryDate,
    LinkId: subject.linkId,
    BiometricSample: subject.biometricSamples?.[0],
  };
  return (Object.keys(present) as SubjectField[]).filter((field) => present[field] !== undefined);
}

const present = <T extends object>(value: T): T | undefined =>
  Object.values(value).some((member) => member !== undefined) ? value : undefined;

/** The subject without the keys that are not among the fields (Article 9(2)). */
export function reducedSubject(subject: ContractSubject, fields: ReadonlySet<SubjectField>): ContractSubject {
  const only = <T>(field: SubjectField, value: T): T | undefined => (fields.has(field) ? value : undefined);
  const { personName, birthPlace, travelDocument } = subject;
  return withoutUndefined({
    personName: present(
      withoutUndefined({ surname: only('Surname', personName?.surname), givenNames: only('GivenName', personName?.givenNames) }),
    ),
    birthSurname: only('BirthSurname', subject.birthSurname),
    otherNames: only('OtherName', subject.otherNames),
    birthDate: only('BirthDate', subject.birthDate),
    estimatedAge: only('EstimatedAge', subject.estimatedAge),
    birthPlace: present(
      withoutUndefined({ place: only('BirthPlace', birthPlace?.place), country: only('BirthCountry', birthPlace?.country) }),
    ),
    sex: only('Sex', subject.sex),
    nationalities: only('Nationality', subject.nationalities),
    travelDocument: present(
      withoutUndefined({
        type: only('DocumentType', travelDocument?.type),
        number: only('DocumentNumber', travelDocument?.number),
        issuingState: only('DocumentIssuer', travelDocument?.issuingState),
        expiryDate: only('DocumentExpiry', travelDocument?.expiryDate),
      }),
    ),
    linkId: only('LinkId', subject.linkId),
    biometricSamples: only('BiometricSample', subject.biometricSamples),
  });
}

/** The samples that something can be searched with. */
export function usableSamples(subject: ContractSubject): readonly ContractSample[] {
  return (subject.biometricSamples ?? []).filter(({ reference }) => reference !== undefined);
}

/** Whether there is anything to find a person by: a name, a document number or a biometric sample. */
export function hasKeys(subject: ContractSubject): boolean {
  const { personName, birthSurname, otherNames, travelDocument } = subject;
  const named = (personName?.surname ?? personName?.givenNames?.[0] ?? birthSurname ?? otherNames?.[0]) !== undefined;
  return named || travelDocument?.number !== undefined || usableSamples(subject).length > 0;
}

function searchNames({ personName, birthSurname, otherNames = [] }: ContractSubject): readonly SearchName[] {
  const givenNames = personName?.givenNames ?? [];
  const { surname } = personName ?? {};
  const own = surname !== undefined || givenNames.length > 0 ? [{ givenNames, ...(surname !== undefined && { familyName: surname }) }] : [];
  const atBirth = birthSurname === undefined ? [] : [{ familyName: birthSurname, givenNames }];
  return [...own, ...atBirth, ...otherNames.map((other) => ({ familyName: other.surname, givenNames: other.givenNames ?? [] }))];
}

/** What to search with, using only biometric kinds that the searched system can be searched with (Article 9(2)). */
export function searchSubject(subject: ContractSubject, modalities: ReadonlySet<Modality>): SearchSubject {
  const { birthDate, estimatedAge, sex, nationalities = [], travelDocument } = subject;
  const { number, issuingState } = travelDocument ?? {};
  return {
    names: searchNames(subject),
    nationalities,
    biometricReferences: usableSamples(subject)
      .filter(({ modality }) => modalities.has(modality))
      .flatMap(({ reference }) => (reference === undefined ? [] : [reference])),
    ...(birthDate && { birthDate: birthDate.date }),
    ...(estimatedAge !== undefined && { estimatedAge }),
    ...(sex && { sex }),
    ...(number !== undefined && { document: { number, ...(issuingState !== undefined && { issuer: issuingState }) } }),
  };
}
