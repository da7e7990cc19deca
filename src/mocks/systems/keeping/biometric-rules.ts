import { refuse, type Refusal } from '../../contract/refusal.ts';
import { youngestAge } from '../../population/calendar.ts';
import type { QualityAlert } from '../../../contracts/generated/kept-records.ts';
import { rejected } from './data-quality.ts';
import type { FacialImage, FingerprintAbsence, FingerprintSet } from '../../../contracts/generated/kept-records.ts';

/**
 * Declared capture quality below which data are kept out or only alerted. The limits that eu-LISA sets are not public: these are our own.
 */
const QUALITY_LIMITS = { blocking: 20, soft: 40 } as const;

/** What a system asks of fingerprints. */
export interface FingerprintDemand {
  /** From which age in years they are taken. */
  readonly fromAge: number;
  /** Which sets of fingers the act asks for, the preferred one first. */
  readonly hands: readonly (readonly number[])[];
  readonly article: string;
}

/** The fingerprints of one request and the person they are of. */
export interface FingerprintCase {
  readonly birthDate: string | undefined;
  readonly today: string;
  readonly fingerprints: FingerprintSet | undefined;
  readonly absence: FingerprintAbsence | undefined;
}

/** The oldest the person can be, where the date of birth may be partial. */
export function oldestAge(birthDate: string, on: string): number {
  return youngestAge(`${birthDate}${'-01-01'.slice(birthDate.length - 4)}`, on);
}

/**
 * Age is read in the person's favour: below the limit no fingerprints are taken from whoever must be younger, and none are demanded of
 * whoever may be younger and says so by `NOT_APPLICABLE`.
 */
export function checkFingerprints(demand: FingerprintDemand, given: FingerprintCase): Refusal | undefined {
  const { fromAge, article } = demand;
  const { birthDate, today, fingerprints, absence } = given;
  const tooYoung = birthDate !== undefined && oldestAge(birthDate, today) < fromAge;
  if (fingerprints && tooYoung)
    return refuse('biometrics-not-permitted', article, `No fingerprints are taken below the age of ${String(fromAge)}.`);
  if (fingerprints && absence !== undefined) return rejected('fingerprintAbsence', 'fingerprints-present', 'CONSISTENCY');
  if (fingerprints || absence !== undefined || tooYoung) return undefined;
  return refuse('biometrics-missing', article, `Fingerprints are taken from the age of ${String(fromAge)}; state why there are none.`);
}

/** The marker that goes with a record without fingerprints: a child too young needs no ground but its age. */
export function recordedAbsence({ fingerprints, absence }: FingerprintCase): FingerprintAbsence | undefined {
  return fingerprints ? undefined : (absence ?? 'NOT_APPLICABLE');
}

function capture(field: string, quality: number | undefined): QualityAlert | Refusal | undefined {
  if (quality === undefined || quality >= QUALITY_LIMITS.soft) return undefined;
  return quality < QUALITY_LIMITS.blocking
    ? rejected(field, 'capture-quality', 'ACCURACY')
    : { field, rule: 'capture-quality', indicator: 'ACCURACY' };
}

function fingersUsed(hands: FingerprintDemand['hands'], fingerprints: FingerprintSet): readonly QualityAlert[] {
  const used = new Set(fingerprints.fingers);
  const index = hands.findIndex((hand) => hand.every((finger) => used.has(finger)));
  if (index === 0) return [];
  const [first = []] = hands;
  const fallback =
    index > 0 ? 'preferred-hand' : first.some((finger) => used.has(finger)) || hands.length > 1 ? 'fewer-fingers' : 'other-fingers';
  return [{ field: 'fingerprints.fingers', rule: fallback, indicator: 'COMPLETENESS' }];
}

/** Alerts on what was captured: poor quality, other fingers than asked for, prints that could not be taken for now. Very poor captures are refused. */
export function assessCaptures(
  hands: FingerprintDemand['hands'],
  captures: {
    readonly fingerprints?: FingerprintSet | undefined;
    readonly face?: FacialImage | undefined;
    readonly absence?: FingerprintAbsence | undefined;
  },
): readonly QualityAlert[] | Refusal {
  const { fingerprints, face, absence } = captures;
  if (fingerprints && new Set(fingerprints.fingers).size < fingerprints.fingers.length)
    return rejected('fingerprints.fingers', 'repeated', 'UNIQUENESS');
  const alerts: QualityAlert[] = [];
  for (const found of [capture('fingerprints.quality', fingerprints?.quality), capture('facialImage.quality', face?.quality)]) {
    if (found === undefined) continue;
    if ('refusal' in found) return found;
    alerts.push(found);
  }
  if (fingerprints) alerts.push(...fingersUsed(hands, fingerprints));
  if (absence === 'TEMPORARILY_IMPOSSIBLE') alerts.push({ field: 'fingerprintAbsence', rule: 'take-later', indicator: 'COMPLETENESS' });
  return alerts;
}
