import type { ApplicationFile, SearchApplicationsRequest } from '../../../contracts/generated/vis.ts';
import { fieldsOf } from '../../contract/subject.ts';
import { isRefusal, refuse, type Refusal } from '../../contract/refusal.ts';
import type { SystemRecord } from '../../population/person.ts';
import { findRecord, searchRecords } from '../keeping/kept-world.ts';
import { checkKeys, searchFields, type SearchKeys } from '../keeping/search-keys.ts';
import { writtenDocument, writtenIdentity } from '../keeping/written-record.ts';
import type { VisDesk } from './vis-desk.ts';
import type { VisDossier } from './vis-dossier.ts';
import { SEES_PARTICULARS } from './vis-permissions.ts';

/** With what the VIS is searched: Article 9(4)(a), (aa), (b) and (c), and fingerprints; a photograph finds nobody. */
const VIS_KEYS: SearchKeys = {
  fields: searchFields('BirthSurname', 'BirthPlace', 'BirthCountry', 'BiometricSample'),
  modalities: new Set(['FINGERPRINTS']),
  article: '767/2008-15(2)',
};

/** Finds files by the number of their sticker: those of the population carry their file's number, the others are remembered as they are written. */
export function stickerIndex({ world }: Pick<VisDesk, 'world'>): (stickerNumber: string) => SystemRecord | undefined {
  const written = new Map<string, string>();
  world.records.subscribe(({ kind, record }) => {
    if (record.system === 'VIS' && record.content.kind === 'VIS' && record.content.stickerNumber !== undefined && kind !== 'deleted')
      written.set(record.content.stickerNumber, record.reference);
  });
  return (stickerNumber) => {
    const references = [written.get(stickerNumber), stickerNumber.replace(/^SYNV/, 'SYN-VIS-')];
    for (const reference of references) {
      const record = reference === undefined ? undefined : findRecord(world, 'VIS', reference);
      if (record?.content.kind === 'VIS' && record.content.stickerNumber === stickerNumber) return record;
    }
    return undefined;
  };
}

function checkSearch({
  subject,
  channel,
  stickerNumber,
  applicationReference,
  authorityCategory,
}: SearchApplicationsRequest): Refusal | undefined {
  const { article } = VIS_KEYS;
  if (stickerNumber !== undefined && channel === 'ESP')
    return refuse('field-not-permitted', article, 'The ESP is not asked by sticker number.');
  if (applicationReference !== undefined && authorityCategory !== 'VISA' && authorityCategory !== 'IMMIGRATION')
    return refuse('field-not-permitted', article, 'Only authorities that examine applications search by application number.');
  if (subject) return checkKeys(VIS_KEYS, subject);
  if (stickerNumber !== undefined || applicationReference !== undefined) return undefined;
  return refuse('keys-incomplete', article, 'A search needs a person, a sticker number or an application number.');
}

/** Kinds of data used, for the log. */
export function keysUsed({ subject, stickerNumber, applicationReference }: SearchApplicationsRequest): readonly string[] {
  return [
    ...(subject ? fieldsOf(subject) : []),
    ...(stickerNumber === undefined ? [] : ['StickerNumber']),
    ...(applicationReference === undefined ? [] : ['ApplicationReference']),
  ];
}

/** Files that meet every key of the request. */
export function searchApplications(
  desk: VisDesk,
  bySticker: (stickerNumber: string) => SystemRecord | undefined,
  request: SearchApplicationsRequest,
): readonly SystemRecord[] | Refusal {
  const refusal = checkSearch(request);
  if (refusal) return refusal;
  const { subject, stickerNumber, applicationReference } = request;
  const one = (record: SystemRecord | Refusal | undefined): readonly SystemRecord[] =>
    record === undefined || isRefusal(record) ? [] : [record];
  const found = [
    ...(stickerNumber === undefined ? [] : [one(bySticker(stickerNumber))]),
    ...(applicationReference === undefined ? [] : [one(desk.find(applicationReference))]),
    ...(subject ? [searchRecords(desk.world, 'VIS', subject, VIS_KEYS.modalities)] : []),
  ];
  const [first = [], ...others] = found;
  return first.filter(({ reference }) => others.every((records) => records.some((other) => other.reference === reference)));
}

/** A file in the contract's form, as far as the caller's category sees it. */
export function fileForm(
  record: SystemRecord,
  dossier: VisDossier,
  category: SearchApplicationsRequest['authorityCategory'],
): ApplicationFile {
  const { fileKind, status, visaType, stickerNumber, validUntil, fingerprintAbsence, particulars, decisions } = dossier;
  const travelDocument = writtenDocument(record);
  const whole = SEES_PARTICULARS.has(category);
  return {
    recordReference: record.reference,
    fileKind,
    identity: writtenIdentity(record),
    ...(travelDocument && { travelDocument }),
    facialImageHeld: record.faceReference !== undefined,
    fingerprintsHeld: record.fingerprintReference !== undefined,
    ...(fingerprintAbsence && { fingerprintAbsence }),
    responsibleState: record.memberState,
    status,
    ...(fileKind !== 'RESIDENCE_PERMIT' && { visaType }),
    ...(stickerNumber !== undefined && { stickerNumber }),
    ...(validUntil !== undefined && { validUntil }),
    ...(whole && particulars && { particulars }),
    ...(whole && decisions.length > 0 && { decisions }),
    ...(whole && { expiresOn: record.expiresOn }),
  };
}
