import { OWNING_STATES } from './authorities.ts';
import { dateOfDay, dayNumber, yearsAfter } from './calendar.ts';
import type { AlertCategory, AlertContent, AsylumContent, RecordContent, VisaContent } from './person.ts';
import { numbered, type PopulationSource } from './population-source.ts';
import type { SeededRandom } from './seeded-random.ts';

/** What a record will hold beside identity and document, and when it was made. */
export interface RecordEntry {
  readonly content: RecordContent;
  /** RFC 3339 UTC. */
  readonly createdAt: string;
  /** Which of the person's records in that system it is, from 1. */
  readonly ordinal?: number;
}

/** What entries about one person are drawn from. */
export interface EntryDraw {
  readonly random: SeededRandom;
  readonly source: PopulationSource;
  /** The person's number. */
  readonly number: number;
}

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

const timeOn = (random: SeededRandom, day: number): string => `${dateOfDay(day)}T${two(random.integer(24))}:${two(random.integer(60))}:00Z`;

const CROSSING_POINTS = [
  'LV-Terehova',
  'LV-Grebneva',
  'LV-Patarnieki',
  'LV-Riga airport',
  'EE-Narva',
  'LT-Medininkai',
  'PL-Terespol',
  'DE-Frankfurt airport',
  'FR-Roissy airport',
  'FI-Helsinki airport',
];
const REFUSAL_REASONS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'];

/** A refusal at the border (Regulation (EU) 2017/2226, Article 18). */
export function refusalEntry({ random, source }: EntryDraw): RecordEntry {
  const reasons = new Set([random.pick(REFUSAL_REASONS), random.pick(REFUSAL_REASONS)]);
  return {
    content: { kind: 'EES', file: 'refused', crossingPoint: random.pick(CROSSING_POINTS), refusalReasons: [...reasons].sort() },
    createdAt: timeOn(random, source.asOfDay - 1 - random.integer(380)),
  };
}

/** An entry, with the exit where there was one; who overstayed entered long ago and has not left. */
export function stayEntry({ random, source }: EntryDraw, visaRequired: boolean, overstayed = false): RecordEntry {
  const entered = source.asOfDay - 1 - (overstayed ? 120 + random.integer(260) : random.integer(380));
  const left = entered + 2 + random.integer(100);
  const gone = !overstayed && left < source.asOfDay && !random.chance(0.08);
  const enteredAt = timeOn(random, entered);
  return {
    content: {
      kind: 'EES',
      file: visaRequired ? 'visa-required' : 'visa-exempt',
      crossingPoint: random.pick(CROSSING_POINTS),
      refusalReasons: [],
      enteredAt,
      ...(gone && { leftAt: timeOn(random, left) }),
      authorisedUntil: dateOfDay(entered + 90),
    },
    createdAt: enteredAt,
  };
}

const VISA_STATUSES = ['ISSUED', 'ISSUED', 'ISSUED', 'ISSUED', 'APPLIED', 'REFUSED', 'ANNULLED', 'REVOKED', 'EXTENDED'] as const;

/** A visa application; of any outcome unless told. */
export function visaEntry({ random, source, number }: EntryDraw, given?: VisaContent['status'], ordinal = 1): RecordEntry {
  const status = given ?? random.pick(VISA_STATUSES);
  const decided = status !== 'APPLIED' && status !== 'REFUSED';
  const applied = source.asOfDay - (status === 'APPLIED' ? 1 + random.integer(20) : 60 + random.integer(350)) - (ordinal - 1) * 700;
  const sticker = ordinal === 1 ? numbered('SYNV', number) : `${numbered('SYNV', number)}-${ordinal}`;
  return {
    content: {
      kind: 'VIS',
      status,
      visaType: random.chance(0.8) ? 'C' : random.chance(0.9) ? 'D' : 'A',
      issuer: random.pick(OWNING_STATES),
      ...(decided && { stickerNumber: sticker, validUntil: dateOfDay(applied + 100 + random.integer(300)) }),
    },
    createdAt: timeOn(random, applied),
    ordinal,
  };
}

const AUTHORISATION_STATUSES = ['ISSUED', 'ISSUED', 'ISSUED', 'ISSUED', 'ISSUED', 'REFUSED', 'REVOKED', 'ANNULLED'] as const;

/** An application for a travel authorisation. */
export function authorisationEntry({ random, source }: EntryDraw, issued = false): RecordEntry {
  const status = issued ? 'ISSUED' : random.pick(AUTHORISATION_STATUSES);
  const createdAt = timeOn(random, source.asOfDay - 1 - random.integer(30));
  return {
    content: { kind: 'ETIAS', status, ...(status !== 'REFUSED' && { validUntil: yearsAfter(createdAt.slice(0, 10), 3) }) },
    createdAt,
  };
}

const ACTIONS: Readonly<Record<AlertCategory, string>> = {
  '1860/3': 'Confirm return',
  '1861/24': 'Refuse entry and stay',
  '1861/25': 'Refuse entry and stay',
  '1861/26': 'Consult before refusing',
  '1862/26': 'Arrest for surrender',
  '1862/32': 'Place under protection',
  '1862/34': 'Communicate whereabouts',
  '1862/36': 'Discreet check',
  '1862/37a': 'Collect information',
  '1862/40': 'Establish identity',
};

const CATEGORIES: readonly AlertCategory[] = [
  ...Array.from({ length: 6 }, () => '1860/3' as const),
  ...Array.from({ length: 7 }, () => '1861/24' as const),
  '1861/25',
  '1861/26',
  '1862/26',
  '1862/32',
  '1862/34',
  '1862/36',
  '1862/37a',
];

/** What an alert says beside the person (Regulations (EU) 2018/1860 to 2018/1862). */
export function alertContent(category: AlertCategory, issuer: string, number: number, ordinal = 1): AlertContent {
  const schengenId = `${numbered(`${issuer}-SYN-`, number)}${ordinal === 1 ? '' : `-${ordinal}`}`;
  return { kind: 'SIS', category, schengenId, issuer, action: ACTIONS[category] };
}

/** An alert on a person; of any category unless told. */
export function alertEntry({ random, source, number }: EntryDraw, given?: AlertCategory, ordinal = 1): RecordEntry {
  const category = given ?? random.pick(CATEGORIES);
  const within = category === '1862/36' || category === '1862/37a' ? 340 : 900;
  return {
    content: alertContent(category, random.pick(OWNING_STATES), number, ordinal),
    createdAt: timeOn(random, source.asOfDay - 1 - random.integer(within)),
    ordinal,
  };
}

const DATA_SETS: readonly AsylumContent['dataSet'][] = [
  'APPLICANT',
  'APPLICANT',
  'APPLICANT',
  'IRREGULAR_CROSSING',
  'ILLEGAL_STAY',
  'DISEMBARKED',
  'RESETTLEMENT',
];

/** A Eurodac data set; Ukrainians are under temporary protection. Later ones of one person lie before the first. */
export function asylumEntry({ random, source }: EntryDraw, birthCountry: string, ordinal = 1): RecordEntry {
  const dataSet = birthCountry === 'UKR' ? 'TEMPORARY_PROTECTION' : random.pick(DATA_SETS);
  const within = dataSet === 'TEMPORARY_PROTECTION' ? 300 : 700;
  const day = source.asOfDay - 1 - random.integer(within) - (ordinal - 1) * (dataSet === 'TEMPORARY_PROTECTION' ? 30 : 700);
  return {
    content: { kind: 'Eurodac', dataSet, memberState: random.pick(OWNING_STATES), date: dateOfDay(day) },
    createdAt: timeOn(random, day),
    ordinal,
  };
}

/** A record of a convicting Member State on somebody who was an adult by then; `birthDate` as far as known. */
export function convictionEntry({ random, source, number }: EntryDraw, birthDate: string): RecordEntry {
  const latest = `${birthDate}${'-12-31'.slice(birthDate.length - 4)}`;
  const adultFor = source.asOfDay - dayNumber(yearsAfter(latest, 18));
  const memberState = random.pick(OWNING_STATES);
  const reference = `SYN-${memberState}-${String(number).padStart(5, '0')}`;
  return {
    content: { kind: 'ECRIS-TCN', memberState, reference, flagged: random.chance(0.15) },
    createdAt: timeOn(random, source.asOfDay - random.integer(Math.min(1_500, adultFor) + 1)),
  };
}

const HANDLING = ['H1', 'H2', 'H3'] as const;

/** An entry in Europol data. */
export function europolEntry({ random, source, number }: EntryDraw): RecordEntry {
  return {
    content: { kind: 'Europol', reference: numbered('SYN-EUROPOL-', number), handlingCode: random.pick(HANDLING) },
    createdAt: timeOn(random, source.asOfDay - 1 - random.integer(900)),
  };
}
