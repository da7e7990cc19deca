import { youngestAge } from './calendar.ts';
import { draftRecord, type DraftOptions, type DraftRecord } from './draft-record.ts';
import { roleOf, type SpecialKind } from './kinds.ts';
import { makePerson } from './make-person.ts';
import { ORIGINS, type Origin } from './origins.ts';
import type { SyntheticDocument, SyntheticPerson } from './person.ts';
import { PURPOSES, type PopulationSource } from './population-source.ts';
import {
  alertEntry,
  asylumEntry,
  authorisationEntry,
  convictionEntry,
  refusalEntry,
  stayEntry,
  visaEntry,
  type EntryDraw,
  type RecordEntry,
} from './record-contents.ts';
import { randomFor } from './seeded-random.ts';

const BY_COUNTRY: ReadonlyMap<string, Origin> = new Map(ORIGINS.map((origin) => [origin.country, origin]));

/** Everything that the drafts of one person follow from. */
export interface Draft extends EntryDraw {
  readonly person: SyntheticPerson;
  readonly kind: SpecialKind | 'plain';
  readonly visaRequired: boolean;
  readonly asylum: number;
}

/** Begins the drafts of the person of that number. */
export function draftOf(source: PopulationSource, number: number): Draft {
  const person = makePerson(source, number);
  const origin = BY_COUNTRY.get(person.birthCountry);
  return {
    random: randomFor(source.seed, number, PURPOSES.records),
    source,
    number,
    person,
    kind: roleOf(number).kind,
    visaRequired: origin?.visaRequired ?? true,
    asylum: origin?.asylum ?? 0,
  };
}

/** Chances that a record holds the person's passport. */
const WITH_DOCUMENT = { EES: 1, VIS: 1, ETIAS: 1, SIS: 0.3, Eurodac: 0.6, 'ECRIS-TCN': 0.3, Europol: 0.2 } as const;

function usualDocument({ random, person }: Draft, { content, ordinal = 1 }: RecordEntry): SyntheticDocument | undefined {
  const [current, earlier] = person.documents;
  if (content.kind === 'VIS' && ordinal > 1 && earlier?.type === current?.type) return earlier;
  return random.chance(WITH_DOCUMENT[content.kind]) ? current : undefined;
}

/** A record of the person's own identity and document, but for what the options say. */
export function plainly(draft: Draft, entry: RecordEntry, options: Partial<DraftOptions> = {}): DraftRecord {
  const { random, person, number } = draft;
  const fingerprints = entry.content.kind !== 'SIS' || draft.kind !== 'plain' || random.chance(0.85);
  return draftRecord(random, person, number, entry, { document: usualDocument(draft, entry), fingerprints, ...options });
}

/** The entries of an ordinary traveller or applicant, of any number from none. */
export function ordinaryEntries(draft: Draft): readonly RecordEntry[] {
  const { random, person, source, visaRequired, asylum } = draft;
  const entries: RecordEntry[] = [];
  const age = youngestAge(person.birthDate, source.asOf);
  const applied = random.chance(asylum);
  if (applied) {
    entries.push(asylumEntry(draft, person.birthCountry));
    if (random.chance(0.1)) entries.push(asylumEntry(draft, person.birthCountry, 2));
  }
  const visa = visaRequired && random.chance(applied ? 0.2 : 0.75) ? visaEntry(draft) : undefined;
  if (visa) {
    entries.push(visa);
    if (random.chance(0.08)) entries.push(visaEntry(draft, 'ISSUED', 2));
  }
  if (!visaRequired && random.chance(0.45)) entries.push(authorisationEntry(draft));
  const travelled = visa === undefined ? !visaRequired && random.chance(0.6) : random.chance(0.7) && !isPending(visa);
  if (travelled) entries.push(random.chance(0.06) ? refusalEntry(draft) : stayEntry(draft, visaRequired));
  if (age >= 14 && random.chance(0.06)) {
    entries.push(alertEntry(draft));
    if (random.chance(0.05)) entries.push(alertEntry(draft, '1861/24', 2));
  }
  if (age >= 18 && random.chance(0.04)) entries.push(convictionEntry(draft, draft.person.birthDate));
  return entries;
}

const isPending = ({ content }: RecordEntry): boolean => content.kind === 'VIS' && content.status === 'APPLIED';

/** What everybody of a special kind has, so that the kind shows: EES, and VIS or ETIAS. */
export function travelEntries(draft: Draft): readonly RecordEntry[] {
  const { visaRequired } = draft;
  return [stayEntry(draft, visaRequired), visaRequired ? visaEntry(draft, 'ISSUED') : authorisationEntry(draft, true)];
}

/** A record in a system that takes fingerprints of everybody. */
export function thirdEntry(draft: Draft): RecordEntry {
  const { random, person } = draft;
  const [first, second] = [random.chance(0.4), random.chance(0.5)];
  if (first) return alertEntry(draft);
  return second ? asylumEntry(draft, person.birthCountry) : convictionEntry(draft, draft.person.birthDate);
}
