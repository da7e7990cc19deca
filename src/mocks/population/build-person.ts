import { dayNumber } from './calendar.ts';
import { makeDocument } from './documents.ts';
import { SYLLABLES, type NamePart } from './invented-names.ts';
import type { PersonKind } from './kinds.ts';
import { inventedSurname, type NameList, type Surname } from './name-lists.ts';
import type { RecordedSex, SyntheticDocument, SyntheticPerson } from './person.ts';
import { numbered, PURPOSES, type PopulationSource } from './population-source.ts';
import { mixedBits, type SeededRandom } from './seeded-random.ts';

/** What is decided about a person before the rest follows. */
export interface Sketch {
  readonly list: NameList;
  readonly family: NamePart;
  readonly given: readonly NamePart[];
  readonly formerFamilyNames?: readonly string[];
  readonly sex: RecordedSex;
  readonly birthDate: string;
  /** The country of the list and a place there unless told. */
  readonly birthCountry?: string;
  readonly birthPlace?: string;
  readonly nationalities?: readonly string[];
}

/** Surnames of one purpose lie apart from those of another. */
const REGIONS = { own: 0, former: 1, assumed: 2 } as const;

/** The largest population whose special persons all have surnames of their own. */
const SURNAME_ROOM = SYLLABLES ** 4 / 4;

/** Spreads neighbouring persons over the stems; has no factor in common with their count. */
const SPREAD = 16_777_213;

/** A surname that belongs to one person alone; with any ending of the country's unless told which. */
export function ownSurname(
  { seed }: PopulationSource,
  list: NameList,
  number: number,
  region: keyof typeof REGIONS,
  ending?: number,
): Surname {
  const spread = (number + REGIONS[region] * SURNAME_ROOM) * SPREAD + mixedBits(seed, 0, PURPOSES.surnames);
  return inventedSurname(list, spread % SYLLABLES ** 4, 4, ending);
}

/** The side of the lists of names on which a sex stands. */
export const sideOf = (sex: RecordedSex): 'male' | 'female' => (sex === 'FEMALE' ? 'female' : 'male');

/** The form of a surname that a sex has. */
export const formOf = (family: Surname, sex: RecordedSex): NamePart => family[sideOf(sex)];

/** Male or female, 52 to 48. */
export const drawSex = (random: SeededRandom): RecordedSex => (random.chance(0.48) ? 'FEMALE' : 'MALE');

/** One or two different first names of a list. */
export function drawGiven(random: SeededRandom, names: readonly NamePart[], two: boolean): readonly NamePart[] {
  const first = random.pick(names);
  const others = two ? names.filter((name) => name !== first) : [];
  return others.length === 0 ? [first] : [first, random.pick(others)];
}

/** The written forms of a name, as a passport would carry them. */
export function writtenForms(family: NamePart, given: readonly NamePart[]): Pick<SyntheticPerson, 'latin' | 'mrz' | 'native'> {
  const latin = { familyName: family.latin, givenNames: given.map((part) => part.latin) };
  const mrz = { familyName: family.mrz, givenNames: given.map((part) => part.mrz) };
  if (family.native === undefined) return { latin, mrz };
  const natives = given.map(({ native }) => native).filter((native) => native !== undefined);
  if (natives.length < given.length) return { latin, mrz };
  return { latin, mrz, native: { familyName: family.native, givenNames: natives, script: 'Cyrl' } };
}

const HOSTS = ['LVA', 'LTU', 'EST', 'POL', 'DEU', 'SWE', 'FRA', 'ITA'];

/** Legal ties: the document's nationality code is not always a nationality (ICAO 9303-3, section 5). */
function standingOf(random: SeededRandom, kind: PersonKind, country: string): Pick<SyntheticDocument, 'type' | 'issuer' | 'nationality'> {
  if (kind === 'stateless') return { type: 'STATELESS_TRAVEL_DOCUMENT', issuer: random.pick(HOSTS), nationality: 'XXA' };
  if (kind === 'refugee') return { type: 'REFUGEE_TRAVEL_DOCUMENT', issuer: random.pick(HOSTS), nationality: 'XXB' };
  return { type: 'PASSPORT', issuer: country, nationality: country };
}

/** Kinds whose people had another passport before. */
const WITH_EARLIER: ReadonlySet<PersonKind> = new Set(['married', 'changed-nationality']);

function documentsOf(
  random: SeededRandom,
  source: PopulationSource,
  number: number,
  kind: PersonKind,
  sketch: Sketch,
): readonly SyntheticDocument[] {
  const { country } = sketch.list.origin;
  const { nationalities: [nationality = country, foreign] = [] } = sketch;
  const standing = standingOf(random, kind, nationality);
  const drawn = source.asOfDay - 400 - random.integer(2_600);
  const issued = Math.max(drawn, Math.min(source.asOfDay - 40, dayNumber(`${sketch.birthDate}-01-01`.slice(0, 10)) + 50));
  const documents = [makeDocument(standing, number, 'current', issued)];
  if (WITH_EARLIER.has(kind) || (kind === 'plain' && random.chance(0.12))) {
    const earlier = kind === 'changed-nationality' ? { ...standing, issuer: country, nationality: country } : standing;
    documents.push(makeDocument(earlier, number, 'earlier', issued - 2_000 - random.integer(1_600)));
  }
  if (foreign !== undefined)
    documents.push(makeDocument({ type: 'IDENTITY_CARD', issuer: foreign, nationality: foreign }, number, 'foreign', issued));
  if (kind === 'two-identities' || kind === 'stolen-identity') documents.push(makeDocument(standing, number, 'assumed', issued - 100));
  return documents;
}

/** The person that a sketch describes; `number` fixes id, documents and biometric references. */
export function buildPerson(
  random: SeededRandom,
  source: PopulationSource,
  number: number,
  kind: PersonKind,
  sketch: Sketch,
): SyntheticPerson {
  const { list, family, given, sex, birthDate } = sketch;
  return {
    synthetic: true,
    id: numbered('SYN-P-', number),
    ...writtenForms(family, given),
    formerFamilyNames: sketch.formerFamilyNames ?? [],
    sex,
    birthDate,
    birthPlace: sketch.birthPlace ?? random.pick(list.origin.places),
    birthCountry: sketch.birthCountry ?? list.origin.country,
    nationalities: sketch.nationalities ?? [list.origin.country],
    documents: documentsOf(random, source, number, kind, sketch),
    fingerprintReference: numbered('SYN-FP-', number),
    faceReference: numbered('SYN-FACE-', number),
    kind,
  };
}
