import { writtenForms } from './build-person.ts';
import { daysAfter, yearsAfter } from './calendar.ts';
import { draftRecord, type DraftOptions, type DraftRecord } from './draft-record.ts';
import type { NamePart } from './invented-names.ts';
import type { PersonKind } from './kinds.ts';
import type { RecordContent, SyntheticDocument, SyntheticPerson, WrittenName } from './person.ts';
import { numbered } from './population-source.ts';
import { seededRandom } from './seeded-random.ts';
import { mrzForm } from '../search/transliteration.ts';

/** A person who is in every population, with what the systems hold on them. */
export interface KnownPerson {
  readonly number: number;
  readonly person: SyntheticPerson;
  readonly records: readonly DraftRecord[];
  /** The earlier known person whose records are compared with this one's. */
  readonly partner?: KnownPerson;
}

/** What is chosen about a known person; the rest follows. */
export interface KnownSketch {
  readonly latin: WrittenName;
  readonly native?: WrittenName;
  readonly former?: string;
  readonly sex: 'MALE' | 'FEMALE';
  readonly birthDate: string;
  readonly birthPlace: string;
  readonly country: string;
  /** Country of origin of a recognised refugee, whose document the `country` issued. */
  readonly refugeeOf?: string;
  /** Stateless, with a document of `country`. */
  readonly statelessFrom?: string;
  readonly kind?: PersonKind;
  readonly partner?: KnownPerson;
}

/** A record that is not the plain case. */
export interface KnownRecord {
  readonly content: RecordContent;
  readonly createdAt?: string;
  readonly options: Partial<DraftOptions>;
}

/** A document of a known person: numbers are `SYN` and six digits, which no drawn person has. `which` is 0 for the first. */
export function knownDocument(number: number, which: 0 | 1 | 2, { country, refugeeOf, statelessFrom }: KnownSketch): SyntheticDocument {
  const type =
    refugeeOf === undefined ? (statelessFrom === undefined ? 'PASSPORT' : 'STATELESS_TRAVEL_DOCUMENT') : 'REFUGEE_TRAVEL_DOCUMENT';
  const nationality = { PASSPORT: country, STATELESS_TRAVEL_DOCUMENT: 'XXA', REFUGEE_TRAVEL_DOCUMENT: 'XXB' }[type];
  const issuedOn = '2023-05-04';
  return { type, number: numbered('SYN', number * 3 + which), issuer: country, nationality, issuedOn, validUntil: '2033-05-04' };
}

function partsOf({ latin, native }: KnownSketch): readonly [NamePart, readonly NamePart[]] {
  const part = (name: string, original: string | undefined): NamePart => ({ latin: name, mrz: mrzForm(name), native: original });
  return [part(latin.familyName, native?.familyName), latin.givenNames.map((name, at) => part(name, native?.givenNames[at]))];
}

/** When a known record was made, where that is not told: a while before what it speaks of. */
function createdAtOf(content: RecordContent): string {
  switch (content.kind) {
    case 'EES':
      return content.enteredAt ?? '2026-09-15T10:00:00Z';
    case 'VIS':
      return `${daysAfter(content.validUntil ?? '2026-12-31', -200)}T09:00:00Z`;
    case 'ETIAS':
      return `${yearsAfter(content.validUntil ?? '2029-10-01', -3)}T09:00:00Z`;
    case 'SIS':
      return '2026-05-04T12:00:00Z';
    case 'Eurodac':
      return `${content.date}T14:00:00Z`;
    case 'ECRIS-TCN':
      return '2024-02-12T08:00:00Z';
    case 'Europol':
      return '2025-06-30T16:00:00Z';
  }
}

/** The identity data of a sketch. */
export function personOf(number: number, sketch: KnownSketch, documents: readonly SyntheticDocument[]): SyntheticPerson {
  const { refugeeOf, statelessFrom, partner } = sketch;
  const origin = refugeeOf ?? statelessFrom ?? sketch.country;
  return {
    synthetic: true,
    id: numbered('SYN-P-', number),
    ...writtenForms(...partsOf(sketch)),
    formerFamilyNames: sketch.former === undefined ? [] : [sketch.former],
    sex: sketch.sex,
    birthDate: sketch.birthDate,
    birthPlace: sketch.birthPlace,
    birthCountry: origin,
    nationalities: [statelessFrom === undefined ? origin : 'XXA'],
    documents,
    fingerprintReference: numbered('SYN-FP-', number),
    faceReference: numbered('SYN-FACE-', number),
    kind: sketch.kind ?? 'known',
    ...(partner && { confusedWith: { person: partner.person.id, as: sketch.kind ?? 'known' } }),
  };
}

/** A known person with records of their own identity and document, but where a record says otherwise. */
export function known(number: number, sketch: KnownSketch, records: readonly (RecordContent | KnownRecord)[]): KnownPerson {
  const document = knownDocument(number, 0, sketch);
  const person = personOf(number, sketch, [document]);
  const random = seededRandom(number);
  const { partner } = sketch;
  return {
    number,
    person,
    records: records.map((given) => {
      const { content, createdAt, options }: KnownRecord = 'content' in given ? given : { content: given, options: {} };
      const entry = { content, createdAt: createdAt ?? createdAtOf(content) };
      return draftRecord(random, person, number, entry, { document, ...options });
    }),
    ...(partner && { partner }),
  };
}
