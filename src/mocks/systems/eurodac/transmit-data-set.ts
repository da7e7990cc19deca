import type { DataSetDetails, TransmitDataSetRequest, TransmitDataSetResponse } from '../../../contracts/generated/eurodac.ts';
import { isRefusal, type Refusal } from '../../contract/refusal.ts';
import type { SystemRecord } from '../../population/person.ts';
import { assessCaptures } from '../keeping/biometric-rules.ts';
import type { QualityAlert } from '../../../contracts/generated/kept-records.ts';
import { qualityOf } from '../keeping/data-quality.ts';
import { searchRecords } from '../keeping/kept-world.ts';
import { recordedDocument, recordedIdentity } from '../keeping/written-record.ts';
import { dataSetExpiry, isLate } from './chapters.ts';
import { assessDataSet, checkBiometrics, EURODAC_HANDS } from './data-set-rules.ts';
import { contentOf, sequenceOf, type EurodacDossier } from './eurodac-dossier.ts';
import type { EurodacDesk } from './eurodac-desk.ts';

const LATE: QualityAlert = { field: 'dataSet.eventDate', rule: 'late', indicator: 'TIMELINESS' };

/** Earlier data sets on the same person: by fingerprints, or by the face where there are none (Articles 27 and 28). */
function earlierDataSets(desk: EurodacDesk, { fingerprints, facialImage }: DataSetDetails): readonly SystemRecord[] {
  const modality = fingerprints ? 'FINGERPRINTS' : 'FACE';
  const reference = fingerprints?.reference ?? facialImage?.reference;
  if (reference === undefined) return [];
  return searchRecords(desk.world, 'Eurodac', { biometricSamples: [{ modality, reference }] }, new Set([modality]));
}

/** Gives all linked data sets one sequence, the new one being on a person whose earlier ones were not known to belong together. */
function joinSequences(desk: EurodacDesk, linked: readonly SystemRecord[], sequence: string): void {
  for (const record of linked) {
    const dossier = desk.dossiers.of(record);
    if (dossier.sequence !== sequence) desk.dossiers.keep({ ...record }, { ...dossier, sequence });
  }
}

function newDossier(kind: EurodacDossier['kind'], details: DataSetDetails, sequence: string): EurodacDossier {
  const { eventDate, place, nationalReference, documentCopyReference, councilDecision, biometricsTakenAt } = details;
  return {
    kind,
    eventDate,
    details: {
      place,
      nationalReference,
      ...(documentCopyReference !== undefined && { documentCopyReference }),
      ...(councilDecision !== undefined && { councilDecision }),
      ...(biometricsTakenAt !== undefined && { biometricsTakenAt }),
    },
    statuses: [],
    sequence,
  };
}

/** Takes in a data set, compares it and links it with earlier ones (Articles 15 to 27 and 3(6)). */
export function transmitDataSet(desk: EurodacDesk, request: TransmitDataSetRequest): TransmitDataSetResponse | Refusal {
  const { queryId, memberState, kind, dataSet: details } = request;
  const { identity, identityDocument, otherNames, fingerprints, facialImage, fingerprintAbsence: absence, eventDate } = details;
  const data = { identity, document: identityDocument, today: desk.today(), kind, details };
  const quality = assessDataSet(data);
  if (isRefusal(quality)) return quality;
  const captures = checkBiometrics(data) ?? assessCaptures(EURODAC_HANDS, { fingerprints, face: facialImage, absence });
  if (isRefusal(captures)) return captures;
  const linked = earlierDataSets(desk, details);
  const [first] = linked;
  const dossier = newDossier(kind, details, first ? desk.dossiers.of(first).sequence : '');
  const recorded = recordedIdentity(identity, otherNames);
  const expiresOn = dataSetExpiry(dossier);
  const made = {
    identity: recorded,
    document: recordedDocument(identityDocument, recorded),
    fingerprintReference: fingerprints?.reference,
    faceReference: facialImage?.reference,
    content: contentOf(dossier, memberState),
    expiresOn,
  };
  const record = desk.create(request, made, (reference) => (first ? dossier : { ...dossier, sequence: sequenceOf(reference) }));
  const { sequence } = desk.dossiers.of(record);
  joinSequences(desk, linked, sequence);
  const late = isLate(kind, eventDate, desk.world.clock.now(), details.technicalTrouble === true);
  const alerts = [...quality.qualityAlerts, ...captures, ...(late ? [LATE] : [])];
  const linkedDataSets = linked.map(({ reference }) => reference);
  return { queryId, recordReference: record.reference, ...qualityOf(alerts), expiresOn, late, sequence, linkedDataSets };
}
