import type {
  CreateFileRequest,
  CreateFileResponse,
  RecordRefusalRequest,
  RecordRefusalResponse,
} from '../../../contracts/generated/ees.ts';
import { isRefusal, type Refusal } from '../../contract/refusal.ts';
import type { SystemRecord } from '../../population/person.ts';
import { assessCaptures, recordedAbsence, type FingerprintCase } from '../keeping/biometric-rules.ts';
import type { QualityAlert } from '../../../contracts/generated/kept-records.ts';
import { recordedDocument, recordedIdentity } from '../keeping/written-record.ts';
import { contentOf, type EesDossier, type EesRefusal } from './ees-dossier.ts';
import type { EesDesk } from './ees-desk.ts';
import { admissionDemand, checkBiometrics, EES_HANDS, refusalDemand, type BiometricDemand } from './file-biometrics.ts';
import { assessEvent, assessFile, joined, latestEvent } from './file-rules.ts';
import { fileExpiry } from './retention.ts';

type Captures = Pick<CreateFileRequest, 'facialImage' | 'fingerprints' | 'fingerprintAbsence'>;

/** Alerts on the captures of a file, or why they do not do. */
function assessBiometrics(
  demand: BiometricDemand,
  captures: Captures,
  person: { readonly birthDate: string | undefined; readonly today: string },
): readonly QualityAlert[] | Refusal {
  const { facialImage, fingerprints, fingerprintAbsence: absence } = captures;
  const taken: FingerprintCase = { ...person, fingerprints, absence };
  const refusal = checkBiometrics(demand, facialImage, taken);
  return refusal ?? assessCaptures(EES_HANDS, { fingerprints, face: facialImage, absence });
}

const refusalEntry = ({ refusedAt, borderCrossingPoint, reasons }: RecordRefusalRequest['refusal']): EesRefusal => ({
  refusedAt,
  crossingPoint: borderCrossingPoint,
  reasons: [...new Set(reasons)].sort(),
});

/** Creates an individual file (Articles 16(1), 17(1) and 18). */
export function createFile(desk: EesDesk, request: CreateFileRequest): CreateFileResponse | Refusal {
  const { queryId, fileKind, identity, travelDocument, facialImage, fingerprints, fingerprintAbsence, refusal } = request;
  const today = desk.today();
  const quality = assessFile({ identity, document: travelDocument, today }, refusal?.reasons);
  if (isRefusal(quality)) return quality;
  const event = refusal ? assessEvent('refusal.refusedAt', refusal.refusedAt, desk.world.clock.now(), undefined) : [];
  if (isRefusal(event)) return event;
  const demand = refusal ? refusalDemand(fileKind, refusal) : admissionDemand(fileKind);
  const person = { birthDate: identity.birthDate?.date, today };
  const captures = assessBiometrics(demand, request, person);
  if (isRefusal(captures)) return captures;
  const absence = recordedAbsence({ ...person, fingerprints, absence: fingerprintAbsence });
  const dossier: EesDossier = {
    fileKind,
    ...(demand.fingerprints === 'required' && absence && { fingerprintAbsence: absence }),
    familyMember: false,
    crossings: [],
    refusals: refusal ? [refusalEntry(refusal)] : [],
  };
  const recorded = recordedIdentity(identity);
  const record = desk.create(
    request,
    {
      identity: recorded,
      document: recordedDocument(travelDocument, recorded),
      fingerprintReference: fingerprints?.reference,
      faceReference: facialImage?.reference,
      content: contentOf(dossier),
      expiresOn: fileExpiry(dossier, today),
    },
    () => dossier,
  );
  return { queryId, recordReference: record.reference, ...joined(quality, [...event, ...captures]), expiresOn: record.expiresOn };
}

const NOTHING: Captures = {};

/** Adds a refusal of entry to a file (Article 18(6)); biometric data that the file holds already are not asked for again. */
export function recordRefusal(desk: EesDesk, request: RecordRefusalRequest, record: SystemRecord): RecordRefusalResponse | Refusal {
  const { queryId, refusal, facialImage, fingerprints } = request;
  const dossier = desk.dossiers.of(record);
  const today = desk.today();
  const event = assessEvent('refusal.refusedAt', refusal.refusedAt, desk.world.clock.now(), latestEvent(dossier));
  if (isRefusal(event)) return event;
  const held = record.faceReference !== undefined && !facialImage && !fingerprints;
  const demand = refusalDemand(dossier.fileKind ?? 'VISA_REQUIRED', refusal);
  const person = { birthDate: record.identity.birthDate, today };
  const captures = held ? [] : assessBiometrics(demand, { ...NOTHING, ...request }, person);
  if (isRefusal(captures)) return captures;
  const written: EesDossier = { ...dossier, refusals: [...dossier.refusals, refusalEntry(refusal)] };
  const expiresOn = fileExpiry(written, record.createdAt.slice(0, 10));
  desk.dossiers.keep(
    {
      ...record,
      ...(facialImage && { faceReference: facialImage.reference }),
      ...(fingerprints && { fingerprintReference: fingerprints.reference }),
      content: contentOf(written),
      expiresOn,
    },
    written,
  );
  const alerts = [...event, ...captures];
  return { queryId, recordReference: record.reference, ...joined({ qualityClass: 'GOOD', qualityAlerts: [] }, alerts), expiresOn };
}
