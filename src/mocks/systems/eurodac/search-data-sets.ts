import type { DataSet, SearchByBiometricsRequest, SearchByIdentityRequest } from '../../../contracts/generated/eurodac.ts';
import type { Modality } from '../../contract/subject.ts';
import { refuse, type Refusal } from '../../contract/refusal.ts';
import type { SystemRecord } from '../../population/person.ts';
import { searchRecords } from '../keeping/kept-world.ts';
import { checkKeys, searchFields, type SearchKeys } from '../keeping/search-keys.ts';
import { writtenDocument, writtenIdentity } from '../keeping/written-record.ts';
import type { EurodacDesk } from './eurodac-desk.ts';
import type { EurodacDossier } from './eurodac-dossier.ts';
import { SEES_STATUS } from './eurodac-permissions.ts';

/** With what Eurodac is searched by whoever may search without biometric data. */
const EURODAC_KEYS: SearchKeys = {
  fields: searchFields('BirthSurname', 'OtherName', 'BirthPlace', 'BirthCountry'),
  modalities: new Set(),
  article: '2024/1358-8',
};

/** Data sets that match fingerprints, or the face where those are unusable. */
export function searchByBiometrics(desk: EurodacDesk, request: SearchByBiometricsRequest): readonly SystemRecord[] | Refusal {
  const { biometricSamples, fingerprintsUnusable } = request;
  const has = (modality: Modality): boolean =>
    biometricSamples.some((sample) => sample.modality === modality && sample.reference !== undefined);
  if (biometricSamples.some(({ modality }) => modality === 'PALM_PRINT'))
    return refuse('modality-not-permitted', '2024/1358-27(1)', 'Eurodac is not searched by palm print.');
  if (has('FINGERPRINTS')) return searchRecords(desk.world, 'Eurodac', { biometricSamples }, new Set(['FINGERPRINTS']));
  if (!has('FACE')) return refuse('keys-incomplete', '2024/1358-27(1)', 'No sample has a reference.');
  if (!fingerprintsUnusable)
    return refuse('fingerprints-first', '2024/1358-28(1)', 'The face is compared where fingerprints are unusable.');
  return searchRecords(desk.world, 'Eurodac', { biometricSamples }, new Set(['FACE']));
}

/** Data sets that may be on a person known by name or document. */
export function searchByIdentity(desk: EurodacDesk, { subject }: SearchByIdentityRequest): readonly SystemRecord[] | Refusal {
  return checkKeys(EURODAC_KEYS, subject) ?? searchRecords(desk.world, 'Eurodac', subject, EURODAC_KEYS.modalities);
}

/** A data set in the contract's form, as far as the caller's category sees it. */
export function dataSetForm(
  record: SystemRecord,
  dossier: EurodacDossier,
  category: SearchByIdentityRequest['authorityCategory'],
): DataSet {
  const { kind, eventDate, details, statuses, sequence } = dossier;
  const identityDocument = writtenDocument(record);
  return {
    recordReference: record.reference,
    kind,
    stateOfOrigin: record.memberState,
    eventDate,
    ...(details && { place: details.place, nationalReference: details.nationalReference }),
    identity: writtenIdentity(record),
    ...(identityDocument && { identityDocument }),
    ...(statuses.length > 0 && SEES_STATUS.has(category) && { statuses }),
    sequence,
    expiresOn: record.expiresOn,
  };
}
