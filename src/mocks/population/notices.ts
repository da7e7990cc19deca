import { OWNING_STATES } from './authorities.ts';
import { dateOfDay } from './calendar.ts';
import { documentNumber } from './documents.ts';
import { blockOf, roleOf } from './kinds.ts';
import { makePerson } from './make-person.ts';
import type { DocumentNotice, ObjectAlert } from './person.ts';
import { numbered, type PopulationSource } from './population-source.ts';

const COLOURS = ['RED', 'BLUE', 'GREEN', 'YELLOW', 'BLACK', 'ORANGE', 'PURPLE'] as const;

const isReported = (number: number): boolean => roleOf(number).kind === 'reported-document';

/** Every fourth reported passport is associated with a notice (TDAWN); the others are reported lost, stolen or revoked (SLTD). */
export function drawnNotices(source: PopulationSource, number: number): readonly DocumentNotice[] {
  if (!isReported(number)) return [];
  const [document] = makePerson(source, number).documents;
  if (!document) return [];
  const block = blockOf(number);
  const noticed = block % 4 === 0;
  const noticeColour = COLOURS[Math.floor(block / 4) % COLOURS.length];
  return [
    {
      database: noticed ? 'TDAWN' : 'SLTD',
      number: document.number,
      issuer: document.issuer,
      type: document.type,
      reference: numbered(noticed ? 'SYN-TDAWN-' : 'SYN-SLTD-', number),
      reportedOn: dateOfDay(source.asOfDay - 10 - (number % 300)),
      ...(noticed && noticeColour !== undefined && { noticeColour }),
    },
  ];
}

const OBJECTS = ['issued-document', 'blank-document', 'vehicle'] as const;

/** An alert on an object for every reported passport: on the passport itself, on a blank one, or on a vehicle (numbers begin `SYN`). */
export function drawnObjectAlerts(source: PopulationSource, number: number): readonly ObjectAlert[] {
  if (!isReported(number)) return [];
  const [document] = makePerson(source, number).documents;
  const object = OBJECTS[blockOf(number) % OBJECTS.length];
  const issuingState = OWNING_STATES[number % OWNING_STATES.length];
  if (!document || object === undefined || issuingState === undefined) return [];
  const numbers = {
    'issued-document': document.number,
    'blank-document': documentNumber(number, 3),
    vehicle: `SYN${String(number).padStart(14, '0')}`,
  };
  return [
    {
      category: '1862/38',
      object,
      number: numbers[object],
      issuer: document.issuer,
      schengenId: numbered(`${issuingState}-SYN-OBJ-`, number),
      issuingState,
    },
  ];
}
