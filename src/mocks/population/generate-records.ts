import { daysAfter, yearsAfter, youngestAge } from './calendar.ts';
import { ORIGINS, type Origin } from './origins.ts';
import type {
  AlertContent,
  AsylumContent,
  RecordContent,
  RecordedIdentity,
  SyntheticPerson,
  SystemName,
  SystemRecord,
  VisaContent,
} from './person.ts';
import type { SeededRandom } from './seeded-random.ts';
import { chooseSpelling, spell, type Spelling } from './spelling.ts';

const USUAL: Readonly<Record<SystemName, Spelling>> = {
  EES: 'machine-readable',
  VIS: 'machine-readable',
  ETIAS: 'machine-readable',
  SIS: 'visual-zone',
  Eurodac: 'visual-zone',
  'ECRIS-TCN': 'visual-zone',
};

/** Systems that record where a person was born: the EES does not (Regulation (EU) 2017/2226, Article 16(1)(a)). */
const WITH_BIRTHPLACE: ReadonlySet<SystemName> = new Set(['VIS', 'ETIAS', 'SIS', 'Eurodac', 'ECRIS-TCN']);

/** Systems that hold a travel document in the ordinary run. */
const WITH_DOCUMENT: ReadonlySet<SystemName> = new Set(['EES', 'VIS', 'ETIAS', 'Eurodac']);

const BIOMETRIC: ReadonlySet<SystemName> = new Set(['EES', 'VIS', 'SIS', 'Eurodac', 'ECRIS-TCN']);

function recordedIdentity(random: SeededRandom, person: SyntheticPerson, system: SystemName, spelling: Spelling): RecordedIdentity {
  const { formerFamilyNames, birthDate, sex, nationalities, birthPlace, birthCountry } = person;
  const name = spell(random, person, spelling);
  const [birthName] = formerFamilyNames;
  return {
    ...name,
    ...(birthName !== undefined && system !== 'EES' && { birthName }),
    otherNames: person.native && system === 'SIS' ? [{ familyName: person.native.familyName, givenNames: person.native.givenNames }] : [],
    birthDate,
    ...(WITH_BIRTHPLACE.has(system) && { birthPlace, birthCountry }),
    sex,
    nationalities,
  };
}

/** Under twelve no fingerprints are in the EES, under six none in Eurodac (Regulations (EU) 2017/2226, Article 17(2), and 2024/1358). */
function hasFingerprints(person: SyntheticPerson, system: SystemName, visaRequired: boolean, asOf: string): boolean {
  if (!BIOMETRIC.has(system)) return false;
  const age = youngestAge(person.birthDate, asOf);
  if (system === 'EES') return !visaRequired && age >= 12;
  return age >= (system === 'Eurodac' ? 6 : 12);
}

/** Writes one record as a system would hold it. Without `faithful`, one name in six is spelt in another way than the passport has it. */
export function makeRecord(
  random: SeededRandom,
  person: SyntheticPerson,
  content: RecordContent,
  serial: number,
  asOf: string,
  faithful = false,
): SystemRecord {
  const system = content.kind;
  const visaRequired = content.kind === 'EES' && content.file === 'visa-required';
  const spelling = faithful ? USUAL[system] : chooseSpelling(random, USUAL[system]);
  const [document] = person.documents;
  const withDocument = WITH_DOCUMENT.has(system) || random.chance(0.3);
  return {
    synthetic: true,
    system,
    reference: `SYN-${system}-${String(serial).padStart(6, '0')}`,
    person: person.id,
    identity: recordedIdentity(random, person, system, spelling),
    ...(withDocument && document && { document }),
    ...(hasFingerprints(person, system, visaRequired, asOf) && { fingerprintReference: person.fingerprintReference }),
    ...(BIOMETRIC.has(system) && { faceReference: person.faceReference }),
    content,
  };
}

const MEMBER_STATES = ['LVA', 'LTU', 'EST', 'POL', 'FIN', 'DEU', 'FRA', 'ITA', 'ESP', 'GRC', 'NLD', 'SWE', 'AUT', 'BGR', 'ROU'];
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
const REFUSAL_REASONS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'];
const timeOn = (random: SeededRandom, date: string): string =>
  `${date}T${String(random.integer(24)).padStart(2, '0')}:${String(random.integer(60)).padStart(2, '0')}:00Z`;

function entryExit(random: SeededRandom, visaRequired: boolean, asOf: string): RecordContent {
  const crossingPoint = random.pick(CROSSING_POINTS);
  if (random.chance(0.06))
    return {
      kind: 'EES',
      file: 'refused',
      crossingPoint,
      refusalReasons: [...new Set([random.pick(REFUSAL_REASONS), random.pick(REFUSAL_REASONS)])].sort(),
    };
  const entered = daysAfter(asOf, -1 - random.integer(380));
  const stay = 2 + random.integer(100);
  const left = daysAfter(entered, stay);
  const gone = left < asOf && !random.chance(0.08);
  return {
    kind: 'EES',
    file: visaRequired ? 'visa-required' : 'visa-exempt',
    crossingPoint,
    refusalReasons: [],
    enteredAt: timeOn(random, entered),
    ...(gone && { leftAt: timeOn(random, left) }),
    authorisedUntil: daysAfter(entered, 90),
  };
}

function visa(random: SeededRandom, serial: number, asOf: string): VisaContent {
  const status = random.pick(['ISSUED', 'ISSUED', 'ISSUED', 'ISSUED', 'APPLIED', 'REFUSED', 'ANNULLED', 'REVOKED', 'EXTENDED'] as const);
  const pending = status === 'APPLIED' || status === 'REFUSED';
  return {
    kind: 'VIS',
    status,
    visaType: random.chance(0.8) ? 'C' : random.chance(0.9) ? 'D' : 'A',
    issuer: random.pick(MEMBER_STATES),
    ...(!pending && { stickerNumber: `SYNV${String(serial).padStart(6, '0')}`, validUntil: daysAfter(asOf, random.integer(500) - 150) }),
  };
}

const ALERTS: readonly Pick<AlertContent, 'category' | 'action'>[] = [
  { category: '1860/3', action: 'Confirm return' },
  { category: '1860/3', action: 'Confirm return' },
  { category: '1861/24', action: 'Refuse entry and stay' },
  { category: '1861/24', action: 'Refuse entry and stay' },
  { category: '1861/25', action: 'Refuse entry and stay' },
  { category: '1861/26', action: 'Consult before refusing' },
  { category: '1862/26', action: 'Arrest for surrender' },
  { category: '1862/32', action: 'Place under protection' },
  { category: '1862/34', action: 'Communicate whereabouts' },
  { category: '1862/36', action: 'Discreet check' },
];

function alert(random: SeededRandom, serial: number): AlertContent {
  const issuer = random.pick(MEMBER_STATES);
  return { kind: 'SIS', ...random.pick(ALERTS), schengenId: `${issuer}-SYN-${String(serial).padStart(6, '0')}`, issuer };
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

function asylum(random: SeededRandom, person: SyntheticPerson, asOf: string): AsylumContent {
  const dataSet = person.birthCountry === 'UKR' ? 'TEMPORARY_PROTECTION' : random.pick(DATA_SETS);
  return { kind: 'Eurodac', dataSet, memberState: random.pick(MEMBER_STATES), date: daysAfter(asOf, -1 - random.integer(1_400)) };
}

function conviction(random: SeededRandom, serial: number): RecordContent {
  const memberState = random.pick(MEMBER_STATES);
  return {
    kind: 'ECRIS-TCN',
    memberState,
    reference: `SYN-${memberState}-${String(serial).padStart(5, '0')}`,
    flagged: random.chance(0.15),
  };
}

/** What the systems hold on one person of the random part of the population. */
export function chooseContents(random: SeededRandom, person: SyntheticPerson, serial: number, asOf: string): readonly RecordContent[] {
  const origin: Origin | undefined = ORIGINS.find((candidate) => candidate.country === person.birthCountry);
  const visaRequired = origin?.visaRequired ?? true;
  const contents: RecordContent[] = [];
  const protection = random.chance(origin?.asylum ?? 0);
  if (protection) contents.push(asylum(random, person, asOf));
  const application = visaRequired && random.chance(protection ? 0.2 : 0.75) ? visa(random, serial, asOf) : undefined;
  if (application) contents.push(application);
  if (!visaRequired && random.chance(0.45)) {
    const status = random.pick(['ISSUED', 'ISSUED', 'ISSUED', 'ISSUED', 'ISSUED', 'REFUSED', 'REVOKED', 'ANNULLED'] as const);
    contents.push({
      kind: 'ETIAS',
      status,
      ...(status !== 'REFUSED' && { validUntil: yearsAfter(daysAfter(asOf, -random.integer(30)), 3) }),
    });
  }
  const crossed = visaRequired ? application !== undefined && application.status !== 'APPLIED' && random.chance(0.7) : random.chance(0.6);
  if (crossed) contents.push(entryExit(random, visaRequired, asOf));
  if (youngestAge(person.birthDate, asOf) >= 14 && random.chance(0.06)) contents.push(alert(random, serial));
  if (youngestAge(person.birthDate, asOf) >= 18 && random.chance(0.04)) contents.push(conviction(random, serial));
  return contents;
}
