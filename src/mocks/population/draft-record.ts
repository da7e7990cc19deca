import { mrzForm } from '../search/transliteration.ts';
import { authorityOf, OWNING_STATES, stateOfCrossingPoint } from './authorities.ts';
import { youngestAge } from './calendar.ts';
import { deviatingBirthDate, deviatingName, type Deviation } from './deviations.ts';
import type { Claim } from './make-person.ts';
import type {
  RecordContent,
  RecordedAlias,
  RecordedIdentity,
  SyntheticDocument,
  SyntheticPerson,
  SystemName,
  SystemRecord,
  WrittenName,
} from './person.ts';
import { numbered } from './population-source.ts';
import type { RecordEntry } from './record-contents.ts';
import { expiryOf } from './retention.ts';
import type { SeededRandom } from './seeded-random.ts';

/** A record together with what is true of it, which no system knows. */
export interface DraftRecord {
  readonly record: SystemRecord;
  /** Numbers that stand for the identities it claims, its main one first; two persons of one identity have one number. */
  readonly claims: readonly number[];
  readonly deviation?: Deviation;
  /** Claimed or used without right. */
  readonly unjustified: boolean;
}

/** How a record differs from the plain case: the person's own identity, and no deviation. */
export interface DraftOptions {
  readonly claim?: Claim;
  readonly claims?: readonly number[];
  readonly deviation?: Deviation | undefined;
  /** The document in it; `undefined` for none. */
  readonly document: SyntheticDocument | undefined;
  readonly aliases?: readonly RecordedAlias[];
  readonly birthNationality?: string;
  readonly unjustified?: boolean;
  /** False where an alert has the name in Latin letters alone. */
  readonly nativeNames?: boolean;
  /** False where fingerprints were not to be had, of a person old enough. */
  readonly fingerprints?: boolean;
}

/** Systems whose records are typed from documents in the visual zone's spelling; the others read the machine-readable zone. */
const VISUAL: ReadonlySet<SystemName> = new Set(['SIS', 'Eurodac', 'ECRIS-TCN', 'Europol']);

/** Age from which a system has fingerprints of a person; the EES only of the visa-exempt (Regulation (EU) 2017/2226, Articles 16 and 17). */
const FINGERPRINT_AGE: Readonly<Record<SystemName, number>> = {
  EES: 12,
  VIS: 12,
  ETIAS: Number.POSITIVE_INFINITY,
  SIS: 6,
  Eurodac: 6,
  'ECRIS-TCN': 12,
  Europol: Number.POSITIVE_INFINITY,
};

/** Refusals on these grounds come with biometric data (Regulation (EU) 2017/2226, Article 18(2)). */
const REFUSED_WITH_BIOMETRICS = ['B', 'D', 'H'];

function takesBiometrics(content: RecordContent): boolean {
  if (content.kind === 'EES' && content.file === 'refused')
    return content.refusalReasons.some((letter) => REFUSED_WITH_BIOMETRICS.includes(letter));
  return content.kind !== 'ETIAS' && content.kind !== 'Europol';
}

function biometricsOf(
  person: SyntheticPerson,
  { content, createdAt }: RecordEntry,
  available: boolean,
): Pick<SystemRecord, 'fingerprintReference' | 'faceReference'> {
  if (!takesBiometrics(content)) return {};
  const { fingerprintReference, faceReference } = person;
  const visaRequired = content.kind === 'EES' && content.file === 'visa-required';
  const age = youngestAge(person.birthDate, createdAt);
  if (content.kind === 'Eurodac' && age < FINGERPRINT_AGE.Eurodac) return {};
  if (visaRequired || !available || age < FINGERPRINT_AGE[content.kind]) return { faceReference };
  return { fingerprintReference, faceReference };
}

function stateOf(content: RecordContent, number: number): string {
  switch (content.kind) {
    case 'EES':
      return stateOfCrossingPoint(content.crossingPoint);
    case 'VIS':
    case 'SIS':
      return content.issuer;
    case 'Eurodac':
    case 'ECRIS-TCN':
      return content.memberState;
    case 'ETIAS':
    case 'Europol':
      return OWNING_STATES[number % OWNING_STATES.length] ?? 'LVA';
  }
}

const PARENTS = ['Aleks', 'Mira', 'Jona', 'Sara', 'Toma', 'Lena', 'Davi', 'Nora'];

/** What single systems record beside the identity that all have. */
function extras(system: SystemName, claim: Claim, number: number, options: DraftOptions): Partial<RecordedIdentity> {
  const { formerFamilyNames, birthPlace, birthCountry } = claim;
  if (system === 'EES') return {};
  const [birthName, ...formerNames] = options.deviation?.kind === 'married' ? [] : formerFamilyNames;
  const parent = PARENTS[number % PARENTS.length] ?? '';
  return {
    ...(birthName !== undefined && { birthName }),
    ...(formerNames.length > 0 && system !== 'ETIAS' && { formerNames }),
    ...(options.aliases && { aliases: options.aliases }),
    birthPlace,
    birthCountry,
    ...(system === 'VIS' && options.birthNationality !== undefined && { birthNationality: options.birthNationality }),
    ...(system === 'ETIAS' && { parentsGivenNames: [parent, PARENTS[(number + 3) % PARENTS.length] ?? ''] }),
  };
}

function identityOf(random: SeededRandom, claim: Claim, system: SystemName, number: number, options: DraftOptions): RecordedIdentity {
  const { deviation } = options;
  const visual = VISUAL.has(system);
  const usual: WrittenName = visual ? claim.latin : claim.mrz;
  const written = deviation ? deviatingName(random, deviation.kind, claim, usual) : usual;
  const native = system === 'SIS' && !deviation && options.nativeNames !== false ? claim.native : undefined;
  return {
    familyName: deviation?.kind === 'married' && !visual ? mrzForm(written.familyName) : written.familyName,
    givenNames: written.givenNames,
    otherNames: native ? [{ familyName: native.familyName, givenNames: native.givenNames }] : [],
    birthDate: deviation ? deviatingBirthDate(random, deviation.kind, claim.birthDate) : claim.birthDate,
    sex: deviation?.kind === 'sex-unspecified' ? 'UNSPECIFIED' : claim.sex,
    nationalities: claim.nationalities,
    ...extras(system, claim, number, options),
  };
}

/** The reference of a person's record in a system, which says the number and, after the first, which it is. */
function recordReference(system: SystemName, number: number, ordinal = 1): string {
  return `${numbered(`SYN-${system}-`, number)}${ordinal === 1 ? '' : `-${ordinal}`}`;
}

/** Writes the record that a system holds of an entry about the person of that number. */
export function draftRecord(
  random: SeededRandom,
  person: SyntheticPerson,
  number: number,
  entry: RecordEntry,
  options: DraftOptions,
): DraftRecord {
  const { content, createdAt } = entry;
  const system = content.kind;
  const { document, deviation, claim = person, claims = [number], unjustified = false, fingerprints = true } = options;
  const memberState = stateOf(content, number);
  return {
    record: {
      synthetic: true,
      system,
      reference: recordReference(system, number, entry.ordinal),
      person: person.id,
      memberState,
      authority: authorityOf(system, memberState),
      createdAt,
      expiresOn: expiryOf(content, createdAt.slice(0, 10)),
      identity: identityOf(random, claim, system, number, options),
      ...(document && { document }),
      ...biometricsOf(person, entry, fingerprints),
      content,
    },
    claims,
    ...(deviation && { deviation }),
    unjustified,
  };
}
