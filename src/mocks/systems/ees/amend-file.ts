import type { AmendFileRequest, AmendFileResponse } from '../../../contracts/generated/ees.ts';
import type { Identity } from '../../../contracts/generated/types.ts';
import { isDate } from '../../../wire/lexical/date-time.ts';
import { isRefusal, refuse, type Refusal } from '../../contract/refusal.ts';
import type { SystemRecord } from '../../population/person.ts';
import { qualityOf, rejected } from '../keeping/data-quality.ts';
import { checkOwner } from '../keeping/participation.ts';
import { recordedDocument, recordedIdentity, writtenDocument, writtenIdentity } from '../keeping/written-record.ts';
import { contentOf, type EesDossier } from './ees-dossier.ts';
import type { EesDesk } from './ees-desk.ts';
import { assessFile } from './file-rules.ts';
import { fileExpiry } from './retention.ts';

/** The stay alone may be changed by whoever annuls, revokes or extends it (Article 19); the person's data by the state that entered them, or on evidence (Article 35(3)). */
function checkResponsible(request: AmendFileRequest, record: SystemRecord): Refusal | undefined {
  const { identity, travelDocument, evidence, authorityCategory } = request;
  if (!identity && !travelDocument) return undefined;
  if (authorityCategory === 'VISA')
    return refuse('not-authorised', '2017/2226-19(1)', 'Visa authorities change the authorised stay alone.');
  return evidence === undefined ? checkOwner('2017/2226-35(1)', record.memberState, request) : undefined;
}

function withStay(dossier: EesDossier, until: string | undefined): EesDossier | Refusal {
  if (until === undefined) return dossier;
  const open = dossier.crossings.at(-1);
  if (!open || open.leftAt !== undefined) return refuse('no-open-entry', '2017/2226-19(1)', 'The file has no entry without exit.');
  return isDate(until)
    ? { ...dossier, crossings: [...dossier.crossings.slice(0, -1), { ...open, authorisedUntil: until }] }
    : rejected('authorisedStayUntil', 'impossible-date', 'ACCURACY');
}

/** Replaces identity, document or end of stay (Articles 19 and 35). */
export function amendFile(desk: EesDesk, request: AmendFileRequest, record: SystemRecord): AmendFileResponse | Refusal {
  const { queryId, identity, travelDocument, authorisedStayUntil } = request;
  const refusal = checkResponsible(request, record);
  if (refusal) return refusal;
  const earlier = desk.dossiers.of(record);
  const { reasons = [] } = earlier.refusals.at(-1) ?? {};
  const person: Identity = identity ?? writtenIdentity(record);
  const document = travelDocument ?? writtenDocument(record);
  const quality = identity || travelDocument ? assessFile({ identity: person, document, today: desk.today() }, reasons) : qualityOf([]);
  if (isRefusal(quality)) return quality;
  const dossier = withStay(earlier, authorisedStayUntil);
  if (isRefusal(dossier)) return dossier;
  const recorded = identity ? recordedIdentity(identity) : record.identity;
  const stored = travelDocument && recordedDocument(travelDocument, recorded);
  const expiresOn = fileExpiry(dossier, record.createdAt.slice(0, 10));
  desk.dossiers.keep(
    { ...record, identity: recorded, ...(stored && { document: stored }), content: contentOf(dossier), expiresOn },
    dossier,
  );
  return { queryId, recordReference: record.reference, ...quality, expiresOn };
}
