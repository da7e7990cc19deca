import type { Refusal } from '../../contract/refusal.ts';
import { isUtcInstant } from '../../../wire/lexical/date-time.ts';
import type { QualityAlert } from '../../../contracts/generated/kept-records.ts';
import { assess, qualityOf, rejected, type Quality } from '../keeping/data-quality.ts';
import {
  DOCUMENT_FIELDS,
  IDENTITY_FIELDS,
  NAMES_IN_LATIN,
  PERSON_RULES,
  THIRD_COUNTRY_NATIONAL,
  required,
} from '../keeping/identity-rules.ts';
import type { PersonData } from '../keeping/written-data.ts';
import type { EesDossier } from './ees-dossier.ts';

const IDENTITY = required(...IDENTITY_FIELDS);

const DOCUMENT = required(...DOCUMENT_FIELDS);

const SHARED = [THIRD_COUNTRY_NATIONAL, ...PERSON_RULES, NAMES_IN_LATIN];

/** Holds identity and document against Articles 16(1)(a) to (c) and 17(1)(a); whoever is refused for having no valid document (letter A) may have none. */
export function assessFile(person: PersonData, refusalReasons: readonly string[] = []): Quality | Refusal {
  const rules = refusalReasons.includes('A') ? [...IDENTITY, ...SHARED] : [...IDENTITY, ...DOCUMENT, ...SHARED];
  return assess(rules, person);
}

/** Clocks of crossing points may be ahead by so much. */
const AHEAD_MS = 300_000;

/** A record that reaches the system later than this after the event is late: data of the local store follow once the outage is over (Article 21). */
const LATE_MS = 48 * 3_600_000;

/** Holds the time of an entry, exit or refusal against the clock and against what went before; a late record is alerted. */
export function assessEvent(field: string, at: string, now: number, after: string | undefined): readonly QualityAlert[] | Refusal {
  if (!isUtcInstant(at)) return rejected(field, 'impossible-date', 'ACCURACY');
  const time = Date.parse(at);
  if (time > now + AHEAD_MS) return rejected(field, 'future-date', 'CONSISTENCY');
  if (after !== undefined && time < Date.parse(after)) return rejected(field, 'before-earlier-record', 'CONSISTENCY');
  return now - time > LATE_MS ? [{ field, rule: 'late', indicator: 'TIMELINESS' }] : [];
}

/** The latest entry or exit of a file, if any. */
export function latestEvent({ crossings }: EesDossier): string | undefined {
  const last = crossings.at(-1);
  return last?.leftAt ?? last?.enteredAt;
}

/** Two qualities in one. */
export function joined(quality: Quality, more: readonly QualityAlert[]): Quality {
  return qualityOf([...quality.qualityAlerts, ...more]);
}
