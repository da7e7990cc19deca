import type { RecordEntryRequest, RecordEntryResponse, RecordExitRequest, RecordExitResponse } from '../../../contracts/generated/ees.ts';
import { isRefusal, refuse, type Refusal } from '../../contract/refusal.ts';
import type { SystemRecord } from '../../population/person.ts';
import type { QualityAlert } from '../../../contracts/generated/kept-records.ts';
import { qualityOf, rejected } from '../keeping/data-quality.ts';
import { contentOf, type EesDossier } from './ees-dossier.ts';
import type { EesDesk } from './ees-desk.ts';
import { assessEvent, latestEvent } from './file-rules.ts';
import { fileExpiry } from './retention.ts';
import { authorisedUntil, calculateStay } from './stay.ts';

function keep(desk: EesDesk, record: SystemRecord, dossier: EesDossier): string {
  const expiresOn = fileExpiry(dossier, record.createdAt.slice(0, 10));
  desk.dossiers.keep({ ...record, content: contentOf(dossier), expiresOn }, dossier);
  return expiresOn;
}

const day = (instant: string): string => instant.slice(0, 10);

/** Adds an entry (Article 16(2)); an earlier one without exit is alerted, because an exit record is then missing (Article 12). */
export function recordEntry(desk: EesDesk, request: RecordEntryRequest, record: SystemRecord): RecordEntryResponse | Refusal {
  const { queryId, enteredAt, borderCrossingPoint, familyMember, visa } = request;
  const dossier = desk.dossiers.of(record);
  const event = assessEvent('enteredAt', enteredAt, desk.world.clock.now(), latestEvent(dossier));
  if (isRefusal(event)) return event;
  if (dossier.fileKind === 'VISA_REQUIRED' && !visa) return rejected('visa', 'missing', 'COMPLETENESS');
  if (visa && visa.expiryDate < day(enteredAt)) return rejected('visa.expiryDate', 'expired', 'CONSISTENCY');
  const earlier = dossier.crossings.at(-1);
  const open = earlier && earlier.leftAt === undefined;
  const alerts: readonly QualityAlert[] = open
    ? [{ field: 'recordReference', rule: 'earlier-entry-without-exit', indicator: 'CONSISTENCY' }]
    : [];
  const until = authorisedUntil(dossier.crossings, day(enteredAt), visa);
  const written: EesDossier = {
    ...dossier,
    familyMember: familyMember ?? dossier.familyMember,
    crossings: [...dossier.crossings, { enteredAt, entryPoint: borderCrossingPoint, authorisedUntil: until }],
  };
  const expiresOn = keep(desk, record, written);
  const stay = calculateStay(written, day(enteredAt));
  return { queryId, recordReference: record.reference, ...qualityOf([...event, ...alerts]), stay, expiresOn };
}

/** Ends the open entry (Article 16(3)). */
export function recordExit(desk: EesDesk, request: RecordExitRequest, record: SystemRecord): RecordExitResponse | Refusal {
  const { queryId, leftAt, borderCrossingPoint } = request;
  const dossier = desk.dossiers.of(record);
  const open = dossier.crossings.at(-1);
  if (!open || open.leftAt !== undefined) return refuse('no-open-entry', '2017/2226-16(3)', 'The file has no entry without exit.');
  const event = assessEvent('leftAt', leftAt, desk.world.clock.now(), open.enteredAt);
  if (isRefusal(event)) return event;
  const stay = calculateStay(dossier, day(leftAt));
  const written: EesDossier = {
    ...dossier,
    crossings: [...dossier.crossings.slice(0, -1), { ...open, leftAt, exitPoint: borderCrossingPoint }],
  };
  const expiresOn = keep(desk, record, written);
  return { queryId, recordReference: record.reference, ...qualityOf(event), stay, expiresOn };
}
