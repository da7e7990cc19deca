import type { CreateApplicationRequest, CreateApplicationResponse } from '../../../contracts/generated/vis.ts';
import { isRefusal, refuse, type Refusal } from '../../contract/refusal.ts';
import type { RecordedIdentity } from '../../population/person.ts';
import { assessCaptures, checkFingerprints, recordedAbsence, type FingerprintDemand } from '../keeping/biometric-rules.ts';
import { qualityOf } from '../keeping/data-quality.ts';
import { recordedDocument, recordedIdentity } from '../keeping/written-record.ts';
import { assessApplication } from './application-rules.ts';
import { contentOf, type VisDossier } from './vis-dossier.ts';
import type { VisDesk, VisRules } from './vis-desk.ts';
import { fileExpiry } from './vis-retention.ts';

/** All ten fingers (Article 9(6); Regulation (EC) No 810/2009, Article 13(2)). */
const VIS_HANDS = [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]] as const;

function demandFor({ fileKind }: CreateApplicationRequest, rules: VisRules): FingerprintDemand {
  return fileKind === 'VISA'
    ? { fromAge: rules.visaFingerprintAge, hands: VIS_HANDS, article: '767/2008-9' }
    : { fromAge: rules.permitFingerprintAge, hands: VIS_HANDS, article: '767/2008-22a' };
}

function identityFor({ identity, particulars: { birthNationality, formerSurnames } }: CreateApplicationRequest): RecordedIdentity {
  return {
    ...recordedIdentity(identity),
    ...(birthNationality !== undefined && { birthNationality }),
    ...(formerSurnames && { formerNames: formerSurnames }),
  };
}

/** Creates an application file, or one on a long-stay visa or residence permit (Articles 8, 9 and 22a). */
export function createApplication(desk: VisDesk, rules: VisRules, request: CreateApplicationRequest): CreateApplicationResponse | Refusal {
  const { queryId, memberState, fileKind, visaType, identity, travelDocument, facialImage, fingerprints, fingerprintAbsence, particulars } =
    request;
  const today = desk.today();
  const { documentIssueDate: issueDate } = particulars;
  const document = { ...travelDocument, ...(issueDate !== undefined && { issueDate }) };
  const quality = assessApplication({ identity, document, today, fileKind, visaType, particulars });
  if (isRefusal(quality)) return quality;
  const demand = demandFor(request, rules);
  const taken = { birthDate: identity.birthDate?.date, today, fingerprints, absence: fingerprintAbsence };
  if (!facialImage) return refuse('biometrics-missing', demand.article, 'The facial image is missing.');
  const captures =
    checkFingerprints(demand, taken) ?? assessCaptures(VIS_HANDS, { fingerprints, face: facialImage, absence: fingerprintAbsence });
  if (isRefusal(captures)) return captures;
  const absence = recordedAbsence(taken);
  const dossier: VisDossier = {
    fileKind,
    status: 'APPLIED',
    visaType: fileKind === 'VISA' ? (visaType ?? 'C') : 'D',
    particulars,
    decisions: [],
    ...(absence && { fingerprintAbsence: absence }),
  };
  const recorded = identityFor(request);
  const record = desk.create(
    request,
    {
      identity: recorded,
      document: recordedDocument(document, recorded),
      fingerprintReference: fingerprints?.reference,
      faceReference: facialImage.reference,
      content: contentOf(dossier, memberState),
      expiresOn: fileExpiry(dossier, today),
    },
    () => dossier,
  );
  const alerts = [...quality.qualityAlerts, ...captures];
  return { queryId, recordReference: record.reference, ...qualityOf(alerts), expiresOn: record.expiresOn };
}
