import type {
  ConfirmByFaceRequest,
  ConfirmByFaceResponse,
  EcrisTcnOperations,
  RecordDetails,
} from '../../../contracts/generated/ecris-tcn.ts';
import { isRefusal } from '../../contract/refusal.ts';
import type { EndpointOperations } from '../../endpoint/operations.ts';
import type { RecordedIdentity, SystemRecord } from '../../population/person.ts';
import type { BiometricSearch } from '../../sbms/biometric-search.ts';
import type { KeptWorld } from '../keeping/kept-world.ts';
import { checkOwner } from '../keeping/participation.ts';
import type { NewRecord } from '../keeping/system-desk.ts';
import { recordedDocument, recordedIdentity } from '../keeping/written-record.ts';
import { without } from '../keeping/without.ts';
import { contentOf, type EcrisDossier } from './ecris-dossier.ts';
import { ecrisDesk } from './ecris-desk.ts';
import { searchConvictingStates } from './search-convicting-states.ts';
import { assessRecord } from './record-rules.ts';

function identityFor({ identity, previousNames = [], aliases = [] }: RecordDetails): RecordedIdentity {
  const formerNames = previousNames.map(({ surname }) => surname);
  return { ...recordedIdentity(identity, [...previousNames, ...aliases]), ...(formerNames.length > 0 && { formerNames }) };
}

/** The record and its dossier; of the sentence nothing is stored. */
function partsOf(details: RecordDetails, memberState: string): { readonly made: NewRecord; readonly dossier: EcrisDossier } {
  const { nationalReference, flag, parentNames, identityNumber, identityDocument, fingerprints, fingerprintAbsence, facialImage } = details;
  const dossier: EcrisDossier = {
    nationalReference,
    ...(flag && { flag }),
    details: {
      ...(parentNames && { parentNames }),
      ...(identityNumber !== undefined && { identityNumber }),
      ...(fingerprintAbsence && { fingerprintAbsence }),
    },
  };
  const identity = identityFor(details);
  const made = {
    identity,
    document: recordedDocument(identityDocument, identity),
    fingerprintReference: fingerprints?.reference,
    faceReference: facialImage?.reference,
    content: contentOf(dossier, memberState),
    expiresOn: details.retainUntil,
  };
  return { made, dossier };
}

/** Compares a live face with that of the record alone; fingerprints play no part. */
function confirmByFace(
  biometrics: Pick<BiometricSearch, 'compare'>,
  request: ConfirmByFaceRequest,
  record: SystemRecord,
): ConfirmByFaceResponse {
  const { queryId, facialImage } = request;
  const faceOnly = without(record, 'fingerprintReference');
  const live: SystemRecord = { ...faceOnly, reference: `live ${facialImage.reference}`, faceReference: facialImage.reference };
  const facialImageHeld = record.faceReference !== undefined;
  return { queryId, confirmed: facialImageHeld && biometrics.compare(live, faceOnly) === 'same', facialImageHeld };
}

/** ECRIS-TCN as an endpoint over a world; `biometrics` compares faces. */
export function ecrisTcnOperations(world: KeptWorld, biometrics: Pick<BiometricSearch, 'compare'>): EndpointOperations<EcrisTcnOperations> {
  const desk = ecrisDesk(world);
  return {
    SearchConvictingStates: async (request) => searchConvictingStates(desk, request),
    CreateRecord: async (request) =>
      desk.write('CreateRecord', request, () => {
        const quality = assessRecord(request.record, desk.today());
        if (isRefusal(quality)) return quality;
        const { made, dossier } = partsOf(request.record, request.memberState);
        const { reference: recordReference, expiresOn } = desk.create(request, made, () => dossier);
        return { queryId: request.queryId, recordReference, ...quality, expiresOn };
      }),
    AmendRecord: async (request) =>
      desk.onRecord('AmendRecord', request, (record) => {
        const quality = checkOwner('2019/816-9(1)', record.memberState, request) ?? assessRecord(request.record, desk.today());
        if (isRefusal(quality)) return quality;
        const { made, dossier } = partsOf(request.record, record.memberState);
        const { expiresOn } = desk.replace(record, made, dossier);
        return { queryId: request.queryId, recordReference: record.reference, ...quality, expiresOn };
      }),
    EraseRecord: async (request) =>
      desk.onRecord('EraseRecord', request, (record) => {
        const refusal = checkOwner('2019/816-9(1)', record.memberState, request);
        if (refusal) return refusal;
        desk.erase(record);
        return { queryId: request.queryId, recordReference: record.reference };
      }),
    ConfirmByFace: async (request) =>
      desk.onRecord('ConfirmByFace', request, (record) => confirmByFace(biometrics, request, record), 'reads'),
  };
}
