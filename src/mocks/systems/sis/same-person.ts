import type { AlertDetails } from '../../../contracts/generated/sis.ts';
import { mrzForm } from '../../search/transliteration.ts';
import type { SearchSubject } from '../../search/search-index.ts';
import type { AlertFile } from './alert-file.ts';

const fingerprintsOf = ({ biometricSamples = [] }: AlertDetails): readonly string[] =>
  biometricSamples.flatMap(({ modality, reference }) => (modality === 'FINGERPRINTS' && reference !== undefined ? [reference] : []));

/** What an alert’s person is searched with when one looks for existing alerts: fingerprints apart, because they alone decide (Article 23(1)). */
export function duplicateSearches(details: AlertDetails): readonly SearchSubject[] {
  const { surname, givenNames = [], birthDate, sex, nationalities = [], documents = [] } = details;
  const prints = fingerprintsOf(details);
  const nobody = { names: [], nationalities: [], biometricReferences: [] };
  return [
    ...(prints.length > 0 ? [{ ...nobody, biometricReferences: prints }] : []),
    ...documents.map(({ number, issuingState }) => ({ ...nobody, document: { number, issuer: issuingState } })),
    ...(surname === undefined
      ? []
      : [
          {
            names: [{ familyName: surname, givenNames }],
            nationalities,
            biometricReferences: [],
            ...(birthDate && { birthDate: birthDate.date }),
            ...(sex && { sex }),
          },
        ]),
  ];
}

function sameIdentity(left: AlertDetails, right: AlertDetails): boolean {
  if (left.surname === undefined || right.surname === undefined) return false;
  const written = ({ surname = '', givenNames = [] }: AlertDetails): string => `${mrzForm(surname)}<<${mrzForm(givenNames.join(' '))}`;
  const born = left.birthDate?.date;
  return written(left) === written(right) && born !== undefined && born.length === 10 && born === right.birthDate?.date;
}

/** Whether two alerts are on one person beyond doubt: a print or a document in common, or the same names and full date of birth. */
function isSamePerson(left: AlertDetails, right: AlertDetails): boolean {
  const prints = new Set(fingerprintsOf(right));
  if (fingerprintsOf(left).some((reference) => prints.has(reference))) return true;
  const written = new Set((right.documents ?? []).map(({ issuingState, number }) => `${issuingState} ${number}`));
  if ((left.documents ?? []).some(({ issuingState, number }) => written.has(`${issuingState} ${number}`))) return true;
  return sameIdentity(left, right);
}

/** Alerts that are on the same person as the details. */
export function alertsOnSamePerson(details: AlertDetails, candidates: Iterable<AlertFile>): readonly AlertFile[] {
  return [...candidates].filter((file) => isSamePerson(details, file.details));
}
