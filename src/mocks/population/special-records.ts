import { deviationOf } from './deviations.ts';
import type { DraftOptions, DraftRecord } from './draft-record.ts';
import { ordinaryEntries, plainly, thirdEntry, travelEntries, type Draft } from './draft.ts';
import type { SpecialKind } from './kinds.ts';
import { assumedIdentity, makePerson, type Claim } from './make-person.ts';
import type { RecordedAlias } from './person.ts';
import { alertEntry, asylumEntry, convictionEntry, europolEntry, stayEntry, visaEntry, type RecordEntry } from './record-contents.ts';

/** Kinds with an earlier identity: the departing record is older and holds the passport of then. */
function formerClaim(draft: Draft): Partial<DraftOptions> {
  const { kind, person } = draft;
  const document = person.documents[1];
  if (kind !== 'changed-nationality') return { document };
  return { document, claim: { ...person, nationalities: [document?.nationality ?? ''] } };
}

/** Three records, one of which departs from the others as the kind says. */
export function deviatingRecords(draft: Draft): readonly DraftRecord[] {
  const { random, kind, person } = draft;
  const deviation = deviationOf(kind);
  const entries = [...travelEntries(draft), thirdEntry(draft)];
  const departing = random.integer(entries.length);
  const earlier = kind === 'married' || kind === 'changed-nationality' ? formerClaim(draft) : {};
  const formerNationality = kind === 'changed-nationality' ? person.documents[1]?.nationality : undefined;
  const others: Partial<DraftOptions> = {
    // The original spelling beside a name would make every transliteration of it equal.
    nativeNames: kind !== 'other-transliteration',
    ...(formerNationality !== undefined && { birthNationality: formerNationality }),
  };
  return entries.map((entry, at) => plainly(draft, entry, at === departing ? { deviation, ...earlier } : others));
}

function aliasOf(claim: Claim, label: RecordedAlias['label']): RecordedAlias {
  const { latin, birthDate, birthCountry, birthPlace, sex, nationalities } = claim;
  return { familyName: latin.familyName, givenNames: latin.givenNames, label, birthDate, birthCountry, birthPlace, sex, nationalities };
}

/** Numbers of assumed identities lie below nought. */
const assumedNumber = (number: number): number => -number;

/** Records of whom an alert knows by an assumed identity, with the true one among the aliases. */
export function aliasRecords(draft: Draft): readonly DraftRecord[] {
  const { random, source, number, person } = draft;
  const claim = assumedIdentity(source, number, 'alias', person);
  const label = random.pick(['ALIAS', 'NOT_CONFIRMED'] as const);
  const options = { claim, claims: [assumedNumber(number), number], aliases: [aliasOf(person, label)], document: undefined };
  return [...travelEntries(draft).map((entry) => plainly(draft, entry)), plainly(draft, alertEntry(draft), options)];
}

/** Records of whom one system knows by an assumed identity alone. */
export function twoIdentities(draft: Draft): readonly DraftRecord[] {
  const { random, source, number, person } = draft;
  const claim = assumedIdentity(source, number, 'two-identities', person);
  const document = random.chance(0.5) ? person.documents.at(-1) : undefined;
  const options = { claim, claims: [assumedNumber(number)], document, unjustified: true };
  return [...travelEntries(draft).map((entry) => plainly(draft, entry)), plainly(draft, thirdEntry(draft), options)];
}

/** The records of the second of a pair: the identity or document of the first is in one of them. */
export function secondOfPair(draft: Draft, kind: SpecialKind): readonly DraftRecord[] {
  const { source, number, person } = draft;
  const firstNumber = number - 1;
  const first = makePerson(source, firstNumber);
  const [theirs] = first.documents;
  const travel = travelEntries(draft);
  const own = (entries: readonly RecordEntry[]): readonly DraftRecord[] => entries.map((entry) => plainly(draft, entry));
  const applied = asylumEntry(draft, person.birthCountry);
  switch (kind) {
    case 'same-identity':
      return [...travel, thirdEntry(draft)].map((entry) => plainly(draft, entry, { claims: [firstNumber] }));
    case 'stolen-identity': {
      const claims = { claim: first, claims: [firstNumber], document: person.documents.at(-1), unjustified: true };
      return [...own(travel), plainly(draft, applied, claims)];
    }
    case 'impostor':
      return [...own(travel), plainly(draft, applied, { claim: first, claims: [firstNumber], document: theirs, unjustified: true })];
    case 'shared-document':
      return [...own(travel), plainly(draft, applied, { document: theirs, unjustified: true })];
    case 'forged-document': {
      const forged = theirs && { ...theirs, nationality: person.nationalities[0] ?? theirs.nationality };
      return [...own(travel), plainly(draft, applied, { document: forged, unjustified: true })];
    }
    case 'document-mistake':
      return [...own(travel), plainly(draft, applied, { document: theirs })];
    case 'misused-identity': {
      const misuse = { claims: [number, firstNumber], aliases: [aliasOf(first, 'MISUSED')], document: undefined, unjustified: false };
      return [...own(travel), plainly(draft, alertEntry(draft), misuse)];
    }
    default:
      return [...own(travel), plainly(draft, thirdEntry(draft))];
  }
}

/** Entries of kinds that differ in what the systems hold, beside the ordinary ones. */
export function specialEntries(draft: Draft, group: number): readonly RecordEntry[] {
  const { random, kind, person, asylum, visaRequired } = draft;
  switch (kind) {
    case 'criminal':
      return [
        ...travelEntries(draft),
        convictionEntry(draft, draft.person.birthDate),
        ...(group % 2 === 0 ? [alertEntry(draft, random.pick(['1862/26', '1862/34', '1862/36'] as const))] : []),
      ];
    case 'missing':
      return [alertEntry(draft, '1862/32'), ...(random.chance(0.5) ? travelEntries(draft) : [])];
    case 'returnee':
      return [stayEntry(draft, visaRequired, true), alertEntry(draft, '1860/3')];
    case 'europol':
      return [...travelEntries(draft), europolEntry(draft)];
    case 'refugee':
      return [asylumEntry(draft, person.birthCountry), ...(random.chance(0.3) ? [visaEntry(draft, 'ISSUED')] : [])];
    case 'unknown-birth-date':
      return [asylumEntry(draft, person.birthCountry), visaEntry(draft, 'ISSUED'), stayEntry(draft, true)];
    case 'minor': {
      const young = random.chance(Math.max(asylum, 0.3)) ? [asylumEntry(draft, person.birthCountry)] : [];
      return [...travelEntries(draft), ...young, ...(random.chance(0.1) ? [alertEntry(draft, '1862/32')] : [])];
    }
    case 'stateless':
    case 'reported-document':
      return travelEntries(draft);
    default:
      return ordinaryEntries(draft);
  }
}
