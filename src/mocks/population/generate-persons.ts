import { mrzForm } from '../search/transliteration.ts';
import { daysAfter, yearsAfter } from './calendar.ts';
import { ORIGINS, type Origin } from './origins.ts';
import type { RecordedSex, SyntheticDocument, SyntheticPerson, WrittenName } from './person.ts';
import type { SeededRandom } from './seeded-random.ts';

const WEIGHTED: readonly Origin[] = ORIGINS.flatMap((origin) => Array.from({ length: origin.weight }, () => origin));

const numbered = (prefix: string, value: number): string => `${prefix}${String(value).padStart(6, '0')}`;

interface NamePart {
  readonly latin: string;
  readonly native: string | undefined;
}

/** Reads `native=Latin` with `masculine/feminine` on either side. */
function namePart(entry: string, female: boolean): NamePart {
  const sides = entry.split('=').map((side) => side.split('/'));
  const choose = (forms: readonly string[] | undefined): string | undefined => (female ? forms?.at(-1) : forms?.[0]);
  return sides.length === 2
    ? { native: choose(sides[0]), latin: choose(sides[1]) ?? entry }
    : { native: undefined, latin: choose(sides[0]) ?? entry };
}

interface ChosenName {
  readonly latin: WrittenName;
  readonly native: WrittenName | undefined;
}

function nameOf(family: NamePart, given: readonly NamePart[]): ChosenName {
  const natives = given.map((part) => part.native);
  const complete = natives.every((native) => native !== undefined);
  return {
    latin: { familyName: family.latin, givenNames: given.map((part) => part.latin) },
    native: family.native !== undefined && complete ? { familyName: family.native, givenNames: natives } : undefined,
  };
}

/** The written forms a passport would carry. */
export function writtenForms(name: ChosenName): Pick<SyntheticPerson, 'latin' | 'mrz' | 'native'> {
  const mrz = { familyName: mrzForm(name.latin.familyName), givenNames: name.latin.givenNames.map(mrzForm) };
  return { latin: name.latin, mrz, ...(name.native && { native: { ...name.native, script: 'Cyrl' as const } }) };
}

function chooseGiven(random: SeededRandom, origin: Origin, female: boolean): readonly NamePart[] {
  const list = female ? origin.female : origin.male;
  const count = random.chance(0.15) ? 2 : 1;
  const chosen = new Set(Array.from({ length: count }, () => random.pick(list)));
  return [...chosen].map((entry) => namePart(entry, female));
}

function chooseBirthDate(random: SeededRandom, asOf: string): string {
  if (random.chance(0.03)) return daysAfter(yearsAfter(asOf, -12), random.integer(600) - 300);
  return daysAfter(yearsAfter(asOf, -80), random.integer(78 * 365));
}

/** Leaves out what nobody knows: the day, or day and month. */
function knownPart(random: SeededRandom, birthDate: string, origin: Origin): string {
  if (!random.chance(origin.asylum >= 0.7 ? 0.15 : 0.01)) return birthDate;
  return random.chance(0.7) ? birthDate.slice(0, 4) : birthDate.slice(0, 7);
}

interface Standing {
  readonly nationalities: readonly string[];
  readonly document: Pick<SyntheticDocument, 'type' | 'issuer' | 'nationality'>;
}

const HOSTS = ['LVA', 'LTU', 'EST', 'POL', 'DEU', 'SWE', 'FRA', 'ITA'];

/** Legal ties: the document's nationality code is not always a nationality (ICAO 9303-3, section 5). */
function chooseStanding(random: SeededRandom, origin: Origin): Standing {
  if (origin.asylum >= 0.7 && random.chance(0.06)) {
    return {
      nationalities: [origin.country],
      document: { type: 'REFUGEE_TRAVEL_DOCUMENT', issuer: random.pick(HOSTS), nationality: 'XXB' },
    };
  }
  if (random.chance(0.015)) {
    return { nationalities: ['XXA'], document: { type: 'STATELESS_TRAVEL_DOCUMENT', issuer: random.pick(HOSTS), nationality: 'XXA' } };
  }
  const second = random.chance(0.03) ? [random.pick(ORIGINS).country] : [];
  return {
    nationalities: [...new Set([origin.country, ...second])],
    document: { type: 'PASSPORT', issuer: origin.country, nationality: origin.country },
  };
}

function makeDocuments(random: SeededRandom, number: number, asOf: string, standing: Standing): readonly SyntheticDocument[] {
  const issuedOn = daysAfter(asOf, -30 - random.integer(3_000));
  const current = { ...standing.document, number: numbered('SYN', number * 3), issuedOn, validUntil: yearsAfter(issuedOn, 10) };
  const documents: SyntheticDocument[] = [current];
  if (random.chance(0.12)) {
    const earlier = daysAfter(issuedOn, -3_650);
    documents.push({ ...current, number: numbered('SYN', number * 3 + 1), issuedOn: earlier, validUntil: yearsAfter(earlier, 10) });
  }
  const foreign = standing.nationalities[1];
  if (foreign !== undefined) {
    documents.push({
      type: 'IDENTITY_CARD',
      issuer: foreign,
      nationality: foreign,
      number: numbered('SYN', number * 3 + 2),
      issuedOn,
      validUntil: yearsAfter(issuedOn, 5),
    });
  }
  return documents;
}

/** Makes one invented person; `number` fixes id, documents and biometric references. */
export function makePerson(random: SeededRandom, number: number, asOf: string): SyntheticPerson {
  const origin = random.pick(WEIGHTED);
  const female = random.chance(0.48);
  const family = namePart(random.pick(origin.familyNames), female);
  const former = random.chance(female ? 0.12 : 0.01) ? [namePart(random.pick(origin.familyNames), female).latin] : [];
  const sex: RecordedSex = random.chance(0.01) ? 'UNSPECIFIED' : female ? 'FEMALE' : 'MALE';
  const standing = chooseStanding(random, origin);
  return {
    synthetic: true,
    id: numbered('SYN-P-', number),
    ...writtenForms(nameOf(family, chooseGiven(random, origin, female))),
    formerFamilyNames: former.filter((name) => name !== family.latin),
    sex,
    birthDate: knownPart(random, chooseBirthDate(random, asOf), origin),
    birthPlace: random.pick(origin.places),
    birthCountry: origin.country,
    nationalities: standing.nationalities,
    documents: makeDocuments(random, number, asOf, standing),
    fingerprintReference: numbered('SYN-FP-', number),
    faceReference: numbered('SYN-FACE-', number),
  };
}

const originOf = (person: SyntheticPerson): Origin | undefined => ORIGINS.find((origin) => origin.country === person.birthCountry);

/** The person but for the native form of the name, which another name will replace. */
function withoutNative(person: SyntheticPerson): SyntheticPerson {
  const bare: { -readonly [Member in keyof SyntheticPerson]: SyntheticPerson[Member] } = { ...person };
  delete bare.native;
  return bare;
}

/** A twin: same surname, birth and home, another given name. */
export function makeTwin(random: SeededRandom, sibling: SyntheticPerson, number: number, asOf: string): SyntheticPerson {
  const base = makePerson(random, number, asOf);
  const female = sibling.sex === 'FEMALE';
  const origin = originOf(sibling);
  const others = origin
    ? (female ? origin.female : origin.male)
        .map((entry) => namePart(entry, female))
        .filter((part) => !sibling.latin.givenNames.includes(part.latin))
    : [];
  const given = others.length > 0 ? random.pick(others) : namePart('Alex', female);
  const family = { latin: sibling.latin.familyName, native: sibling.native?.familyName };
  return {
    ...withoutNative(base),
    ...writtenForms(nameOf(family, [given])),
    ...pickShared(sibling),
    documents: base.documents.slice(0, 1).map((document) => ({ ...document, ...pickIssuer(sibling) })),
    birthDate: sibling.birthDate,
    confusedWith: { person: sibling.id, as: 'twin' },
  };
}

/** A namesake: the same names and nationality, another birth. */
export function makeNamesake(random: SeededRandom, original: SyntheticPerson, number: number, asOf: string): SyntheticPerson {
  const base = withoutNative(makePerson(random, number, asOf));
  return {
    ...base,
    ...(original.native && { native: original.native }),
    latin: original.latin,
    mrz: original.mrz,
    ...pickShared(original),
    documents: base.documents.slice(0, 1).map((document) => ({ ...document, ...pickIssuer(original) })),
    birthDate:
      base.birthDate.slice(0, 4) === original.birthDate.slice(0, 4)
        ? yearsAfter(`${base.birthDate}-01-01`.slice(0, 10), -7)
        : base.birthDate,
    confusedWith: { person: original.id, as: 'namesake' },
  };
}

const pickShared = ({ sex, birthPlace, birthCountry, nationalities, formerFamilyNames }: SyntheticPerson): Partial<SyntheticPerson> => ({
  sex,
  birthPlace,
  birthCountry,
  nationalities,
  formerFamilyNames,
});

function pickIssuer(person: SyntheticPerson): Partial<SyntheticDocument> {
  const [document] = person.documents;
  return document ? { type: document.type, issuer: document.issuer, nationality: document.nationality } : {};
}
