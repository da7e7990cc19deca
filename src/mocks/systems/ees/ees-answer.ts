import type { EntryExitFile } from '../../../contracts/generated/ees.ts';
import type { SystemRecord } from '../../population/person.ts';
import { writtenDocument, writtenIdentity } from '../keeping/written-record.ts';
import type { EesCrossing, EesDossier } from './ees-dossier.ts';
import { retainedRecords } from './retention.ts';
import { calculateStay } from './stay.ts';

function crossingForm({
  enteredAt,
  entryPoint,
  leftAt,
  exitPoint,
  authorisedUntil,
}: EesCrossing): NonNullable<EntryExitFile['crossings']>[number] {
  return {
    entryTime: enteredAt,
    entryPoint,
    ...(leftAt !== undefined && { exitTime: leftAt }),
    ...(exitPoint !== undefined && { exitPoint }),
    authorisedStayUntil: authorisedUntil,
  };
}

/** A file in the contract's form, with the records still retained and the stay calculated for today. */
export function fileForm(record: SystemRecord, dossier: EesDossier, today: string): EntryExitFile {
  const { fileKind, fingerprintAbsence, crossings, refusals } = retainedRecords(dossier, today);
  const travelDocument = writtenDocument(record);
  return {
    recordReference: record.reference,
    ...(fileKind && { fileKind }),
    identity: writtenIdentity(record),
    ...(travelDocument && { travelDocument }),
    facialImageHeld: record.faceReference !== undefined,
    fingerprintsHeld: record.fingerprintReference !== undefined,
    ...(fingerprintAbsence && { fingerprintAbsence }),
    ...(crossings.length > 0 && { crossings: crossings.map(crossingForm), stay: calculateStay(dossier, today) }),
    ...(refusals.length > 0 && {
      refusals: refusals.map(({ refusedAt, crossingPoint, reasons }) => ({
        ...(refusedAt !== undefined && { refusedAt }),
        borderCrossingPoint: crossingPoint,
        reasons,
      })),
    }),
    expiresOn: record.expiresOn,
  };
}
